package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.util.Optional;

/**
 * What the last whole year came to, as it was published. It bears on no colour. Immutable.
 *
 * @param year the calendar year in which the financial year began, from 1900 to 2999
 * @param value of it, in the unit of the indicator
 * @param people how many people that was; not negative
 * @param remark what was said of it, such as that it is of a full year
 */
public record Outturn(int year, Quantity value, Optional<Integer> people, Optional<String> remark) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    /**
     * Refuses what is of no year, or of less than nobody.
     *
     * @throws IllegalArgumentException if the year is out of bounds, people are below nothing, or the remark is blank
     */
    public Outturn {
        checkPart(year >= EARLIEST && year <= LATEST, "year", "%s is not a year", year);
        checkPart(people.orElse(0) >= 0, "people", "so many people are none; write how many");
        checkPart(remark.filter(String::isBlank).isEmpty(), "remark", "the remark says nothing; leave it out");
    }
}
