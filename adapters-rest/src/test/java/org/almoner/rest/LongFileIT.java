package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of a long file little is held in memory at a time. */
@Tag("long")
class LongFileIT {

    /** Held all together, the rows alone would take as much. */
    private static final int MEBIBYTES = 40;

    @Test
    void aFileOf200ThousandNewVisitsIsCheckedWithinLittleMemory() throws IOException {
        assertThat(LongFile.checkedWithin(MEBIBYTES)).contains(LongFile.ROWS + " new");
    }
}
