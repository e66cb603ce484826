package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.almoner.domain.performance.scorecard.Indicator;
import org.almoner.domain.performance.scorecard.Measure;
import org.almoner.domain.performance.scorecard.ProviderEvents;
import org.almoner.domain.performance.scorecard.RoleOutcome;
import org.almoner.domain.performance.scorecard.RoleOutcome.Decision;
import org.almoner.domain.performance.scorecard.RoleReviewRules;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.performance.scorecard.ZoneReview;
import org.almoner.domain.performance.scorecard.ZoneReview.Reviewed;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneKind;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.ScorecardArbitraries;

/** What is measured in parts comes to the whole, and no review leaves a zone short of primes without saying so. */
@Domain(AlmonerDomain.class)
@Domain(DomainContext.Global.class)
class ScorecardProperties {

    private static final ZoneCode TOWN = new ZoneCode("town");
    private static final ZoneCode HILLS = new ZoneCode("hills");
    private static final LocalDate START = LocalDate.of(2021, 1, 1);

    /** Those that count events, so that parts of a period or of the zones add up. */
    private static final ImmutableSet<Indicator> ADDITIVE = ImmutableSet.of(
            Indicator.TIME_TO_ACCEPT,
            Indicator.PICK_UP_IN_TIME,
            Indicator.ACCEPTANCE,
            Indicator.START_ON_TIME,
            Indicator.PUNCTUALITY,
            Indicator.LENGTH_OF_STAY,
            Indicator.MISSED_VISITS,
            Indicator.REPORTING);

    @Provide
    Arbitrary<ProviderEvents> events() {
        return ScorecardArbitraries.providerEvents(List.of(TOWN, HILLS));
    }

    @Property
    void thePartsOfAPeriodAddUp(
            @ForAll("events") ProviderEvents events, @ForAll ScorecardRules rules, @ForAll("cuts") int cut) {
        DateRange whole = DateRange.of(START, START.plusDays(181));
        DateRange first = DateRange.of(START, START.plusDays(cut));
        DateRange rest = DateRange.of(START.plusDays(cut), START.plusDays(181));

        for (Indicator indicator : ADDITIVE) {
            assertThat(measure(events, rules, whole, Optional.empty(), indicator))
                    .isEqualTo(sum(
                            measure(events, rules, first, Optional.empty(), indicator),
                            measure(events, rules, rest, Optional.empty(), indicator)));
        }
    }

    @Provide
    Arbitrary<Integer> cuts() {
        return Arbitraries.integers().between(1, 180);
    }

    @Property
    void noZoneHasMoreThanAllZones(@ForAll("events") ProviderEvents events, @ForAll ScorecardRules rules) {
        DateRange whole = DateRange.of(START, START.plusDays(181));

        for (Indicator indicator : ADDITIVE) {
            Measure all = measure(events, rules, whole, Optional.empty(), indicator);
            Measure zones = sum(
                    measure(events, rules, whole, Optional.of(TOWN), indicator),
                    measure(events, rules, whole, Optional.of(HILLS), indicator));
            assertThat(zones.numerator()).isLessThanOrEqualTo(all.numerator());
            assertThat(zones.denominator()).isLessThanOrEqualTo(all.denominator());
        }
    }

    private static Measure measure(
            ProviderEvents events,
            ScorecardRules rules,
            DateRange period,
            Optional<ZoneCode> zone,
            Indicator indicator) {
        return events.scorecard(rules, period, zone, Optional.empty()).of(indicator);
    }

    private static Measure sum(Measure one, Measure other) {
        return new Measure(
                one.indicator(), one.numerator() + other.numerator(), one.denominator() + other.denominator());
    }

