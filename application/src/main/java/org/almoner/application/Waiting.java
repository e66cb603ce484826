package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** When a package waits for a provider: visits or a service are wanted, and nobody gives them. */
final class Waiting {

    private Waiting() {}

    /** {@return the first day of the range on which the package waits, or empty when it does on none} */
    static Optional<LocalDate> from(CarePackage pack, DateRange range) {
        return days(pack, range).stream().findFirst().map(DateRange::from);
    }

    /** {@return the days of the range on which the package waits, each stretch of them as long as it can be, the earliest first} */
    static ImmutableList<DateRange> days(CarePackage pack, DateRange range) {
        RangeSet<LocalDate> waiting = TreeRangeSet.create();
        Stream.of(pack.plan(), pack.facts().of(PackageFacts.SERVICE))
                .flatMap(wanted -> wanted.within(range).entries().stream())
                .map(Timeline.Entry::holds)
                .forEach(days -> waiting.add(days.range()));
        pack.provider().entries().forEach(given -> waiting.remove(given.holds().range()));
        return waiting.asRanges().stream().map(DateRange::of).collect(ImmutableList.toImmutableList());
    }
}
