package org.almoner.domain.performance.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.performance.scorecard.MonthReview.Verdict;
import org.almoner.domain.performance.scorecard.RoleOutcome.Decision;
import org.almoner.domain.performance.scorecard.ZoneReview.Reviewed;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneKind;
import org.junit.jupiter.api.Test;

class ZoneReviewTest {

    private static final ZoneCode MELTON = new ZoneCode("melton");
    private static final ImmutableList<YearMonth> MONTHS =
            ImmutableList.of(YearMonth.of(2021, 1), YearMonth.of(2021, 2), YearMonth.of(2021, 3));
    private static final RoleReviewRules RULES = new RoleReviewRules(
            3,
            2,
            2,
            2,
            10,
            ImmutableMap.of(Indicator.ACCEPTANCE, BigDecimal.valueOf(60)),
            ImmutableMap.of(
                    Indicator.ACCEPTANCE, BigDecimal.valueOf(80), Indicator.CONTINUITY, BigDecimal.valueOf(50)));

    /** Accepted so many of ten offers in each month; below nothing: one offer only. */
    private static Reviewed provider(String id, Role role, boolean takesPackages, int... accepted) {
        ImmutableList.Builder<Scorecard> cards = ImmutableList.builder();
        for (int i = 0; i < MONTHS.size(); i++) {
            cards.add(card(id, i, accepted[i], 10, 1));
        }
        return new Reviewed(new ProviderId(id), role, takesPackages, cards.build());
    }

