package org.almoner.rest.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EtagTest {

    private static final Etag TAG = new Etag(Instant.parse("2020-11-02T09:00:00.000017Z"), "0123abcd");
    private static final String WEAK = "W/" + TAG;

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "W/\"a\"", "\"a\",\"b\"", " \"a,b\" ,, W/\"c\" ,", "\"\u00ff\""})
    void aListOfTagsIsRead(String text) {
        assertThat(Etag.areTags(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", ",", "a", "\"a", "\"a\"\"b\"", "\"a\" \"b\"", "w/\"a\"", "\"a b\"", "*, \"a\""})
    void whatIsNoListOfTagsIsNot(String text) {
        assertThat(Etag.areTags(text)).isFalse();
    }

    @Test
    void aListAsLongAsAHeaderMayBeIsRead() {
        assertThat(Etag.areTags("\"\",".repeat(2_700))).isTrue();
    }

    @Test
    void strongTagsAreThoseThatNobodyWeakened() {
        assertThat(Etag.strongAmong("\"elsewhere\", " + WEAK)).isEmpty();
        assertThat(Etag.strongAmong("\"W/\"," + TAG)).containsExactly(TAG);
        assertThat(Etag.strongAmong(TAG.toString().replaceFirst("\"$", "--gzip\"")))
                .containsExactly(TAG);
        assertThat(Etag.strongAmong("\"2020-13-02T09:00:00Z-0123abcd\"")).isEmpty();
    }

    @Test
    void whetherSomebodyHasAnAnswerIsComparedWeakly() {
        assertThat(TAG.isAmong("\"elsewhere\", " + WEAK)).isTrue();
        assertThat(TAG.isAmong("\"elsewhere\"")).isFalse();
    }
}
