package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.stream.Stream;
import org.almoner.domain.charging.BroughtForward;
import org.almoner.domain.charging.CaseCalculator;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.PersonWeek;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.WeekCalculator;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;

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

    /** {@return the days of the weeks} */
    public DateRange days() {
        return DateRange.of(first.monday(), first.monday().plusWeeks(weekCount));
    }

    /** {@return the facts of the week when everything is known} */
    public PersonWeek week(CareWeek week) {
        return new PersonWeek(file.asKnownAt(ALL_KNOWN), week, file.records(week.range(), ALL_KNOWN));
    }

    /** {@return the facts of the first week when everything is known} */
    public PersonWeek firstWeek() {
        return week(first);
    }

    /** {@return the first week in money when everything is known and nothing was left by weeks before} */
    public WeekStatement firstStatement() {
        return statement(firstWeek());
    }

    /** {@return a week in money, when nothing was left by weeks before} */
    public WeekStatement statement(PersonWeek week) {
        return new WeekCalculator(scheme.charging(), scheme.zoneMap(), scheme.term())
                .calculate(week, BroughtForward.NONE);
    }

    /** {@return all that is due for the weeks when everything is known} */
    public Settlement settlement() {
        return settlement(file, ALL_KNOWN, days());
    }

    /**
     * {@return all that is due for the days by another file of the person, as known at the instant}
     *
     * @param days of the weeks of this case, whole weeks
     */
    public Settlement settlement(CaseFile other, Instant known, DateRange days) {
        return new CaseCalculator(scheme.charging(), scheme.zoneMap(), scheme.term())
                .settle(other, known, DateRange.of(first.monday(), days.end().orElseThrow()))
                .within(days);
    }
}
