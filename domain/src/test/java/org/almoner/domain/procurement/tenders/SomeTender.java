package org.almoner.domain.procurement.tenders;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.procurement.tenders.Marking.Moderation;
import org.almoner.domain.procurement.tenders.Question.Part;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.time.Timelines;

/** A tender that tests change in one respect: 80% quality by two questions, 20% price, marks up to 5, two decimals. */
final class SomeTender {

    static final LocalDate DAY = LocalDate.of(2023, 8, 1);
    static final Question Q1 = quality("Q1", 50);
    static final Question Q2 = quality("Q2", 30);
    static final Panel PANEL =
            new Panel(ImmutableSortedMap.of("E-1", false, "E-2", false, "E-3", true), 2, 0, Percentage.NONE);

    Gates gates = new Gates(EntryRules.NONE, DAY, Optional.empty(), Optional.empty());
    Percentage quality = Percentage.of(80);
    Optional<PriceCriterion> price =
            Optional.of(new PriceCriterion(Percentage.of(20), PriceFormula.LOWEST_OVER_PRICE, PriceUnit.HOUR));
    Optional<SocialValue> social = Optional.empty();
    ImmutableList<Question> questions = ImmutableList.of(Q1, Q2);
    PointRounding rounding = new PointRounding(2, Rounding.HALF_UP);
    ImmutableList<TieBreak> tieBreaks = ImmutableList.of();
    Panel panel = PANEL;

    Tender get() {
        return new Tender("Home care", Money.parse("5131459.00"), gates, scoring(), panel);
    }

    Scoring scoring() {
        return new Scoring(quality, price, social, questions, 5, rounding, tieBreaks);
    }

    SomeTender with(Question... asked) {
        questions = ImmutableList.copyOf(asked);
        return this;
    }

    SomeTender gated(Optional<Percentage> leastQuality, Optional<Envelope> envelope) {
        gates = new Gates(gates.entry(), DAY, leastQuality, envelope);
        return this;
    }

    static Question of(Part part, String code, int weight, Optional<String> outcome) {
        return new Question(part, code, "What else?", weight, false, Optional.empty(), outcome, Optional.empty());
    }

    static Question quality(String code, int weight) {
        return Question.ofQuality(code, "How do you train?", weight);
    }

    static Question byPeople(String code, int weight) {
        return new Question(
                Part.QUALITY,
                code,
                "How do you train?",
                weight,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Question withLeastMark(String code, int weight, int least) {
        return new Question(
                Part.QUALITY,
                code,
                "How do you train?",
                weight,
                false,
                Optional.of(least),
                Optional.empty(),
                Optional.empty());
    }

    /** A bid whose answers all evaluators marked alike. */
    static TenderBid bid(String provider, String price, Map<String, Integer> marks) {
        ImmutableMap.Builder<String, Marking> markings = ImmutableMap.builder();
        marks.forEach((code, mark) -> markings.put(code, marked(mark, mark, mark)));
        return new TenderBid(
                new ProviderRecord(new ProviderId(provider), Timelines.none()),
                Optional.of(price).filter(text -> !text.isEmpty()).map(Money::parse),
                markings.buildOrThrow());
    }

    static Marking marked(int first, int second, int third) {
        return new Marking(ImmutableSortedMap.of("E-1", first, "E-2", second, "E-3", third), Optional.empty());
    }

    static Marking moderated(Marking marking, int mark) {
        return new Marking(
                marking.marks(), Optional.of(new Moderation(mark, "the training plan had been overlooked", "M-1")));
    }
}
