package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.almoner.domain.identifiers.NhsNumber;
import org.almoner.domain.identifiers.OdsCode;
import org.almoner.domain.identifiers.Uprn;

/** Identifiers write what they read, and a wrong digit of an NHS number is found (property P11). */
class IdentifierProperties {

    @Provide
    Arbitrary<NhsNumber> nhsNumbers() {
        return Arbitraries.integers()
                .between(0, 999_999_999)
                .map(nine -> "%09d".formatted(nine))
                .map(IdentifierProperties::withCheckDigit)
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    /** The check digit is the one that brings the sum of all, weighed 10 to 1, to a multiple of 11. */
    private static Optional<NhsNumber> withCheckDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            sum += (10 - i) * Character.digit(nine.charAt(i), 10);
        }
        int check = Math.floorMod(-sum, 11);
        return check == 10 || nine.chars().distinct().count() == 1
                ? Optional.empty()
                : Optional.of(new NhsNumber(nine + check));
    }

    @Property
    void anNhsNumberReadsWhatItWrites(@ForAll("nhsNumbers") NhsNumber number) {
        String text = number.toString();
        assertThat(NhsNumber.parse(text)).isEqualTo(number);
        assertThat(NhsNumber.parse(text.substring(0, 3) + " " + text.substring(3, 6) + "-" + text.substring(6)))
                .isEqualTo(number);
    }

    @Property
    void everyWrongDigitOfAnNhsNumberIsFound(
            @ForAll("nhsNumbers") NhsNumber number, @ForAll @IntRange(max = 9) int place) {
        StringBuilder text = new StringBuilder(number.toString());
        char right = text.charAt(place);
        for (char wrong = '0'; wrong <= '9'; wrong++) {
            if (wrong != right) {
                text.setCharAt(place, wrong);
                assertThatIllegalArgumentException().isThrownBy(() -> NhsNumber.parse(text.toString()));
            }
        }
    }

    @Property
    void twoDigitsOfAnNhsNumberInEachOthersPlaceAreFound(
            @ForAll("nhsNumbers") NhsNumber number, @ForAll @IntRange(max = 8) int place) {
        String text = number.toString();
        String swapped =
                text.substring(0, place) + text.charAt(place + 1) + text.charAt(place) + text.substring(place + 2);
        if (!swapped.equals(text)) {
            assertThatIllegalArgumentException().isThrownBy(() -> NhsNumber.parse(swapped));
        }
    }

    @Property
    void aUprnReadsWhatItWritesWithZerosBeforeItOrNot(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long number) {
        Uprn uprn = new Uprn(number);

        assertThat(Uprn.parse(uprn.toString())).isEqualTo(uprn);
        assertThat(Uprn.parse("%012d".formatted(number))).isEqualTo(uprn);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(3)
                .ofMaxLength(12);
    }

    @Property
    void anOdsCodeReadsWhatItWrites(@ForAll("codes") String code) {
        assertThat(OdsCode.parse(new OdsCode(code).toString())).isEqualTo(new OdsCode(code));
    }
}
