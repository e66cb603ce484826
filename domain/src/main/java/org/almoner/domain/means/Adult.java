package org.almoner.domain.means;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * The ages of a person, or of the person's partner. Immutable.
 *
 * @param born date of birth
 * @param pensionAge the day on which pension credit age is reached; where it is not given, the 66th birthday is assumed
 */
public record Adult(LocalDate born, Optional<LocalDate> pensionAge) {

    /** The age from which the law charges. */
    public static final int ADULT = 18;

    private static final int ASSUMED = 66;
    private static final int LEAST = 60;
    private static final int MOST = 68;

    /** {@return completed years of age on the day} */
    public int ageOn(LocalDate day) {
        return Period.between(born, day).getYears();
    }

    /** {@return the first day of the age: for who was born on 29 February, 1 March of a common year} */
    public LocalDate reaches(int age) {
        LocalDate anniversary = born.plusYears(age);
        return ageOn(anniversary) < age ? anniversary.plusDays(1) : anniversary;
    }

    /** {@return the day on which pension credit age is reached, given or assumed} */
    public LocalDate pensionAgeFrom() {
        return pensionAge.orElseGet(() -> reaches(ASSUMED));
    }

    /** {@return whether pension credit age is reached on the day} */
    public boolean isOfPensionAge(LocalDate day) {
        return !day.isBefore(pensionAgeFrom());
    }

    /** {@return whether the answer for the day could be another if the day of pension credit age were given} */
    public boolean isPensionAgeAssumedOn(LocalDate day) {
        return pensionAge.isEmpty() && ageOn(day) >= LEAST && ageOn(day) < MOST;
    }
}
