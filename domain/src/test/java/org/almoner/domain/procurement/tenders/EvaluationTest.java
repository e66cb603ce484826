package org.almoner.domain.procurement.tenders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.procurement.tenders.Evaluation.Done;
import org.almoner.domain.procurement.tenders.Evaluation.Incomplete;
import org.almoner.domain.procurement.tenders.Verdict.Excluded;
import org.almoner.domain.procurement.tenders.Verdict.Ranked;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.entry.EntryRules;
import org.junit.jupiter.api.Test;

/** Rule C5: 80% quality and 20% price, and what else decides. */
class EvaluationTest {

    private static final Map<String, Integer> GOOD = Map.of("Q1", 4, "Q2", 5);
    private static final Map<String, Integer> FAIR = Map.of("Q1", 4, "Q2", 3);
    private static final Envelope ENVELOPE = new Envelope(UnitPrice.parse("19.23/hour"), UnitPrice.parse("20.31/hour"));

    private final SomeTender tender = new SomeTender();

    private List<Verdict> verdicts(TenderBid... bids) {
        return ((Done) Evaluation.of(tender.get(), List.of(bids))).verdicts();
    }

    private List<Flaw> flaws(TenderBid... bids) {
        return ((Incomplete) Evaluation.of(tender.get(), List.of(bids))).flaws();
    }

    private static List<String> totals(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(Ranked.class::cast)
                .map(ranked -> ranked.place() + " " + ranked.bidder() + " "
                        + ranked.score().total())
                .toList();
    }

    private static TenderBid changed(TenderBid bid, String code, Marking marking) {
        return new TenderBid(
                bid.bidder(),
                bid.price(),
                ImmutableMap.<String, Marking>builder()
                        .putAll(bid.markings())
                        .put(code, marking)
                        .buildKeepingLast());
    }

    /** 50 × 4/5 + 30 × 5/5 + 20 × 19.50/20.31 = 40 + 30 + 19.20; 40 + 18 + 20. */
    @Test
    void eightyPointsOfQualityAndTwentyOfThePriceMakeTheOrder() {
        List<Verdict> verdicts = verdicts(SomeTender.bid("P-2", "19.50", FAIR), SomeTender.bid("P-1", "20.31", GOOD));

        assertThat(totals(verdicts)).containsExactly("1 P-1 89.2", "2 P-2 78");
        Score first = ((Ranked) verdicts.get(0)).score();
        assertThat(first.quality()).hasToString("70");
        assertThat(first.price()).hasToString("19.2");
        assertThat(first.social()).isEqualTo(Points.NONE);
    }

    @Test
    void everyLineSaysWhatItTakesToWorkItOutAgain() {
        Score score = ((Ranked) verdicts(SomeTender.bid("P-1", "20.31", GOOD), SomeTender.bid("P-2", "19.50", FAIR))
                        .get(0))
                .score();

        assertThat(score.lines())
                .containsExactly(
                        new ScoreLine.Marked(SomeTender.Q1, SomeTender.marked(4, 4, 4), 4, 5, points(50), points(40)),
                        new ScoreLine.Marked(SomeTender.Q2, SomeTender.marked(5, 5, 5), 5, 5, points(30), points(30)),
                        new ScoreLine.Priced(
                                UnitPrice.parse("20.31/hour"),
                                UnitPrice.parse("19.50/hour"),
                                PriceFormula.LOWEST_OVER_PRICE,
                                points(20),
                                new Points(19_200_000)));
    }

    private static Points points(long whole) {
        return new Points(whole * 1_000_000);
    }

    @Test
    void weightsThatAreNoPointsAreSharesOfThePart() {
        tender.with(SomeTender.quality("Q1", 1), SomeTender.quality("Q2", 2));

        assertThat(totals(verdicts(SomeTender.bid("P-1", "20.00", Map.of("Q1", 5, "Q2", 0)))))
                .containsExactly("1 P-1 46.67");
    }

    @Test
    void theRoundingIsTheTenders() {
        tender.with(SomeTender.quality("Q1", 1), SomeTender.quality("Q2", 2));
        tender.rounding = new PointRounding(4, Rounding.DOWN);

        assertThat(totals(verdicts(SomeTender.bid("P-1", "20.00", Map.of("Q1", 5, "Q2", 0)))))
                .containsExactly("1 P-1 46.6666");
    }

