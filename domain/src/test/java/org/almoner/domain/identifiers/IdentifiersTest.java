package org.almoner.domain.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    /** The nine digits 100000000 weigh 10, so the check digit is 1; 200000000 weigh 20, so 2; 000000010 weigh 3, so 8. */
    @ParameterizedTest
    @ValueSource(strings = {"1000000001", "2000000002", "0000000108", "9990000018", "999 000 0018", "999-000-0018"})
    void anNhsNumberEndsInItsCheckDigit(String text) {
        assertThat(NhsNumber.parse(text).toString()).hasSize(10);
    }

    @Test
    void whereTheCheckDigitWouldBeTenThereIsNoNumber() {
        for (int last = 0; last < 10; last++) {
            String text = "999000000" + last;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NhsNumber.parse(text))
                    .withMessageContaining("its last digit does not follow");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999000001", "99900000180", "99900O0018", "9.99E+09", "９990000018"})
    void whatIsNotTenDigitsIsNoNhsNumber(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NhsNumber.parse(text))
                .withMessageContaining("write ten digits");
    }

    @Test
    void oneDigitTenTimesIsNoNumberThoughItsLastDigitFollows() {
        for (int digit = 0; digit < 10; digit++) {
            String text = Integer.toString(digit).repeat(10);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NhsNumber.parse(text))
                    .withMessageContaining("never issued");
        }
    }

    @Test
    void onlyTheRangeThatIsNeverIssuedIsForTests() {
        assertThat(NhsNumber.parse("9990000018").isForTests()).isTrue();
        assertThat(NhsNumber.parse("2000000002").isForTests()).isFalse();
    }

    @Test
    void zerosBeforeAUprnAreNoneOfIt() {
        assertThat(Uprn.parse("000000199356")).isEqualTo(new Uprn(199_356)).hasToString("199356");
        assertThat(Uprn.parse("999999999999")).isGreaterThan(Uprn.parse("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000000000000", "1999999999999", "0000000199356", "1.99356E5", "-1", "+1", "1 2"})
    void whatIsNotUpToTwelveDigitsIsNoUprn(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Uprn.parse(text)).withMessageContaining("is not a UPRN");
    }

    @Test
    void anOdsCodeIsInCapitals() {
        assertThat(OdsCode.parse("v9x99")).isEqualTo(new OdsCode("V9X99")).hasToString("V9X99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "V9", "V9 X99", "V9-X99", "V9X99V9X99V9X"})
    void whatIsNotLettersAndDigitsIsNoOdsCode(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OdsCode.parse(text))
                .withMessageContaining("is not an ODS code");
    }

    @Test
    void numbersAndCodesAreOrderedAsText() {
        assertThat(NhsNumber.parse("1000000001")).isLessThan(NhsNumber.parse("2000000002"));
        assertThat(NhsNumber.parse("2000000002")).isGreaterThan(NhsNumber.parse("1000000001"));
        assertThat(OdsCode.parse("V9X98")).isLessThan(OdsCode.parse("V9X99"));
        assertThat(OdsCode.parse("V9X99")).isGreaterThan(OdsCode.parse("V9X98"));
    }
}
