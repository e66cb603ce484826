package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.charging.Change.Kind;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;

/**
 * All that was ever recorded about one person's care, from which any week can be worked out as known at any instant.
 * Immutable.
 *
 * @param person the person
 * @param packages the person's packages
 * @param reports everything that was reported about their visits, in the order in which it became known; of two reports of
 *     one visit by one provider the later counts
 */
public record CaseFile(
        PersonHistory person, ImmutableList<PackageHistory> packages, ImmutableList<Fact<VisitRecord>> reports) {

    /** {@return the facts of the week, as known at the instant, that instant included} */
    public PersonWeek week(CareWeek week, Instant known) {
        return new PersonWeek(
                person.id(),
                week,
                person.person().asKnownAt(known),
                person.contribution().asKnownAt(known),
                packages.stream().map(pack -> pack.asKnownAt(known)).collect(ImmutableList.toImmutableList()),
                reportHistories(week).stream()
                        .flatMap(history -> latest(history, known).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * {@return what was learned after the one instant and not after the other that made a difference to the week, earliest
     * first}
     *
     * <p>Facts that say again what was known already are left out. What changed about another package of the person is in,
     * since packages share one weekly charge.
     */
    public ImmutableList<Change> learned(CareWeek week, Instant after, Instant upTo) {
        Learning learning = new Learning(week, after, upTo);
        Stream<Change> personal = Stream.concat(
                learning.changes(Kind.PERSON, person.id(), person.person()),
                learning.changes(Kind.CONTRIBUTION, person.id(), person.contribution()));
        Stream<Change> packaged = packages.stream()
                .flatMap(pack -> Stream.of(
                                learning.changes(Kind.PLAN, pack.id(), pack.plan()),
                                learning.changes(Kind.PROVIDER, pack.id(), pack.provider()),
                                learning.changes(Kind.HEALTH_SHARE, pack.id(), pack.healthShare()))
                        .flatMap(changes -> changes));
        Stream<Change> reported = reportHistories(week).stream()
                .flatMap(history -> learning.changes(Kind.VISIT, visitOf(history), history));
        return Stream.of(personal, packaged, reported)
                .flatMap(changes -> changes)
                .sorted(Comparator.comparing(change -> change.known().since()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the reports about the week's visits, one history for each visit and provider} */
    private ImmutableList<History<VisitRecord>> reportHistories(CareWeek week) {
        ImmutableListMultimap<Source, Fact<VisitRecord>> bySource = reports.stream()
                .filter(report -> report.holds().overlaps(week.range()))
                .collect(ImmutableListMultimap.toImmutableListMultimap(CaseFile::source, report -> report));
        return Multimaps.asMap(bySource).values().stream().map(History::of).collect(ImmutableList.toImmutableList());
    }

    private static Source source(Fact<VisitRecord> report) {
        VisitRecord record = report.value().orElseThrow();
        return new Source(record.visit(), record.provider());
    }

    private static VisitId visitOf(History<VisitRecord> history) {
        return source(history.facts().get(0)).visit();
    }

    private static Optional<VisitRecord> latest(History<VisitRecord> history, Instant known) {
        return history.asKnownAt(known).find(visitOf(history).date());
    }

    /** Who reports about what. */
    private record Source(VisitId visit, ProviderId provider) {}

    /** What became known about a week between two instants. */
    private record Learning(CareWeek week, Instant after, Instant upTo) {

        <T> Stream<Change> changes(Kind kind, Object subject, History<T> history) {
            boolean same = history.asKnownAt(after)
                    .within(week.range())
                    .equals(history.asKnownAt(upTo).within(week.range()));
            return same
                    ? Stream.empty()
                    : history.learned(after, upTo, week.range()).stream()
                            .map(fact -> new Change(kind, subject.toString(), fact.holds(), fact.known()));
        }
    }
}