    /** 20 × (1 − (22 − 20) ÷ 20) = 18, and nothing from £40.00 on. */
    @Test
    void anotherFormulaTakesPointsInProportionToTheExcess() {
        tender.price = Optional.of(new PriceCriterion(Percentage.of(20), PriceFormula.LESS_BY_EXCESS, PriceUnit.HOUR));

        List<Verdict> verdicts = verdicts(
                SomeTender.bid("P-1", "20.00", GOOD),
                SomeTender.bid("P-2", "22.00", GOOD),
                SomeTender.bid("P-3", "40.00", GOOD),
                SomeTender.bid("P-4", "90.00", GOOD));

        assertThat(totals(verdicts)).containsExactly("1 P-1 90", "2 P-2 88", "3 P-3 70", "3 P-4 70");
    }

    @Test
    void whereThePriceIsSetBeforeTheTenderQualityAloneDecides() {
        tender.price = Optional.empty();
        tender.quality = Percentage.WHOLE;

        assertThat(totals(verdicts(SomeTender.bid("P-1", "", GOOD)))).containsExactly("1 P-1 87.5");
        assertThat(flaws(SomeTender.bid("P-1", "20.00", GOOD)))
                .containsExactly(new Flaw.PriceNotAsked(new ProviderId("P-1")));
    }

    @Test
    void theLowestPriceIsThatOfABidderWhomNoGateExcludes() {
        tender.gated(Optional.empty(), Optional.of(ENVELOPE));

        List<Verdict> verdicts = verdicts(SomeTender.bid("P-1", "20.31", GOOD), SomeTender.bid("P-2", "15.00", GOOD));

        assertThat(verdicts.get(1))
                .isInstanceOfSatisfying(
                        Excluded.class,
                        excluded -> assertThat(excluded.reasons())
                                .containsExactly(new Exclusion.PriceOutside(UnitPrice.parse("15.00/hour"), ENVELOPE)));
        assertThat(((Ranked) verdicts.get(0)).score().price()).hasToString("20");
    }

    @Test
    void whomTheEntryBarStopsIsExcludedWithoutBeingMarked() {
        EntryRules registered = new EntryRules(
                true,
                ImmutableMap.of(),
                true,
                Optional.empty(),
                ImmutableMap.of(),
                Optional.empty(),
                ImmutableMap.of(),
                false);
        tender.gates = new Gates(registered, SomeTender.DAY, Optional.empty(), Optional.of(ENVELOPE));

        Excluded excluded =
                (Excluded) verdicts(SomeTender.bid("P-1", "30.00", Map.of())).get(0);

        assertThat(excluded.score()).isEmpty();
        assertThat(excluded.reasons())
                .containsExactly(
                        new Exclusion.EntryBar(new EntryRefusal.NotRegistered()),
                        new Exclusion.EntryBar(new EntryRefusal.NeverInspected()),
                        new Exclusion.PriceOutside(UnitPrice.parse("30.00/hour"), ENVELOPE));
    }

    /** 58 of 80 points are 72.5%. */
    @Test
    void tooFewPointsForQualityExclude() {
        tender.gated(Optional.of(Percentage.parse("72.5%")), Optional.empty());
        assertThat(verdicts(SomeTender.bid("P-1", "20.00", FAIR)).get(0)).isInstanceOf(Ranked.class);

        tender.gated(Optional.of(Percentage.parse("72.51%")), Optional.empty());
        Excluded excluded =
                (Excluded) verdicts(SomeTender.bid("P-1", "20.00", FAIR)).get(0);

        assertThat(excluded.reasons())
                .containsExactly(new Exclusion.QualityTooLow(Percentage.parse("72.51%"), points(58), points(80)));
        assertThat(excluded.score().orElseThrow().lines()).hasSize(2);
    }

    @Test
    void anAnswerBelowItsLeastMarkExcludes() {
        Question least = SomeTender.withLeastMark("Q2", 30, 4);
        tender.with(SomeTender.Q1, least);

        assertThat(verdicts(SomeTender.bid("P-1", "20.00", Map.of("Q1", 4, "Q2", 4)))
                        .get(0))
                .isInstanceOf(Ranked.class);
        assertThat(((Excluded) verdicts(SomeTender.bid("P-1", "20.00", FAIR)).get(0)).reasons())
                .containsExactly(new Exclusion.MarkTooLow(least, 3));
    }

