package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void whatSeparatesIsEscapedAndNothingIsTold() {
        CopyText text = new CopyText();
        text.add(new Object[] {"a\tb\nc\rd\\N", null, "", true, LocalTime.of(7, 30)});
        text.add(new Object[] {7L});
        assertThat(text.take()).isEqualTo("a\\tb\\nc\\rd\\\\N\t\\N\t\ttrue\t07:30\n7\n");
        assertThat(text.length()).isZero();
    }
}
