package org.almoner.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.procurement.tendered.PriceFinding;
import org.almoner.domain.procurement.tenders.Exclusion;
import org.almoner.domain.procurement.tenders.Flaw;
import org.almoner.domain.procurement.tenders.Marking;
import org.almoner.domain.procurement.tenders.Points;
import org.almoner.domain.procurement.tenders.PriceFormula;
import org.almoner.domain.procurement.tenders.Question;
import org.almoner.domain.procurement.tenders.Question.Part;
import org.almoner.domain.procurement.tenders.SocialValue;
import org.almoner.domain.procurement.tenders.TieBreak;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.junit.jupiter.api.Test;

class ProcurementWordsTest {

    private static final ProviderId BIDDER = new ProviderId("P-1");
    private static final UnitPrice USUAL = UnitPrice.parse("20.00/hour");
    private static final Envelope ENVELOPE = new Envelope(UnitPrice.parse("19.23/hour"), UnitPrice.parse("20.31/hour"));
    private static final Question QUESTION = new Question(
            Part.QUALITY, "Q1", "How do you train?", 1, false, Optional.of(2), Optional.empty(), Optional.empty());

    @Test
    void everyExclusionHasWords() {
        assertThat(Stream.of(
                                new Exclusion.EntryBar(new EntryRefusal.NotRegistered()),
                                new Exclusion.PriceOutside(UnitPrice.parse("20.32/hour"), ENVELOPE),
                                new Exclusion.MarkTooLow(QUESTION, 1),
                                new Exclusion.QualityTooLow(
                                        Percentage.of(60), new Points(32_400_000), new Points(70_000_000)))
                        .map(ProcurementWords::of))
                .containsExactly(
                        "it is not registered with the regulator",
                        "it asks £20.32 an hour, and prices are £19.23 to £20.31 an hour",
                        "question Q1 has mark 1, and 2 is the least",
                        "quality has 32.4 of 70 points, and 60% of them is the least");
    }

    @Test
    void everyFlawHasWordsAndAdvice() {
        Marking differing = new Marking(ImmutableSortedMap.of("E-1", 1, "E-2", 2), Optional.empty());

        assertThat(Stream.of(
                                new Flaw.MarksMissing(BIDDER, QUESTION, 1, 2),
                                new Flaw.NotMarkedByPeople(BIDDER, QUESTION),
                                new Flaw.NotModerated(BIDDER, QUESTION, differing),
                                new Flaw.NoPrice(BIDDER),
                                new Flaw.PriceNotAsked(BIDDER))
                        .map(ProcurementWords::of))
                .containsExactly(
                        "P-1, Q1: marked by 1, and 2 is the least; let others mark it",
                        "P-1, Q1: nobody who draws on support marked it, and people wrote it; let one of them",
                        "P-1, Q1: evaluators gave {E-1=1, E-2=2} and did not settle on a mark; moderate it, with the reason",
                        "P-1: there is no price; write it",
                        "P-1: prices are set before this tender; leave the price out");
    }

    @Test
    void everyReasonWhyAPriceGoesBackHasWords() {
        assertThat(Stream.of(
                                new PriceFinding.OutsideEnvelope(ENVELOPE),
                                new PriceFinding.OtherUnit(USUAL),
                                new PriceFinding.OutlierAbove(USUAL, Percentage.of(3)),
                                new PriceFinding.OutlierBelow(USUAL, Percentage.of(10)),
                                new PriceFinding.PriceIsFixed())
                        .map(ProcurementWords::of))
                .containsExactly(
                        "prices are £19.23 to £20.31 an hour",
                        "it is usually priced otherwise: £20.00 an hour",
                        "more than 3% above the usual £20.00 an hour",
                        "more than 10% below the usual £20.00 an hour",
                        "fees are fixed, and nothing is tendered");
    }

    @Test
    void rulesOfATenderHaveWords() {
        assertThat(Stream.of(PriceFormula.values()).map(ProcurementWords::of))
                .containsExactly(
                        "points × lowest price ÷ price",
                        "points × (1 − (price − lowest price) ÷ lowest price), never below none");
        assertThat(Stream.of(SocialValue.Mode.values()).map(ProcurementWords::of))
                .containsExactly(
                        "by itself, for those whom no gate excludes",
                        "among the questions, so that it counts for the least quality");
        assertThat(Stream.of(TieBreak.values()).map(ProcurementWords::of))
                .containsExactly("more quality", "more social value", "lower price");
    }
}
