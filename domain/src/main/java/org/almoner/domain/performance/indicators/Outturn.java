package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.util.Optional;
import org.almoner.domain.time.FinancialYear;

/**
 * What the last whole year came to, as it was published. It bears on no colour. Immutable.
 *
 * @param year which
 * @param value of it, in the unit of the indicator
 * @param people how many people that was; not negative
 * @param remark what was said of it, such as that it is of a full year
 */
public record Outturn(FinancialYear year, Quantity value, Optional<Integer> people, Optional<String> remark) {

    /**
     * Refuses what is of less than nobody, or a remark that says nothing.
     *
     * @throws IllegalArgumentException if people are below nothing, or the remark is blank
     */
    public Outturn {
        checkPart(people.orElse(0) >= 0, "people", "so many people are none; write how many");
        checkPart(remark.filter(String::isBlank).isEmpty(), "remark", "the remark says nothing; leave it out");
    }
}
