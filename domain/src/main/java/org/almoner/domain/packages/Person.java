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

    /** {@return completed years of age on the day} */
    public int ageOn(LocalDate day) {
        return Period.between(born, day).getYears();
    }
}
