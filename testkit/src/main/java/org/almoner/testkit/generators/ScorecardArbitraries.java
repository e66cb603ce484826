package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitOutcome;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.performance.scorecard.DueVisit;
import org.almoner.domain.performance.scorecard.Indicator;
import org.almoner.domain.performance.scorecard.OfferMade;
import org.almoner.domain.performance.scorecard.ProviderEvents;
import org.almoner.domain.performance.scorecard.RoleReviewRules;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.zones.ZoneCode;

/** Generators of what providers did, and of rules to measure it and to review roles by. Stateless. */
public final class ScorecardArbitraries {

    private ScorecardArbitraries() {}

    /** {@return rules of any minutes and up to five regular carers} */
    public static Arbitrary<ScorecardRules> scorecardRules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3_000),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(shares()).set().ofMinSize(1))
                .as((pickUp, punctual, carers, quality) ->
                        new ScorecardRules(pickUp, punctual, carers, ImmutableSet.copyOf(quality)));
    }

    private static List<Indicator> shares() {
        return Arrays.stream(Indicator.values())
                .filter(indicator -> indicator.unit() == Indicator.Unit.SHARE)
                .toList();
    }

    /** {@return reviews of 1 to 12 months, with any floors and targets and low volumes} */
    public static Arbitrary<RoleReviewRules> roleReviewRules() {
        Arbitrary<Map<Indicator, BigDecimal>> asked = Arbitraries.maps(
                        Arbitraries.of(Indicator.class),
                        Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf))
                .ofMinSize(1);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 10),
                        asked,
                        asked)
                .as((months, demote, promote, offers, visits, floors, targets) -> new RoleReviewRules(
                        months,
                        1 + demote % months,
                        1 + promote % months,
                        offers,
                        visits,
                        ImmutableMap.copyOf(floors),
                        noEasier(targets, floors)));
    }

    private static ImmutableMap<Indicator, BigDecimal> noEasier(
            Map<Indicator, BigDecimal> targets, Map<Indicator, BigDecimal> floors) {
        ImmutableMap.Builder<Indicator, BigDecimal> hard = ImmutableMap.builder();
        targets.forEach((indicator, target) -> {
            BigDecimal floor = floors.getOrDefault(indicator, target);
            hard.put(indicator, indicator.lowerIsBetter() ? target.min(floor) : target.max(floor));
        });
        return hard.buildOrThrow();
    }

    /** {@return visits of a few packages in January to June 2021, in one of the zones or an unknown one, and what became of them} */
    public static Arbitrary<DueVisit> dueVisit(Collection<ZoneCode> zones) {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 180).map(LocalDate.of(2021, 1, 1)::plusDays);
        Arbitrary<VisitOutcome> outcomes = Combinators.combine(
                        days,
                        PackageArbitraries.plannedVisit(),
                        DeliveryArbitraries.attendance().optional(0.9))
                .as(VisitOutcome::new);
        return Combinators.combine(
                        Arbitraries.of(zones).optional(0.9),
                        Arbitraries.integers().between(1, 4),
                        outcomes,
                        Arbitraries.integers().between(1, 9).optional(0.8),
                        Arbitraries.of(true, false, false))
                .as((zone, pack, outcome, carer, first) -> new DueVisit(
                        zone,
                        new PackageId("K-" + pack),
                        outcome,
                        carer.map(number -> new CarerId("W-" + number)),
                        first));
    }

    /** {@return offers of January to June 2021} */
    public static Arbitrary<OfferMade> offerMade(Collection<ZoneCode> zones) {
        return Combinators.combine(
                        Arbitraries.of(zones).optional(0.9),
                        Arbitraries.integers().between(0, 180).map(LocalDate.of(2021, 1, 1)::plusDays),
                        Arbitraries.of(true, false),
                        Arbitraries.longs()
                                .between(0, 300_000)
                                .map(Duration::ofSeconds)
                                .optional())
                .as(OfferMade::new);
    }

    /** {@return up to 30 offers and 60 visits of a provider of which anything is known} */
    public static Arbitrary<ProviderEvents> providerEvents(Collection<ZoneCode> zones) {
        return Combinators.combine(
                        ProviderArbitraries.record(),
                        offerMade(zones).list().ofMaxSize(30),
                        dueVisit(zones).list().ofMaxSize(60))
                .as((provider, offers, visits) ->
                        new ProviderEvents(provider, ImmutableList.copyOf(offers), ImmutableList.copyOf(visits)));
    }
}
