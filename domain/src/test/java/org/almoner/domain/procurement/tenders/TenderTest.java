package org.almoner.domain.procurement.tenders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.parts.WrongPartException;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.procurement.tenders.Question.Part;
import org.almoner.domain.procurement.tenders.SocialValue.Mode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TenderTest {

    private final SomeTender tender = new SomeTender();

    private static void refused(String part, String words, ThrowingCallable made) {
        assertThatThrownBy(made)
                .isInstanceOfSatisfying(
                        WrongPartException.class,
                        wrong -> assertThat(String.join("/", wrong.path())).isEqualTo(part))
                .hasMessageContaining(words);
    }

    /** Rule C5: at least two. */
    @Test
    void peopleWhoDrawOnSupportWriteAtLeastTwoQuestions() {
        tender.panel = new Panel(SomeTender.PANEL.evaluators(), 2, 2, Percentage.NONE);
        tender.with(SomeTender.Q1, SomeTender.byPeople("Q2", 30));
        refused("scoring/questions", "write 2 questions at least, but wrote 1", tender::get);

        tender.with(SomeTender.byPeople("Q1", 50), SomeTender.byPeople("Q2", 30));
        assertThat(tender.get().peoplesPoints()).hasToString("80");
    }

    @Test
    void theirQuestionsHaveAShareOfTheScore() {
        tender.with(SomeTender.quality("Q1", 50), SomeTender.byPeople("Q2", 15), SomeTender.byPeople("Q3", 15));
        tender.panel = new Panel(SomeTender.PANEL.evaluators(), 2, 2, Percentage.of(30));
        assertThat(tender.get().peoplesPoints()).hasToString("30");

        tender.panel = new Panel(SomeTender.PANEL.evaluators(), 2, 2, Percentage.parse("30.01%"));
        refused("scoring/questions", "have 30 of the 100 points, but should have 30.01%", tender::get);
    }

    @Test
    void somebodyOfThePanelDrawsOnSupportWherePeopleAreToMark() {
        refused(
                "evaluators",
                "nobody of the panel does",
                () -> new Panel(ImmutableSortedMap.of("E-1", false, "E-2", false), 2, 2, Percentage.NONE));
        refused(
                "evaluators",
                "by 2 evaluators at least, but the panel has 1",
                () -> new Panel(ImmutableSortedMap.of("E-1", true), 2, 2, Percentage.NONE));
        refused(
                "least-marks",
                "1 evaluator or more",
                () -> new Panel(ImmutableSortedMap.of("E-1", true), 0, 0, Percentage.NONE));
        refused(
                "least-questions",
                "not negative",
                () -> new Panel(ImmutableSortedMap.of("E-1", true), 1, -1, Percentage.NONE));
        assertThat(new Panel(ImmutableSortedMap.of("E-1", false), 1, 0, Percentage.NONE).evaluators())
                .hasSize(1);
    }

    @Test
    void theSharesAreTheWhole() {
        tender.quality = Percentage.of(79);
        refused("quality", "come to 99%", tender::get);
    }

    @Test
    void everyPartOfTheScoreHasAQuestionThatCanGetItsPoints() {
        tender.with();
        refused("questions", "part quality", tender::get);
        tender.quality = Percentage.of(70);
        tender.social = Optional.of(
                new SocialValue(Percentage.of(10), Percentage.of(60), Mode.EMBEDDED, ImmutableSet.of("local-work")));
        tender.with(
                SomeTender.Q1,
                SomeTender.of(Part.SPECIFIED, "S1", 1, Optional.of("elsewhere")),
                SomeTender.of(Part.OPEN, "O1", 1, Optional.empty()));
        refused("questions", "is tied to an outcome", tender::get);
    }

    @Test
    void aQuestionOfAPartWithoutAShareIsRefused() {
        tender.with(SomeTender.Q1, SomeTender.of(Part.OPEN, "O1", 1, Optional.empty()));
        refused("questions", "has no share", tender::get);
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        tender.with(SomeTender.Q1, SomeTender.Q1);
        refused("questions/1/code", "given twice", tender::get);
        tender.with(SomeTender.withLeastMark("Q1", 1, 5));
        assertThat(tender.get().scoring().questions()).hasSize(1);
        refused(
                "highest-mark",
                "1 or more",
                () -> new Scoring(
                        Percentage.WHOLE,
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of(SomeTender.Q1),
                        0,
                        tender.rounding,
                        ImmutableList.of()));
        assertThat(new Scoring(
                                Percentage.WHOLE,
                                Optional.empty(),
                                Optional.empty(),
                                ImmutableList.of(SomeTender.Q1),
                                1,
                                tender.rounding,
                                ImmutableList.of())
                        .highestMark())
                .isEqualTo(1);
        tender.with(SomeTender.withLeastMark("Q1", 1, 6));
        refused("questions/0/least-mark", "above the highest", tender::get);
        refused("least-mark", "not negative", () -> SomeTender.withLeastMark("Q1", 1, -1));
        assertThat(SomeTender.withLeastMark("Q1", 1, 0).leastMark()).contains(0);
        refused("weight", "1 or more", () -> SomeTender.quality("Q1", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SomeTender.quality(" ", 1));
        refused("asks", "write what", () -> Question.ofQuality("Q1", " ", 1));
        refused("outcome", "leave it out", () -> SomeTender.of(Part.OPEN, "O1", 1, Optional.of("local-work")));
        refused(
                "least-mark",
                "leave it out",
                () -> new Question(
                        Part.OPEN, "O1", "What else?", 1, false, Optional.of(3), Optional.empty(), Optional.empty()));
        refused(
                "per-value",
                "leave it out",
                () -> new Question(
                        Part.OPEN,
                        "O1",
                        "What else?",
                        1,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new PerValue(1, Money.ofPounds(250_000)))));
    }

    @Test
    void boundsOfPricesFitThePrice() {
        Optional<Envelope> weekly =
                Optional.of(new Envelope(UnitPrice.parse("900.00/week"), UnitPrice.parse("950.00/week")));
        tender.gated(Optional.empty(), weekly);
        refused("gates/price", "correct the unit", tender::get);
        tender.price =
                Optional.of(new PriceCriterion(Percentage.of(20), PriceFormula.LOWEST_OVER_PRICE, PriceUnit.WEEK));
        assertThat(tender.get().gates().price()).isEqualTo(weekly);
    }

    @Test
    void roundingThatCannotBeDoneIsRefused() {
        assertThat(new PointRounding(0, Rounding.HALF_UP).decimals()).isZero();
        assertThat(new PointRounding(6, Rounding.HALF_UP).decimals()).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> new PointRounding(-1, Rounding.HALF_UP));
        assertThatIllegalArgumentException().isThrownBy(() -> new PointRounding(7, Rounding.HALF_UP));
        assertThatIllegalArgumentException().isThrownBy(() -> new PointRounding(2, Rounding.EXACT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceCriterion(Percentage.NONE, PriceFormula.LOWEST_OVER_PRICE, PriceUnit.HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> new Points(-1));
    }

    @Test
    void aModerationHasAReasonAndAnAuthor() {
        assertThat(new Marking.Moderation(0, "agreed", "M-1").mark()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Marking.Moderation(3, " ", "M-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Marking.Moderation(3, "agreed", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Marking.Moderation(-1, "agreed", "M-1"));
    }

    @Test
    void onlyMarksThatDifferAreModeratedAndToOneBetweenThem() {
        refused("moderated", "only marks that differ", () -> SomeTender.moderated(SomeTender.marked(3, 3, 3), 3));
        Marking differing = SomeTender.marked(2, 4, 4);
        refused("moderated/mark", "between their marks", () -> SomeTender.moderated(differing, 1));
        refused("moderated/mark", "between their marks", () -> SomeTender.moderated(differing, 5));
        assertThat(SomeTender.moderated(differing, 2).mark()).contains(2);
        assertThat(SomeTender.moderated(differing, 4).mark()).contains(4);
    }

    @Test
    void whatIsAskedForByValueIsAtLeastOne() {
        tender.with(SomeTender.quality("Q1", 80));
        Question job = SomeTender.of(Part.SPECIFIED, "S1", 1, Optional.of("local-work"));
        tender.social = Optional.of(new SocialValue(
                Percentage.of(10), Percentage.WHOLE, SocialValue.Mode.AFTER_GATES, ImmutableSet.of("local-work")));
        tender.quality = Percentage.of(70);
        tender.with(SomeTender.quality("Q1", 1), asking(job, Money.parse("5131459.01")));
        refused("scoring/questions/1/per-value", "none of a contract of 5131459.00", tender::get);
        tender.with(SomeTender.quality("Q1", 1), asking(job, Money.parse("5131459.00")));
        assertThat(tender.get().scoring().questions()).hasSize(2);
    }

    private static Question asking(Question question, Money each) {
        return new Question(
                question.part(),
                question.code(),
                question.asks(),
                question.weight(),
                false,
                Optional.empty(),
                question.outcome(),
                Optional.of(new PerValue(1, each)));
    }
}
