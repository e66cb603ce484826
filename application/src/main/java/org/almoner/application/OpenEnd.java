package org.almoner.application;

import com.google.common.collect.Comparators;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.time.DateRange;

/**
 * The care of a package that nobody gives, nor is to give on a later day: a gap until somebody begins is filled.
 *
 * @param from the first day of it that was asked for
 * @param givenUntil the first day after which nobody gives care any more; empty where nobody ever gave any
 */
record OpenEnd(LocalDate from, Optional<LocalDate> givenUntil) {

    /** {@return the open end of the package from the day on, or empty where it has none} */
    static Optional<OpenEnd> of(Market market, CarePackage pack, LocalDate day) {
        RangeSet<LocalDate> given = TreeRangeSet.create();
        WantedCare.planned(pack).days().forEach(days -> given.add(days.range()));
        WantedCare.waiting(pack, market.factsOf(pack.person())).days().forEach(days -> given.remove(days.range()));
        if (given.isEmpty()) {
            return open(market, pack, day, Optional.empty());
        }
        Range<LocalDate> span = given.span();
        return span.hasUpperBound()
                ? open(market, pack, Comparators.max(day, span.upperEndpoint()), Optional.of(span.upperEndpoint()))
                : Optional.empty();
    }

    private static Optional<OpenEnd> open(
            Market market, CarePackage pack, LocalDate day, Optional<LocalDate> givenUntil) {
        return market.waiting(pack, DateRange.from(day)).start().map(from -> new OpenEnd(from, givenUntil));
    }
}
