package org.almoner.domain.identifiers;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;

/**
 * The number by which the NHS knows a person, such as {@code 999 000 0018}. Its last digit is worked out from the nine before it, so that no
 * single wrong digit goes unseen. One digit ten times is none, though its last follows from the others. Whether it was issued, and to whom, nothing here can say. Ordered as text. Immutable.
 *
 * @param digits ten, of which the last is the check digit
 */
public record NhsNumber(String digits) implements Comparable<NhsNumber> {

    private static final int LENGTH = 10;
    private static final int MODULUS = 11;
    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
    private static final CharMatcher BETWEEN = CharMatcher.whitespace().or(CharMatcher.is('-'));
    private static final String NEVER_ISSUED = "999";

    /**
     * Refuses what is not ten digits, does not end in its check digit, or is one digit ten times.
     *
     * @throws IllegalArgumentException if the digits are no NHS number
     */
    public NhsNumber {
        checkArgument(
                digits.length() == LENGTH && DIGIT.matchesAllOf(digits),
                "'%s' is not an NHS number: write ten digits, such as 999 000 0018",
                digits);
        checkArgument(
                digit(digits, LENGTH - 1) == checkDigit(digits),
                "'%s' is not an NHS number: its last digit does not follow from the nine before it, so that one of them is wrong or two are"
                        + " in each other's place; copy it again",
                digits);
        checkArgument(
                !CharMatcher.is(digits.charAt(0)).matchesAllOf(digits),
                "'%s' is not an NHS number: one digit ten times is never issued, and stands where nobody knew the number; leave it out",
                digits);
    }

    /** {@return the check digit of the first nine, or ten where no number begins with them} */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += digit(digits, i) * (LENGTH - i);
        }
        return (MODULUS - sum % MODULUS) % MODULUS;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }

    /**
     * Reads what {@link #toString()} writes; blanks and hyphens between the digits are allowed.
     *
     * @throws IllegalArgumentException if the text is no NHS number
     */
    public static NhsNumber parse(String text) {
        return new NhsNumber(BETWEEN.removeFrom(text));
    }

    /** {@return whether it is of the range that is never issued, from 999 000 0000 on, and so of no real person} */
    public boolean isForTests() {
        return digits.startsWith(NEVER_ISSUED);
    }

    @Override
    public int compareTo(NhsNumber other) {
        return digits.compareTo(other.digits);
    }

    /** {@return the ten digits without blanks; {@link #parse} reads them} */
    @Override
    public String toString() {
        return digits;
    }
}
