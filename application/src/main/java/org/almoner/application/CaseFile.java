package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.domain.charging.Change;
import org.almoner.domain.charging.Change.Kind;
import org.almoner.domain.charging.PersonWeek;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;

/**
 * All that was ever recorded about one person's care, from which any week can be worked out as known at any instant.
 *
 * @param person the person
 * @param packages the person's packages
 * @param visits every report about their visits, in the order in which they became known
 */
record CaseFile(PersonHistory person, ImmutableList<PackageHistory> packages, ImmutableList<Fact<VisitRecord>> visits) {

    /** {@return the facts of the week, as known at the instant} */
    PersonWeek week(CareWeek week, Instant known) {
        ImmutableList<CarePackage> then =
                packages.stream().map(pack -> pack.asKnownAt(known)).collect(ImmutableList.toImmutableList());
        return new PersonWeek(
                person.id(),
                week,
                person.person().asKnownAt(known),
                person.contribution().asKnownAt(known),
                then,
                latestReports(week, known));
    }

    private ImmutableList<VisitRecord> latestReports(CareWeek week, Instant known) {
        Map<VisitId, VisitRecord> latest = new LinkedHashMap<>();
        for (Fact<VisitRecord> report : History.of(visits).facts()) {
            if (report.holds().overlaps(week.range()) && !report.known().since().isAfter(known)) {
                report.value().ifPresent(record -> latest.put(record.visit(), record));
            }
        }
        return ImmutableList.copyOf(latest.values());
    }

    /** {@return what was learned about the week after the one instant and not after the other, earliest first} */
    ImmutableList<Change> learned(CareWeek week, Instant after, Instant upTo) {
        DateRange days = week.range();
        Stream<Change> personal = Stream.concat(
                changes(Kind.PERSON, person.id(), person.person().learned(after, upTo, days)),
                changes(Kind.CONTRIBUTION, person.id(), person.contribution().learned(after, upTo, days)));
        Stream<Change> packaged = packages.stream()
                .flatMap(pack -> Stream.of(
                                changes(Kind.PLAN, pack.id(), pack.plan().learned(after, upTo, days)),
                                changes(
                                        Kind.PROVIDER,
                                        pack.id(),
                                        pack.provider().learned(after, upTo, days)),
                                changes(
                                        Kind.HEALTH_SHARE,
                                        pack.id(),
                                        pack.healthShare().learned(after, upTo, days)))
                        .flatMap(changes -> changes));
        Stream<Change> visited = History.of(visits).learned(after, upTo, days).stream()
                .flatMap(report ->
                        changes(Kind.VISIT, report.value().orElseThrow().visit(), ImmutableList.of(report)));
        return Stream.of(personal, packaged, visited)
                .flatMap(changes -> changes)
                .sorted(Comparator.comparing(change -> change.known().since()))
                .collect(ImmutableList.toImmutableList());
    }

    private static <T> Stream<Change> changes(Kind kind, Object subject, Iterable<Fact<T>> facts) {
        return ImmutableList.copyOf(
                Iterables.transform(facts, fact -> new Change(kind, subject.toString(), fact.holds(), fact.known())))
                .stream();
    }
}
