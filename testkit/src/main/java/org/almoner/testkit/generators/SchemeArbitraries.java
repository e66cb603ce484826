package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.charging.AbsenceRule;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.charging.ContributionRules;
import org.almoner.domain.charging.DeferralRules;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.retention.RetentionRule;
import org.almoner.domain.retention.RetentionRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.schemes.Scheme.Planning;
import org.almoner.domain.schemes.Scheme.PriceBand;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.domain.zones.ZoneMapVersions;

/** Generators of whole schemes, small and valid. Stateless. */
public final class SchemeArbitraries {

    private SchemeArbitraries() {}

    /**
     * {@return schemes that start in 2020 or 2021, with 1 to 3 versions of a small zone map, 1 to 4 bands and any rules}
     *
     * <p>The zone map may be in force on more days than the scheme; prices are of the scheme's term and change once in it
     * at most.
     */
    public static Arbitrary<Scheme> scheme() {
        return ZoneMapArbitraries.versions()
                .flatMap(zoneMap -> term(zoneMap.term()).flatMap(term -> scheme(zoneMap, term)))
                .withoutEdgeCases();
    }

    private static Arbitrary<DateRange> term(DateRange mapped) {
        LocalDate start = mapped.from();
        LocalDate latestStart = mapped.end()
                .map(end -> end.minusDays(1))
                .filter(last -> last.isBefore(start.plusDays(30)))
                .orElse(start.plusDays(30));
        return TimeArbitraries.dateBetween(start, latestStart).map(from -> new DateRange(from, mapped.end()));
    }

    private static Arbitrary<Scheme> scheme(ZoneMapVersions zoneMap, DateRange term) {
        ImmutableList<Zone> zones = zoneMap.maps().get(0).zones();
        ImmutableList<PriceBand> bands = zoneMap.maps().stream()
                .map(ZoneMap::bands)
                .flatMap(codes -> codes.stream())
                .distinct()
                .map(code -> new PriceBand(code, "band " + code, "a place of band " + code, ImmutableSet.of()))
                .collect(ImmutableList.toImmutableList());
        List<BandCode> codes = bands.stream().map(PriceBand::code).toList();
        return Combinators.combine(
                        Texts.code(),
                        Texts.line(),
                        PackageArbitraries.visitLengthRule(),
                        PackageRuleArbitraries.packageRules(),
                        rules(codes, term),
                        AssessmentArbitraries.localRules(),
                        Combinators.combine(
                                        BrokerageArbitraries.allocationPolicy(),
                                        EvidenceArbitraries.providerRules(),
                                        retention())
                                .as(Tuple::of),
                        planning(codes).optional(0.5))
                .as((id, title, lengths, packages, rules, assessment, offers, planning) -> new Scheme(
                        id,
                        "A council",
                        title,
                        term,
                        zones,
                        bands,
                        zoneMap,
                        lengths,
                        packages,
                        rules,
                        assessment,
                        offers.get1(),
                        offers.get2(),
                        offers.get3(),
                        planning,
                        ImmutableList.of("a paper"),
                        ImmutableList.of(title)));
    }

    /** {@return 0 to 3 rules of 1 to 12 years} */
    public static Arbitrary<RetentionRules> retention() {
        return Combinators.combine(
                        Arbitraries.of(RetentionRule.Subject.class),
                        TimeArbitraries.dateRange(),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(RetentionRule.Start.class),
                        Texts.line(),
                        Arbitraries.of(Confidence.class))
                .as(RetentionRule::new)
                .list()
                .ofMaxSize(3)
                .map(rules -> new RetentionRules(ImmutableList.copyOf(rules)));
    }

    private static Arbitrary<ChargingRules> rules(List<BandCode> bands, DateRange term) {
        return Combinators.combine(
                        rateCard(bands, term),
                        DeliveryArbitraries.countingRule(),
                        DeliveryArbitraries.countingRule(),
                        contributionRules(term),
                        MoneyArbitraries.rounding())
                .as(ChargingRules::new);
    }

