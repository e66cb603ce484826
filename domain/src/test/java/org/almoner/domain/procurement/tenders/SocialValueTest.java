package org.almoner.domain.procurement.tenders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.procurement.tenders.Question.Part;
import org.almoner.domain.procurement.tenders.SocialValue.Mode;
import org.almoner.domain.procurement.tenders.Verdict.Excluded;
import org.almoner.domain.procurement.tenders.Verdict.Ranked;
import org.junit.jupiter.api.Test;

/** Rule K5. */
class SocialValueTest {

    private static final Question JOBS = SomeTender.of(Part.SPECIFIED, "S1", 2, Optional.of("local-work"));
    private static final Question SKILLS = SomeTender.of(Part.SPECIFIED, "S2", 1, Optional.of("local-work"));
    private static final Question TREES = SomeTender.of(Part.SPECIFIED, "S3", 9, Optional.of("greener-county"));
    private static final Question OPEN = SomeTender.of(Part.OPEN, "O1", 1, Optional.empty());
    private static final Map<String, Integer> MARKS = Map.of("Q1", 4, "Q2", 3, "S1", 5, "S2", 0, "O1", 3);

    private final SomeTender tender = new SomeTender();

    SocialValueTest() {
        tender.quality = Percentage.of(70);
        scored(Mode.AFTER_GATES);
        tender.with(SomeTender.Q1, SomeTender.Q2, JOBS, SKILLS, OPEN);
    }

    private void scored(Mode mode) {
        tender.social =
                Optional.of(new SocialValue(Percentage.of(10), Percentage.of(60), mode, ImmutableSet.of("local-work")));
    }

    private Verdict verdict(Map<String, Integer> marks) {
        return ((Evaluation.Done) Evaluation.of(tender.get(), List.of(SomeTender.bid("P-1", "20.00", marks))))
                .verdicts()
                .get(0);
    }

    @Test
    void tenPerCentAreSixPointsOfWhatIsSpecifiedAndFourOfWhatIsOffered() {
        assertThat(tender.scoring().most(Part.SPECIFIED)).hasToString("6");
        assertThat(tender.scoring().most(Part.OPEN)).hasToString("4");
        assertThat(tender.scoring().most(JOBS)).hasToString("4");
        assertThat(tender.scoring().most(SKILLS)).hasToString("2");
    }

    /** Quality 70 × (50 × 4/5 + 30 × 3/5) ÷ 80 = 50.75; social 4 × 5/5 + 2 × 0/5 + 4 × 3/5 = 6.4. */
    @Test
    void socialValueIsAddedToQualityAndPrice() {
        Score score = ((Ranked) verdict(MARKS)).score();

        assertThat(score.quality()).hasToString("50.75");
        assertThat(score.social()).hasToString("6.4");
        assertThat(score.total()).hasToString("77.15");
    }

    @Test
    void aRequirementThatIsTiedToNoOutcomeOfTheContractScoresNothingAndTakesNothingFromOthers() {
        tender.with(SomeTender.Q1, SomeTender.Q2, JOBS, SKILLS, TREES, OPEN);

        Score score = ((Ranked) verdict(MARKS)).score();

        assertThat(score.lines()).contains(new ScoreLine.Untied(TREES));
        assertThat(score.social()).hasToString("6.4");
        assertThat(tender.scoring().most(TREES)).isEqualTo(Points.NONE);
    }

    /** 50.75 of 70 are 72.5%; with social value 57.15 of 80, 71.4375%. */
    @Test
    void embeddedSocialValueCountsForTheLeastQualityAndByItselfItDoesNot() {
        tender.gated(Optional.of(Percentage.parse("72%")), Optional.empty());

        assertThat(verdict(MARKS)).isInstanceOf(Ranked.class);
        scored(Mode.EMBEDDED);
        assertThat(verdict(MARKS))
                .isInstanceOfSatisfying(
                        Excluded.class,
                        excluded -> assertThat(excluded.reasons())
                                .containsExactly(new Exclusion.QualityTooLow(
                                        Percentage.parse("72%"), new Points(57_150_000), new Points(80_000_000))));
    }

    @Test
    void whoHasTooLittleQualityNeedsNoMarksForSocialValueThatIsScoredAfterwards() {
        tender.gated(Optional.of(Percentage.of(90)), Optional.empty());

        Excluded excluded = (Excluded) verdict(Map.of("Q1", 4, "Q2", 3));

        assertThat(excluded.score().orElseThrow().lines()).hasSize(2);
    }

    /** A mark of Q1 and one of S1 are 1.5 points each. */
    @Test
    void aTieCanBeBrokenByMoreSocialValue() {
        tender.quality = Percentage.of(75);
        tender.price =
                Optional.of(new PriceCriterion(Percentage.of(15), PriceFormula.LOWEST_OVER_PRICE, PriceUnit.HOUR));
        tender.social = Optional.of(
                new SocialValue(Percentage.of(10), Percentage.of(75), Mode.AFTER_GATES, ImmutableSet.of("local-work")));
        tender.questions = ImmutableList.of(SomeTender.quality("Q1", 1), SomeTender.quality("Q2", 9), JOBS, OPEN);
        tender.tieBreaks = ImmutableList.of(TieBreak.SOCIAL_VALUE);
        Evaluation.Done done = (Evaluation.Done) Evaluation.of(
                tender.get(),
                List.of(
                        SomeTender.bid("P-1", "20.00", Map.of("Q1", 1, "Q2", 3, "S1", 3, "O1", 3)),
                        SomeTender.bid("P-2", "20.00", Map.of("Q1", 0, "Q2", 3, "S1", 4, "O1", 3))));

        assertThat(done.verdicts()).extracting(Verdict::bidder).hasToString("[P-2, P-1]");
        assertThat(((Ranked) done.verdicts().get(0)).aheadBy()).contains(TieBreak.SOCIAL_VALUE);
    }

    @Test
    void oneQualificationForEachFullQuarterOfAMillion() {
        PerValue qualifications = new PerValue(1, Money.ofPounds(250_000));

        assertThat(qualifications.askedFor(Money.parse("5131459.00"))).isEqualTo(20);
        assertThat(qualifications.askedFor(Money.parse("249999.99"))).isZero();
        assertThat(new PerValue(3, Money.ofPounds(250_000)).askedFor(Money.parse("500000.00")))
                .isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> new PerValue(0, Money.ofPounds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PerValue(1, Money.ZERO));
    }

    @Test
    void socialValueWithoutAShareIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SocialValue(Percentage.NONE, Percentage.of(60), Mode.EMBEDDED, ImmutableSet.of()));
    }
}
