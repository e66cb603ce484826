package org.almoner.domain.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"LE67 3FN", "le67 3fn", "LE673FN", " LE67  3FN\t", "L E 6 7 3 F N", "LE67\u00A03FN"})
    void readsAnyCaseAndAnySpaces(String text) {
        assertThat(Postcode.parse(text)).hasToString("LE67 3FN").isEqualTo(new Postcode("LE67 3FN"));
    }

    @ParameterizedTest
    @CsvSource({
        "B1 1BB, B, B1, B1 1",
        "B33 8TH, B, B33, B33 8",
        "W1A 0AX, W, W1A, W1A 0",
        "TA1 1AA, TA, TA1, TA1 1",
        "LE67 3FN, LE, LE67, LE67 3",
        "EC1A 1BB, EC, EC1A, EC1A 1",
        "GIR 0AA, GIR, GIR, GIR 0"
    })
    void knowsAreaDistrictAndSectorOfEveryForm(String text, String area, String district, String sector) {
        Postcode postcode = Postcode.parse(text);

        assertThat(postcode.area()).isEqualTo(area);
        assertThat(postcode.district()).isEqualTo(district);
        assertThat(postcode.sector()).isEqualTo(sector);
        assertThat(Postcode.parse(postcode.toString())).isEqualTo(postcode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "LE67", "3FN", "67 3FN", "L 3FN", "LEX67 3FN", "LE678 3FN", "LE6AA 3FN", "LÉ67 3FN"})
    void refusesWhatHasNotTheFormOfAPostcode(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Postcode.parse(text))
                .withMessageContaining("'" + text + "' is not a postcode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QE67 3FN", "VE67 3FN", "XE67 3FN", "LI67 3FN", "LJ67 3FN", "LZ67 3FN"})
    void refusesAreaLettersThatAreNotUsed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Postcode.parse(text))
                .withMessageContaining("is not a district");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W1I 0AX", "W1L 0AX", "W1M 0AX", "W1Z 0AX", "EC1C 1BB", "EC1D 1BB", "EC1Z 1BB"})
    void refusesALastLetterOfTheDistrictThatIsNotUsed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Postcode.parse(text))
                .withMessageContaining("is not a district");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LE67 3CN", "LE67 3IN", "LE67 3KN", "LE67 3FM", "LE67 3FO", "LE67 3FV", "LE67 AFN", "LE67 33N"})
    void refusesAnInwardPartThatIsNotADigitAndTwoOfTheLettersInUse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Postcode.parse(text))
                .withMessageContaining("must end in a digit and two letters");
    }

    @Test
    void refusesAnyOtherPostcodeOfGirobank() {
        assertThatIllegalArgumentException().isThrownBy(() -> Postcode.parse("GIR 0AB"));
    }

    @Test
    void namesTheTextAndAdvises() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Postcode.parse("LE67 3FO"))
                .withMessage(
                        "'LE67 3FO' is not a postcode: it ends in '3FO', but must end in a digit and two letters other"
                                + " than C, I, K, M, O and V, as LE67 3FN does");
    }

    @Test
    void isOrderedAsText() {
        assertThat(Postcode.parse("LE1 1AA")).isLessThan(Postcode.parse("LE10 0AA"));
        assertThat(Postcode.parse("LE10 0AA")).isLessThan(Postcode.parse("LE67 3FN"));
    }
}
