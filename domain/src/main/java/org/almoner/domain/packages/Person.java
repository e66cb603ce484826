package org.almoner.domain.packages;

import java.time.LocalDate;
import java.time.Period;
import org.almoner.domain.zones.Postcode;

/**
 * A person who draws on care, as far as commissioning needs to know: never a name. Immutable.
 *
 * @param id the council's reference
 * @param born date of birth
 * @param home postcode of the address where care is given
 */
public record Person(PersonId id, LocalDate born, Postcode home) {

    /** Nobody is known to have lived for so many years. */
    public static final int OLDEST = 130;

    /** {@return whether the person can be alive on the day: born by then, and at most 130 years before} */
    public boolean canLiveOn(LocalDate day) {
        return !born.isAfter(day) && !born.isBefore(day.minusYears(OLDEST));
    }

    /** {@return completed years of age on the day} */
    public int ageOn(LocalDate day) {
        return Period.between(born, day).getYears();
    }
}
