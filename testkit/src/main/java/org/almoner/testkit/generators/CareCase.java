package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.stream.Stream;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.PersonWeek;
import org.almoner.domain.charging.WeekCalculator;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;

/**
 * A person's care under a scheme: all that the money of some weeks follows from. Immutable.
 *
 * @param scheme with its prices, rules and zone map
 * @param first the first of the weeks
 * @param weekCount how many weeks, one or more
 * @param file what was recorded about the person, mostly about these weeks
 */
public record CareCase(Scheme scheme, CareWeek first, int weekCount, CaseFile file) {

    /** By this instant everything in the file is known. */
    public static final Instant ALL_KNOWN = Instant.parse("2030-01-01T00:00:00Z");

    /** {@return the weeks, in order} */
    public ImmutableList<CareWeek> weeks() {
        return Stream.iterate(first, CareWeek::next).limit(weekCount).collect(ImmutableList.toImmutableList());
    }

    /** {@return the facts of the first week when everything is known} */
    public PersonWeek firstWeek() {
        return file.week(first, ALL_KNOWN);
    }

    /** {@return the calculator of the scheme} */
    public WeekCalculator calculator() {
        return new WeekCalculator(scheme.charging(), scheme.zoneMap(), scheme.term());
    }

    /** {@return the first week in money when everything is known} */
    public WeekStatement firstStatement() {
        return calculator().calculate(firstWeek());
    }
}