    @Property
    void aReviewLeavesAZoneItsPrimesOrSaysWhatItLacks(
            @ForAll("markets") List<Reviewing> market,
            @ForAll RoleReviewRules rules,
            @ForAll("minimums") int minimum,
            @ForAll("mores") Optional<Integer> more) {
        ImmutableList<YearMonth> months = IntStream.range(0, rules.months())
                .mapToObj(i -> YearMonth.of(2021, 1).plusMonths(i))
                .collect(ImmutableList.toImmutableList());
        List<Reviewed> providers = IntStream.range(0, market.size())
                .mapToObj(i -> market.get(i).reviewed(new ProviderId("P-" + i), months))
                .toList();
        Zone zone = new Zone(
                TOWN,
                "Town",
                ZoneKind.LARGE,
                ImmutableList.of(),
                Hours.of(100),
                minimum,
                more.map(number -> minimum + number));

        ZoneReview review = ZoneReview.of(zone, rules, months, providers);

        long before = providers.stream()
                .filter(each -> each.role() == Role.PRIME && each.takesPackages())
                .count();
        long after = review.outcomes().stream()
                .filter(outcome -> isPrimeAfter(outcome)
                        && providers.stream()
                                .anyMatch(each -> each.provider().equals(outcome.provider()) && each.takesPackages()))
                .count();
        assertThat(after).isGreaterThanOrEqualTo(Math.min(before, minimum));
        long allBefore =
                providers.stream().filter(each -> each.role() == Role.PRIME).count();
        long allAfter = review.outcomes().stream()
                .filter(ScorecardProperties::isPrimeAfter)
                .count();
        assertThat(allAfter <= allBefore || zone.mayHavePrimes((int) allAfter)).isTrue();
        assertThat(review.shortage())
                .isEqualTo(
                        after < minimum
                                ? Optional.of(new PrimeShortage(TOWN, minimum, (int) after))
                                : Optional.empty());
        assertThat(review.outcomes())
                .extracting(RoleOutcome::provider)
                .containsExactlyElementsOf(providers.stream()
                        .filter(each -> each.role() == Role.PRIME || each.role() == Role.SUPPLEMENTARY)
                        .map(Reviewed::provider)
                        .sorted()
                        .toList());
    }

    private static boolean isPrimeAfter(RoleOutcome outcome) {
        return switch (outcome.decision()) {
            case KEEPS, HELD_BACK, BARRED, NO_PLACE -> outcome.role() == Role.PRIME;
            case DEMOTED -> false;
            case PROMOTED -> true;
        };
    }

    @Property
    void aReviewIsTheSameInWhateverOrderProvidersAreGiven(
            @ForAll("markets") List<Reviewing> market, @ForAll RoleReviewRules rules) {
        ImmutableList<YearMonth> months = IntStream.range(0, rules.months())
                .mapToObj(i -> YearMonth.of(2021, 1).plusMonths(i))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Reviewed> providers = IntStream.range(0, market.size())
                .mapToObj(i -> market.get(i).reviewed(new ProviderId("P-" + i), months))
                .collect(ImmutableList.toImmutableList());
        Zone zone = new Zone(TOWN, "Town", ZoneKind.LARGE, ImmutableList.of(), Hours.of(100), 2, Optional.empty());

        assertThat(ZoneReview.of(zone, rules, months, providers.reverse()))
                .isEqualTo(ZoneReview.of(zone, rules, months, providers));
        assertThat(ZoneReview.of(zone, rules, months, providers).outcomes())
                .filteredOn(outcome -> outcome.decision() == Decision.PROMOTED)
                .allSatisfy(outcome -> assertThat(outcome.role()).isEqualTo(Role.SUPPLEMENTARY));
    }

    @Provide
    Arbitrary<Integer> minimums() {
        return Arbitraries.integers().between(0, 4);
    }

    @Provide
    Arbitrary<Optional<Integer>> mores() {
        return Arbitraries.integers().between(0, 3).optional();
    }

    @Provide
    Arbitrary<List<Reviewing>> markets() {
        return Combinators.combine(events(), Arbitraries.of(Role.class), Arbitraries.of(true, true, false))
                .as(Reviewing::new)
                .list()
                .ofMaxSize(6);
    }

    /** A provider that can be reviewed over any months. */
    record Reviewing(ProviderEvents events, Role role, boolean takesPackages) {

        Reviewed reviewed(ProviderId id, ImmutableList<YearMonth> months) {
            return new Reviewed(
                    id,
                    role,
                    takesPackages,
                    months.stream()
                            .map(month -> events.scorecard(
                                    ScorecardRules.USUAL,
                                    DateRange.of(
                                            month.atDay(1), month.plusMonths(1).atDay(1)),
                                    Optional.of(TOWN),
                                    Optional.empty()))
                            .collect(ImmutableList.toImmutableList()));
        }
    }
}
