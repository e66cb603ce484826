package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.charging.PersonWeek;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;

/**
 * All that was ever recorded about one person's care. Immutable.
 *
 * @param person the person
 * @param packages the person's packages
 * @param reports what providers reported of their visits, in the order in which it became known; of two reports of one
 *     visit the later counts
 */
public record PersonFile(
        PersonHistory person, ImmutableList<PackageHistory> packages, ImmutableList<Fact<VisitRecord>> reports) {

    /** {@return the facts of the week as known at the instant, that instant included} */
    public PersonWeek weekAsKnownAt(CareWeek week, Instant instant) {
        Map<VisitId, VisitRecord> latest = new TreeMap<>();
        for (Fact<VisitRecord> report : History.of(reports).facts()) {
            if (!report.known().since().isAfter(instant) && report.holds().overlaps(week.range())) {
                report.value().ifPresent(record -> latest.put(record.visit(), record));
            }
        }
        return new PersonWeek(
                person.id(),
                week,
                person.person().asKnownAt(instant),
                person.contribution().asKnownAt(instant),
                packages.stream().map(pack -> pack.asKnownAt(instant)).collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(latest.values()));
    }
}
