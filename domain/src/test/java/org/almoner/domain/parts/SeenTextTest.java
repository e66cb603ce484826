package org.almoner.domain.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTextTest {

    @ParameterizedTest
    @CsvSource({
        "'\n', 000A",
        "'\t', 0009",
        "'\u0000', 0000",
        "\u007f, 007F",
        "\u0085, 0085",
        "\u200b, 200B",
        "\u202e, 202E",
        "\u2066, 2066",
        "\u2028, 2028",
        "\u2029, 2029",
        "\ufeff, FEFF",
        "\ud800, D800",
        "\udb40\udc41, E0041"
    })
    void whatNobodySeesIsRefusedAndShownByItsNumber(String unseen, String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeenText.check("Alder" + unseen + "Care"))
                .withMessage("'Alder<U+" + number
                        + ">Care' has an end of line, or a character that nobody sees; leave it out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Alder Care", "Gofal Tŷ Gwyn & Co.", "عناية", "照顧", "Care \ud83c\udfe0"})
    void whatIsSeenIsTakenAsItIs(String text) {
        assertThat(SeenText.check(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({"'\u0000', 0000", "\u0085, 0085", "\u200b, 200B", "\u202e, 202E", "\u2028, 2028", "\ud800, D800"})
    void whatNobodySeesIsRefusedInSeveralLinesToo(String unseen, String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeenText.checkLines("as agreed:\n" + unseen + "later"))
                .withMessage("'as agreed:\n<U+" + number + ">later' has a character that nobody sees; leave it out");
    }

    @Test
    void lineEndsAndTabsAreOfTextOfSeveralLines() {
        String text = "as agreed:\r\n\tlater\n";

        assertThat(SeenText.checkLines(text)).isSameAs(text);
    }

    @Test
    void aTextOfSeveralLinesKeepsLineFeedsAndTabs() {
        assertThat(SeenText.shownInLines("a\n\tb\r\u001b[2J\u202e")).isEqualTo("a\n\tb<U+000D><U+001B>[2J<U+202E>");
        assertThat(SeenText.shown("a\nb")).isEqualTo("a<U+000A>b");
    }

    @Test
    void everyCharacterThatNobodySeesIsShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeenText.check("\u202eA\u202c"))
                .withMessageStartingWith("'<U+202E>A<U+202C>' has");
    }
}