    @Test
    void evaluatorsWhoDifferAreModeratedAndTheSettledMarkCounts() {
        TenderBid bid = SomeTender.bid("P-1", "20.00", GOOD);
        Marking differing = SomeTender.marked(2, 4, 4);

        assertThat(flaws(changed(bid, "Q1", differing)))
                .containsExactly(new Flaw.NotModerated(new ProviderId("P-1"), SomeTender.Q1, differing));
        assertThat(totals(verdicts(changed(bid, "Q1", SomeTender.moderated(differing, 3)))))
                .containsExactly("1 P-1 80");
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        tender.with(SomeTender.Q1, SomeTender.byPeople("Q2", 30));
        TenderBid bid = changed(
                SomeTender.bid("P-1", "", Map.of()),
                "Q2",
                new Marking(ImmutableSortedMap.of("E-1", 3, "E-2", 3), Optional.empty()));

        assertThat(flaws(bid))
                .containsExactly(
                        new Flaw.NoPrice(new ProviderId("P-1")),
                        new Flaw.MarksMissing(new ProviderId("P-1"), SomeTender.Q1, 0, 2),
                        new Flaw.NotMarkedByPeople(new ProviderId("P-1"), SomeTender.byPeople("Q2", 30)));
    }

    @Test
    void whatPeopleWroteIsMarkedByOneOfThem() {
        tender.with(SomeTender.Q1, SomeTender.byPeople("Q2", 30));

        assertThat(totals(verdicts(SomeTender.bid("P-1", "20.00", GOOD)))).containsExactly("1 P-1 90");
    }

    @Test
    void equalBiddersAreToldInTheOrderOfTheirReferences() {
        assertThat(totals(verdicts(SomeTender.bid("P-2", "20.00", GOOD), SomeTender.bid("P-1", "20.00", GOOD))))
                .containsExactly("1 P-1 90", "1 P-2 90");
    }

    @Test
    void equalBiddersShareAPlaceUnlessSomethingPutsThemInOrder() {
        TenderBid[] equals = {
            SomeTender.bid("P-1", "20.00", Map.of("Q1", 5, "Q2", 0)),
            SomeTender.bid("P-2", "20.00", Map.of("Q1", 5, "Q2", 0)),
            SomeTender.bid("P-3", "20.00", Map.of("Q1", 2, "Q2", 5)),
            SomeTender.bid("P-4", "20.00", Map.of("Q1", 0, "Q2", 0))
        };

        assertThat(totals(verdicts(equals))).containsExactly("1 P-1 70", "1 P-2 70", "1 P-3 70", "4 P-4 20");
    }

    @Test
    void aTieIsBrokenByTheFirstThatDiffers() {
        tender.with(SomeTender.quality("Q1", 80));
        tender.price = Optional.of(new PriceCriterion(Percentage.of(20), PriceFormula.LESS_BY_EXCESS, PriceUnit.HOUR));
        TenderBid cheaper = SomeTender.bid("P-2", "10.00", Map.of("Q1", 4));
        TenderBid better = SomeTender.bid("P-1", "18.00", Map.of("Q1", 5));

        assertThat(totals(verdicts(better, cheaper))).containsExactly("1 P-1 84", "1 P-2 84");
        tender.tieBreaks = ImmutableList.of(TieBreak.SOCIAL_VALUE, TieBreak.PRICE, TieBreak.QUALITY);
        List<Verdict> byPrice = verdicts(better, cheaper);
        assertThat(totals(byPrice)).containsExactly("1 P-2 84", "2 P-1 84");
        assertThat(((Ranked) byPrice.get(0)).aheadBy()).contains(TieBreak.PRICE);
        assertThat(((Ranked) byPrice.get(1)).aheadBy()).isEmpty();
        tender.tieBreaks = ImmutableList.of(TieBreak.QUALITY, TieBreak.PRICE);
        assertThat(totals(verdicts(better, cheaper))).containsExactly("1 P-1 84", "2 P-2 84");
    }

    @Test
    void whatTheTenderDoesNotHaveIsRefused() {
        TenderBid bid = SomeTender.bid("P-1", "20.00", GOOD);
        List<TenderBid> wrong = Arrays.asList(
                changed(bid, "Q9", SomeTender.marked(1, 1, 1)),
                changed(bid, "Q1", SomeTender.marked(6, 6, 6)),
                changed(bid, "Q1", new Marking(ImmutableSortedMap.of("E-9", 1), Optional.empty())));

        assertThat(wrong)
                .allSatisfy(each -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> Evaluation.of(tender.get(), List.of(each))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(tender.get(), List.of(bid, SomeTender.bid("P-1", "21.00", GOOD))))
                .withMessageContaining("bids once, but got [P-1, P-1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TenderBid(bid.bidder(), Optional.of(Money.ZERO), ImmutableMap.of()));
    }
}