    private static Scorecard card(String id, int month, int accepted, int visits, int continuous) {
        return new Scorecard(
                new ProviderId(id),
                Optional.of(MELTON),
                DateRange.of(
                        MONTHS.get(month).atDay(1),
                        MONTHS.get(month).plusMonths(1).atDay(1)),
                Arrays.stream(Indicator.values())
                        .map(indicator -> switch (indicator) {
                            case ACCEPTANCE ->
                                accepted < 0 ? new Measure(indicator, 0, 1) : new Measure(indicator, accepted, 10);
                            case REPORTING -> new Measure(indicator, visits, visits);
                            case CONTINUITY -> new Measure(indicator, continuous, continuous);
                            default -> new Measure(indicator, 0, 0);
                        })
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Zone zone(int minimumPrimes, Optional<Integer> maximumPrimes) {
        return new Zone(
                MELTON,
                "Melton",
                ZoneKind.MEDIUM,
                ImmutableList.of("Asfordby"),
                Hours.of(100),
                minimumPrimes,
                maximumPrimes);
    }

    private static ZoneReview review(int minimumPrimes, Reviewed... providers) {
        return ZoneReview.of(zone(minimumPrimes, Optional.empty()), RULES, MONTHS, List.of(providers));
    }

    private static ZoneReview reviewUpTo(int primes, Reviewed... providers) {
        return ZoneReview.of(zone(0, Optional.of(primes)), RULES, MONTHS, List.of(providers));
    }

    private static Decision of(ZoneReview review, String id) {
        return review.outcomes().stream()
                .filter(outcome -> outcome.provider().value().equals(id))
                .findFirst()
                .orElseThrow()
                .decision();
    }

    @Test
    void aPrimeThatMissesAFloorInEnoughMonthsBecomesSupplementary() {
        ZoneReview review =
                review(1, provider("P-1", Role.PRIME, true, 5, 5, 9), provider("P-2", Role.PRIME, true, 5, 6, 6));

        assertThat(of(review, "P-1")).isEqualTo(Decision.DEMOTED);
        assertThat(of(review, "P-2")).isEqualTo(Decision.KEEPS);
        assertThat(review.shortage()).isEmpty();
    }

    @Test
    void everyMonthIsExplained() {
        RoleOutcome outcome = review(0, provider("P-1", Role.PRIME, true, 5, -1, 6))
                .outcomes()
                .get(0);

        assertThat(outcome.months())
                .extracting(MonthReview::verdict)
                .containsExactly(Verdict.MISSED, Verdict.NOT_MEASURED, Verdict.MET);
        assertThat(outcome.months().get(0).missed())
                .containsExactly(
                        new MonthReview.Missed(new Measure(Indicator.ACCEPTANCE, 5, 10), BigDecimal.valueOf(60)));
    }

    @Test
    void aMonthWithTooFewVisitsSaysNothing() {
        ImmutableList<Scorecard> few =
                ImmutableList.of(card("P-1", 0, 0, 9, 1), card("P-1", 1, 0, 9, 1), card("P-1", 2, 0, 10, 1));

        ZoneReview review = review(0, new Reviewed(new ProviderId("P-1"), Role.PRIME, true, few));

        assertThat(of(review, "P-1")).isEqualTo(Decision.KEEPS);
    }

    @Test
    void visitsThatWereDueAndNotReportedMeasureNothing() {
        Scorecard unreported = withReporting(card("P-1", 0, 0, 10, 1), 9, 10);
        Scorecard reported = withReporting(card("P-1", 0, 0, 10, 1), 10, 11);

        assertThat(month(unreported, RULES.floors()).verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(month(reported, RULES.floors()).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void asManyOffersAsAreNeededAreEnough() {
        Scorecard card = card("P-1", 0, 0, 10, 1);

        assertThat(month(withOffers(card, 2), RULES.floors()).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(month(withOffers(card, 1), RULES.floors()).verdict()).isEqualTo(Verdict.NOT_MEASURED);
    }

    private static Scorecard withOffers(Scorecard card, int offers) {
        return with(card, new Measure(Indicator.ACCEPTANCE, 0, offers));
    }

    @Test
    void whoReportsNothingMissesAFloorOfReporting() {
        Scorecard silent = withReporting(card("P-1", 0, 10, 10, 1), 0, 10);
        ImmutableMap<Indicator, BigDecimal> floors = ImmutableMap.of(Indicator.REPORTING, BigDecimal.valueOf(90));

        assertThat(month(silent, floors).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(month(withReporting(silent, 0, 9), floors).verdict()).isEqualTo(Verdict.NOT_MEASURED);
    }

    @Test
    void aMonthInWhichNothingOfWhatIsAskedWasMeasuredIsNotMet() {
        Scorecard card = card("P-1", 0, 10, 10, 0);
        ImmutableMap<Indicator, BigDecimal> punctual = ImmutableMap.of(Indicator.PUNCTUALITY, BigDecimal.ONE);

        assertThat(month(card, punctual))
                .isEqualTo(new MonthReview(MONTHS.get(0), Verdict.NOT_MEASURED, ImmutableList.of()));
    }

    private static MonthReview month(Scorecard card, ImmutableMap<Indicator, BigDecimal> asked) {
        return MonthReview.of(MONTHS.get(0), card, RULES, asked, false);
    }

    private static Scorecard withReporting(Scorecard card, int reported, int due) {
        return with(card, new Measure(Indicator.REPORTING, reported, due));
    }

    private static Scorecard with(Scorecard card, Measure other) {
        return new Scorecard(
                card.provider(),
                card.zone(),
                card.period(),
                card.measures().stream()
                        .map(measure -> measure.indicator() == other.indicator() ? other : measure)
                        .collect(ImmutableList.toImmutableList()));
    }

    @Test
    void whoMetMostTakesThePlacesThatTheZoneHas() {
        ZoneReview review = reviewUpTo(
                2,
                provider("P-1", Role.PRIME, true, 9, 9, 9),
                provider("P-2", Role.SUPPLEMENTARY, true, 8, 8, 0),
                provider("P-3", Role.SUPPLEMENTARY, true, 8, 8, 8));

        assertThat(of(review, "P-2")).isEqualTo(Decision.NO_PLACE);
        assertThat(of(review, "P-3")).isEqualTo(Decision.PROMOTED);
    }

    @Test
    void aZoneWithoutPrimesGetsNone() {
        ZoneReview review = reviewUpTo(0, provider("P-1", Role.SUPPLEMENTARY, true, 9, 9, 9));

        assertThat(of(review, "P-1")).isEqualTo(Decision.NO_PLACE);
    }

    @Test
    void inAFullZoneThePromotedTakesThePlaceOfAPrimeThatMissed() {
        ZoneReview review = ZoneReview.of(
                zone(2, Optional.of(2)),
                RULES,
                MONTHS,
                List.of(
                        provider("P-1", Role.PRIME, true, 5, 5, 9),
                        provider("P-2", Role.PRIME, true, 5, 5, 5),
                        provider("P-3", Role.SUPPLEMENTARY, true, 9, 9, 9)));

        assertThat(of(review, "P-1")).isEqualTo(Decision.HELD_BACK);
        assertThat(of(review, "P-2")).isEqualTo(Decision.DEMOTED);
        assertThat(of(review, "P-3")).isEqualTo(Decision.PROMOTED);
        assertThat(review.shortage()).isEmpty();
    }

    @Test
    void onePromotedForAPrimeOutOfBusinessFillsTheZone() {
        ZoneReview review = ZoneReview.of(
                zone(1, Optional.of(1)),
                RULES,
                MONTHS,
                List.of(
                        provider("P-1", Role.PRIME, false, 5, 5, 5),
                        provider("P-2", Role.SUPPLEMENTARY, true, 9, 9, 9)));

        assertThat(of(review, "P-1")).isEqualTo(Decision.DEMOTED);
        assertThat(of(review, "P-2")).isEqualTo(Decision.PROMOTED);
        assertThat(review.shortage()).isEmpty();
    }

    @Test
    void aSupplementaryThatMeetsEveryTargetBecomesPrime() {
        ZoneReview review = review(
                0,
                provider("P-1", Role.SUPPLEMENTARY, true, 8, 8, 0),
                provider("P-2", Role.SUPPLEMENTARY, true, 8, 7, 7),
                provider("P-3", Role.SUPPLEMENTARY, false, 9, 9, 9));

        assertThat(of(review, "P-1")).isEqualTo(Decision.PROMOTED);
        assertThat(of(review, "P-2")).isEqualTo(Decision.KEEPS);
        assertThat(of(review, "P-3")).isEqualTo(Decision.BARRED);
    }

    @Test
    void whatWasNotMeasuredIsNotReached() {
        ImmutableList<Scorecard> unmeasured =
                ImmutableList.of(card("P-1", 0, 10, 10, 0), card("P-1", 1, 10, 10, 0), card("P-1", 2, 10, 10, 0));

        ZoneReview review = review(0, new Reviewed(new ProviderId("P-1"), Role.SUPPLEMENTARY, true, unmeasured));

        assertThat(of(review, "P-1")).isEqualTo(Decision.KEEPS);
        assertThat(review.outcomes().get(0).months().get(0).missed())
                .extracting(missed -> missed.measure().indicator())
                .containsExactly(Indicator.CONTINUITY);
    }

    @Test
    void thoseWhoMissedMostGoFirstAndTheZoneKeepsItsPrimes() {
        ZoneReview review = review(
                2,
                provider("P-1", Role.PRIME, true, 5, 5, 9),
                provider("P-2", Role.PRIME, true, 5, 5, 5),
                provider("P-3", Role.PRIME, true, 5, 5, 9));

        assertThat(of(review, "P-2")).isEqualTo(Decision.DEMOTED);
        assertThat(of(review, "P-1")).isEqualTo(Decision.HELD_BACK);
        assertThat(of(review, "P-3")).isEqualTo(Decision.HELD_BACK);
        assertThat(review.shortage()).isEmpty();
    }

    @Test
    void onePromotedMakesRoomForADemotion() {
        ZoneReview review = review(
                1, provider("P-1", Role.PRIME, true, 5, 5, 5), provider("P-2", Role.SUPPLEMENTARY, true, 9, 9, 9));

        assertThat(of(review, "P-1")).isEqualTo(Decision.DEMOTED);
        assertThat(of(review, "P-2")).isEqualTo(Decision.PROMOTED);
    }

    @Test
    void aPrimeThatTakesNoPackagesIsNoneThatTheZoneKeeps() {
        ZoneReview review =
                review(2, provider("P-1", Role.PRIME, false, 5, 5, 5), provider("P-2", Role.PRIME, true, 9, 9, 9));

        assertThat(of(review, "P-1")).isEqualTo(Decision.DEMOTED);
        assertThat(review.shortage()).contains(new PrimeShortage(MELTON, 2, 1));
    }

    @Test
    void othersThanPrimesAndSupplementariesAreNotReviewed() {
        assertThat(review(0, provider("P-1", Role.SPECIALIST, true, 0, 0, 0)).outcomes())
                .isEmpty();
    }

    @Test
    void outcomesAreToldInTheOrderOfTheProviders() {
        assertThat(review(0, provider("P-2", Role.PRIME, true, 9, 9, 9), provider("P-1", Role.PRIME, true, 9, 9, 9))
                        .outcomes())
                .extracting(outcome -> outcome.provider().value())
                .containsExactly("P-1", "P-2");
    }

    @Test
    void aTargetIsNoEasierThanTheFloor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking(Indicator.ACCEPTANCE, 60, 59))
                .withMessage("the target of acceptance, 59, is easier than its floor, 60; write 60 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking(Indicator.MISSED_VISITS, 1, 2))
                .withMessageContaining("write 1 or less");
        assertThat(asking(Indicator.ACCEPTANCE, 60, 60).targets()).hasSize(1);
        assertThat(asking(Indicator.MISSED_VISITS, 1, 1).targets()).hasSize(1);
    }

    private static RoleReviewRules asking(Indicator indicator, int floor, int target) {
        return new RoleReviewRules(
                2,
                1,
                1,
                0,
                0,
                ImmutableMap.of(indicator, BigDecimal.valueOf(floor)),
                ImmutableMap.of(indicator, BigDecimal.valueOf(target)));
    }
}