    /** {@return rules that the law allows: reablement free for 42 to 84 days, retainers of 0 to 14 days, interest up to 10% a year} */
    public static Arbitrary<ContributionRules> contributionRules(DateRange term) {
        return Combinators.combine(
                        Arbitraries.integers().between(42, 84),
                        Arbitraries.maps(Arbitraries.of(Absence.class), absenceRule())
                                .map(SchemeArbitraries::withoutChargeAfterDeath),
                        MoneyArbitraries.weeklyAmount().map(nursing -> Timeline.of(term, nursing)),
                        deferralRules(term))
                .as(ContributionRules::new)
                .withoutEdgeCases();
    }

    private static ImmutableMap<Absence, AbsenceRule> withoutChargeAfterDeath(Map<Absence, AbsenceRule> rules) {
        ImmutableMap.Builder<Absence, AbsenceRule> free = ImmutableMap.builder();
        rules.forEach((absence, rule) -> free.put(
                absence,
                new AbsenceRule(rule.paidDays(), rule.paidShare(), rule.charged() && absence != Absence.DECEASED)));
        return free.buildOrThrow();
    }

    /** {@return retainers of 0 to 14 days, of any part of the plan, charged or not} */
    public static Arbitrary<AbsenceRule> absenceRule() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 14),
                        MoneyArbitraries.percentage(),
                        Arbitraries.of(true, false))
                .as(AbsenceRule::new);
    }

    private static Arbitrary<DeferralRules> deferralRules(DateRange term) {
        return Combinators.combine(
                        MoneyArbitraries.percentage(),
                        MoneyArbitraries.weeklyAmount(),
                        Arbitraries.integers().between(0, 1_000).map(Percentage::new))
                .as((secured, retained, interest) -> new DeferralRules(secured, retained, Timeline.of(term, interest)));
    }

    /** {@return cards with a price of £0 to £100 an hour or half hour in each band on each day of the term} */
    public static Arbitrary<RateCard> rateCard(List<BandCode> bands, DateRange term) {
        List<Arbitrary<Timeline<UnitPrice>>> prices =
                bands.stream().map(band -> prices(term)).toList();
        return Combinators.combine(prices)
                .as(timelines -> {
                    ImmutableMap.Builder<BandCode, Timeline<UnitPrice>> card = ImmutableMap.builder();
                    for (int i = 0; i < bands.size(); i++) {
                        card.put(bands.get(i), timelines.get(i));
                    }
                    return RateCard.of(card.buildOrThrow());
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<Timeline<UnitPrice>> prices(DateRange term) {
        Arbitrary<LocalDate> uplift =
                Arbitraries.integers().between(1, 400).map(days -> term.from().plusDays(days));
        return Combinators.combine(MoneyArbitraries.timedPrice(), MoneyArbitraries.timedPrice(), uplift.optional(0.5))
                .as((first, second, from) -> {
                    Timeline<UnitPrice> whole = Timeline.of(term, first);
                    Optional<DateRange> later =
                            from.flatMap(day -> DateRange.from(day).intersection(term));
                    return later.map(days -> whole.with(days, second)).orElse(whole);
                });
    }

    private static Arbitrary<Planning> planning(List<BandCode> bands) {
        return Combinators.combine(
                        snapshot(bands), MoneyArbitraries.timedPrice().optional(0.5))
                .as((snapshot, comparison) -> new Planning(snapshot, ImmutableSortedMap.of(), comparison));
    }

    /** {@return snapshots of none to 5,000 hours in each band, and one hour or more in the first} */
    public static Arbitrary<Snapshot> snapshot(List<BandCode> bands) {
        return Combinators.combine(
                        TimeArbitraries.date(),
                        TimeArbitraries.weeklyHours().list().ofSize(bands.size()))
                .as((day, hours) -> {
                    ImmutableMap.Builder<BandCode, Hours> byBand = ImmutableMap.builder();
                    for (int i = 0; i < bands.size(); i++) {
                        byBand.put(bands.get(i), i == 0 ? hours.get(i).plus(Hours.of(1)) : hours.get(i));
                    }
                    return Snapshot.ofBands(day, byBand.buildOrThrow());
                })
                .withoutEdgeCases();
    }
}
