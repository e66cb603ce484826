package org.almoner.rest.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages write days and instants that stand in words. */
class WrittenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-11-02|2 November 2020",
                "from 2020-11-02, and on 2021-02-28|from 2 November 2020, and on 28 February 2021",
                "(2020-02-29)|(29 February 2020)",
                "sent 2020-11-02T14:05:00Z|sent 2 November 2020, 14:05",
                "sent 2020-07-01T23:30:00Z|sent 2 July 2020, 00:30",
                "the term, 2020-10-05/2023-10-05; ask|the term, 5 October 2020 to 4 October 2023; ask",
                "for 2020-10-05/..|for 5 October 2020 onwards",
                "2020-11-02T14:05:06.789Z|2 November 2020, 14:05",
            })
    void daysAndInstantsAreWrittenAsPeopleDo(String words, String told) {
        assertThat(Written.told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-09-31",
                "2020-13-45",
                "2021-02-29",
                "0000-00-00",
                "2020-11-02T25:61:00Z",
                "2020-11-31T10:00:00Z",
                "2020-11-02T10:00Z",
                "2020-11-02/2020-11-02",
                "2020-11-02/2020-11-31",
                "2020-11-02/08:00",
                "2020-11-02T10:00:00.1234567890123Z",
            })
    void whatOnlyLooksLikeADayOrAnInstantStaysAsItIsWritten(String words) {
        assertThat(Written.told("on " + words + " or 2020-11-02")).isEqualTo("on " + words + " or 2 November 2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K-1/2020-11-02/08:00",
                "care:2020-11-02/2020-11-09:C-1:K-1:P-1",
                "2020-11-02:K-1",
                "12020-11-02",
                "2020-11-020",
                "A-2020-11-02",
                "$1 \\2"
            })
    void referencesAndOtherWordsStayAsTheyAre(String words) {
        assertThat(Written.told(words)).isEqualTo(words);
    }

    @Test
    void noWordsAreNone() {
        assertThat(Written.told("")).isEmpty();
    }
}
