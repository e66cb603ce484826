package org.almoner.domain.performance.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.evidence.Complaints.Outcome;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.QualityDecision.Score;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneCode;

/**
 * All that happened with a provider and that is measured. Immutable.
 *
 * @param provider as known
 * @param offers that were made to it
 * @param visits that it was to give
 */
public record ProviderEvents(ProviderRecord provider, ImmutableList<OfferMade> offers, ImmutableList<DueVisit> visits) {

    /**
     * {@return the scorecard of a period}
     *
     * @param rules of the scheme
     * @param period the days; they have an end
     * @param zone where; everywhere when it is empty
     * @param rating of the provider, where the council rates it
     * @throws IllegalArgumentException if the period has no end
     */
    public Scorecard scorecard(
            ScorecardRules rules, DateRange period, Optional<ZoneCode> zone, Optional<QualityDecision> rating) {
        checkArgument(period.end().isPresent(), "a period that is measured has an end, but got %s", period);
        List<OfferMade> made = offers.stream()
                .filter(offer -> period.contains(offer.day()) && isIn(offer.zone(), zone))
                .toList();
        List<DueVisit> all = visits.stream()
                .filter(visit -> period.contains(visit.outcome().day()))
                .toList();
        List<DueVisit> due =
                all.stream().filter(visit -> isIn(visit.zone(), zone)).toList();
        ImmutableList.Builder<Measure> measures = ImmutableList.builder();
        for (Indicator indicator : Indicator.values()) {
            measures.add(
                    switch (indicator) {
                        case TIME_TO_ACCEPT, PICK_UP_IN_TIME, ACCEPTANCE -> ofOffers(indicator, rules, made);
                        case START_ON_TIME ->
                            part(indicator, due, visit -> visit.isFirst() && isReported(visit), ProviderEvents::came);
                        case PUNCTUALITY ->
                            part(indicator, due, ProviderEvents::came, visit -> isPunctual(visit, rules));
                        case LENGTH_OF_STAY -> lengthOfStay(due);
                        case MISSED_VISITS ->
                            part(indicator, due, ProviderEvents::isOwed, visit -> is(visit, Attendance.Missed.class));
                        case CONTINUITY -> continuity(rules, due);
                        case REPORTING -> part(indicator, due, visit -> true, ProviderEvents::isReported);
                        case COMPLAINTS ->
                            new Measure(
                                    indicator,
                                    complaints(period),
                                    all.stream().filter(ProviderEvents::came).count());
                        case QUALITY -> quality(rating.flatMap(QualityDecision::score));
                    });
        }
        return new Scorecard(provider.id(), zone, period, measures.build());
    }

    private static boolean isIn(Optional<ZoneCode> where, Optional<ZoneCode> wanted) {
        return wanted.isEmpty() || where.equals(wanted);
    }

    private static Measure ofOffers(Indicator indicator, ScorecardRules rules, List<OfferMade> made) {
        if (indicator == Indicator.ACCEPTANCE) {
            return new Measure(
                    indicator, made.stream().filter(OfferMade::accepted).count(), made.size());
        }
        List<Duration> took = made.stream()
                .filter(OfferMade::accepted)
                .flatMap(offer -> offer.took().stream())
                .toList();
        Duration inTime = Duration.ofMinutes(rules.pickUpMinutes());
        return new Measure(
                indicator,
                indicator == Indicator.TIME_TO_ACCEPT
                        ? took.stream().mapToLong(Duration::toMinutes).sum()
                        : took.stream()
                                .filter(each -> each.compareTo(inTime) <= 0)
                                .count(),
                took.size());
    }

    private static Measure part(
            Indicator indicator, List<DueVisit> due, Predicate<DueVisit> of, Predicate<DueVisit> counted) {
        return new Measure(
                indicator,
                due.stream().filter(of).filter(counted).count(),
                due.stream().filter(of).count());
    }

    private static boolean isReported(DueVisit visit) {
        return visit.outcome().attendance().isPresent();
    }

    private static boolean is(DueVisit visit, Class<? extends Attendance> attendance) {
        return visit.outcome().attendance().filter(attendance::isInstance).isPresent();
    }

    /** Whether it was reported, and not cancelled. */
    private static boolean isOwed(DueVisit visit) {
        return isReported(visit) && !is(visit, Attendance.Cancelled.class);
    }

    private static boolean came(DueVisit visit) {
        return arrived(visit).isPresent();
    }

    private static Optional<LocalTime> arrived(DueVisit visit) {
        return visit.outcome().attendance().flatMap(Attendance::firstArrival);
    }

    private static boolean isPunctual(DueVisit visit, ScorecardRules rules) {
        int minutes = Attendance.minutesBetween(
                visit.outcome().planned().start(), arrived(visit).orElseThrow());
        return Math.abs(minutes) <= rules.punctualMinutes();
    }

    private static Measure lengthOfStay(List<DueVisit> due) {
        long stayed = 0;
        long planned = 0;
        for (DueVisit visit : due) {
            if (visit.outcome().attendance().orElse(null) instanceof Attendance.Attended attended) {
                PlannedVisit plan = visit.outcome().planned();
                stayed += Math.min(attended.minutes(), plan.minutes())
                        + Math.min(attended.secondCarerMinutes(), plan.secondCarerMinutes());
                planned += plan.carerMinutes();
            }
        }
        return new Measure(Indicator.LENGTH_OF_STAY, stayed, planned);
    }

    private static Measure continuity(ScorecardRules rules, List<DueVisit> due) {
        Map<PackageId, Map<CarerId, Long>> byCarer = new HashMap<>();
        due.stream()
                .filter(ProviderEvents::came)
                .forEach(visit -> visit.carer()
                        .ifPresent(carer -> byCarer.computeIfAbsent(visit.pack(), pack -> new HashMap<>())
                                .merge(carer, 1L, Long::sum)));
        return new Measure(
                Indicator.CONTINUITY,
                sum(byCarer.values().stream()
                        .flatMap(carers -> carers.values().stream()
                                .sorted(Comparator.reverseOrder())
                                .limit(rules.regularCarers()))),
                sum(byCarer.values().stream().flatMap(carers -> carers.values().stream())));
    }

    private static long sum(Stream<Long> counts) {
        return counts.mapToLong(Long::longValue).sum();
    }

    private long complaints(DateRange period) {
        return provider.facts().of(ProviderFacts.COMPLAINTS).within(period).entries().stream()
                .flatMap(day -> day.value().received().stream())
                .filter(complaint -> complaint.outcome() != Outcome.NOT_UPHELD)
                .count();
    }

    private static Measure quality(Optional<Score> score) {
        return new Measure(
                Indicator.QUALITY,
                score.map(mean -> mean.rounded().basisPoints()).orElse(0),
                score.isPresent() ? Percentage.WHOLE_BASIS_POINTS : 0);
    }
}
