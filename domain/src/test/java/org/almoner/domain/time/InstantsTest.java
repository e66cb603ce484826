package org.almoner.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstantsTest {

    @Test
    void whatIsBeyondTheSecondIsLeftOff() {
        assertThat(Instants.toTheSecond(Instant.parse("2020-11-02T13:00:00.999999Z")))
                .isEqualTo("2020-11-02T13:00:00Z");
    }
}
