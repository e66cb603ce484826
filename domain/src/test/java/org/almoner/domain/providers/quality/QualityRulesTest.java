package org.almoner.domain.providers.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.evidence.Feedback;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.providers.evidence.SelfAssessment;
import org.almoner.domain.providers.quality.QualityDecision.Line;
import org.almoner.domain.providers.quality.QualityDecision.State;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.junit.jupiter.api.Test;

class QualityRulesTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);
    private static final LocalDate MADE = LocalDate.of(2018, 1, 1);
    private static final ProviderId ID = new ProviderId("P-1");

    private static final RatingLevel GOLD = new RatingLevel("gold", "Gold", Percentage.of(80), true);
    private static final RatingLevel SILVER = new RatingLevel("silver", "Silver", Percentage.of(60), true);
    private static final RatingLevel BRONZE = new RatingLevel("bronze", "Bronze", Percentage.of(40), true);
    private static final RatingLevel INADEQUATE = new RatingLevel("inadequate", "Inadequate", Percentage.NONE, false);
    private static final ImmutableList<RatingLevel> LEVELS = ImmutableList.of(GOLD, SILVER, BRONZE, INADEQUATE);

    private static final ImmutableMap<RegulatorGrade, Percentage> POINTS = ImmutableMap.of(
            RegulatorGrade.OUTSTANDING,
            Percentage.WHOLE,
            RegulatorGrade.GOOD,
            Percentage.of(75),
            RegulatorGrade.REQUIRES_IMPROVEMENT,
            Percentage.of(40),
            RegulatorGrade.INADEQUATE,
            Percentage.NONE);

    private static final ImmutableMap<Source, SourceRule> SOURCES = ImmutableMap.of(
            Source.REGULATOR, new SourceRule(Percentage.of(40), 36, true),
            Source.SELF_ASSESSMENT, new SourceRule(Percentage.of(10), 12, false),
            Source.FEEDBACK, new SourceRule(Percentage.of(20), 12, false),
            Source.INSPECTION, new SourceRule(Percentage.of(30), 12, false));

    private static final QualityRules RULES =
            new QualityRules(LEVELS, SOURCES, POINTS, ImmutableMap.of(RegulatorGrade.INADEQUATE, "inadequate"));

    private Timelines facts = Timelines.none();

    private <T> void is(FactKind<T> kind, T value) {
        facts = facts.with(kind, Timeline.of(DateRange.from(MADE), value));
    }

    private void regulated(RegulatorGrade overall) {
        is(ProviderFacts.REGULATOR_RATING, new RegulatorRating(MADE, overall, ImmutableMap.of()));
    }

    private void allKnown() {
        regulated(RegulatorGrade.GOOD);
        is(ProviderFacts.SELF_ASSESSMENT, new SelfAssessment(MADE, Percentage.of(90)));
        is(
                ProviderFacts.FEEDBACK,
                new Feedback(
                        MADE,
                        ImmutableList.of(
                                new Feedback.Answers("respect", 30, 25), new Feedback.Answers("support", 10, 5))));
        is(ProviderFacts.INSPECTION, new Inspection(MADE, Percentage.of(80)));
    }

    private QualityDecision rated(LocalDate day) {
        return RULES.rate(new ProviderRecord(ID, facts), day);
    }

    private static Line of(QualityDecision decision, Source source) {
        return decision.lines().stream()
                .filter(line -> line.source() == source)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRatingIsTheWeightedMeanOfItsSources() {
        allKnown();

        QualityDecision decision = rated(DAY);

        // 75 x 40% + 90 x 10% + 75 x 20% + 80 x 30% = 78
        assertThat(decision.score().orElseThrow().rounded()).isEqualTo(Percentage.of(78));
        assertThat(decision.level()).contains(SILVER);
        assertThat(decision.lines()).extracting(Line::state).containsOnly(State.COUNTED);
        assertThat(decision.lines().stream().mapToLong(Line::product).sum())
                .isEqualTo(decision.score().orElseThrow().product());
    }

    @Test
    void theOthersShareTheWeightOfASourceThatDoesNotCount() {
        regulated(RegulatorGrade.GOOD);
        is(ProviderFacts.INSPECTION, new Inspection(MADE, Percentage.of(89)));

        QualityDecision decision = rated(DAY);

        // (75 x 40 + 89 x 30) / 70 = 81
        assertThat(decision.score().orElseThrow().rounded()).isEqualTo(Percentage.of(81));
        assertThat(decision.level()).contains(GOLD);
        assertThat(of(decision, Source.FEEDBACK).state()).isEqualTo(State.MISSING);
        assertThat(of(decision, Source.FEEDBACK).product()).isZero();
    }

    @Test
    void aSourceIsStaleFromTheDayOnWhichItsMonthsAreOver() {
        allKnown();

        QualityDecision last = rated(MADE.plusMonths(12).minusDays(1));
        QualityDecision first = rated(MADE.plusMonths(12));

        assertThat(of(last, Source.INSPECTION).state()).isEqualTo(State.COUNTED);
        assertThat(of(first, Source.INSPECTION).state()).isEqualTo(State.STALE);
        assertThat(of(first, Source.INSPECTION).goodUntil()).contains(MADE.plusMonths(12));
        assertThat(of(first, Source.INSPECTION).points()).contains(Percentage.of(80));
        assertThat(of(first, Source.REGULATOR).state()).isEqualTo(State.COUNTED);
        assertThat(first.score().orElseThrow().rounded()).isEqualTo(Percentage.of(75));
    }

    @Test
    void withoutARequiredSourceThereIsNoRating() {
        is(ProviderFacts.INSPECTION, new Inspection(MADE, Percentage.WHOLE));

        assertThat(rated(DAY).level()).isEmpty();
        assertThat(rated(DAY).score()).isEmpty();
        assertThat(rated(DAY).missing()).extracting(Line::source).containsExactly(Source.REGULATOR);
    }

    @Test
    void aPublishedAbsenceOfARatingIsToldFromNothingKnown() {
        regulated(RegulatorGrade.NOT_RATED);

        assertThat(of(rated(DAY), Source.REGULATOR).state()).isEqualTo(State.NOT_RATED);
        assertThat(of(rated(DAY), Source.REGULATOR).dated()).contains(MADE);
        assertThat(rated(DAY).level()).isEmpty();
    }

    @Test
    void aGradeOfTheRegulatorLimitsTheLevelAndTheDecisionSaysSo() {
        allKnown();
        regulated(RegulatorGrade.INADEQUATE);

        QualityDecision decision = rated(DAY);

        // 0 + 9 + 15 + 24 = 48 would be Bronze
        assertThat(decision.cap()).contains(new QualityDecision.Cap(RegulatorGrade.INADEQUATE, INADEQUATE, BRONZE));
        assertThat(decision.level()).contains(INADEQUATE);
        assertThat(INADEQUATE.inBusiness()).isFalse();
    }

    @Test
    void whomTheRegulatorCallsInadequateIsOfTheLowestLevelEvenWithoutAScore() {
        is(
                ProviderFacts.REGULATOR_RATING,
                new RegulatorRating(DAY.minusYears(9), RegulatorGrade.INADEQUATE, ImmutableMap.of()));

        assertThat(rated(DAY).score()).isEmpty();
        assertThat(rated(DAY).level()).contains(INADEQUATE);
    }

    @Test
    void aLimitThatIsNotReachedIsNotTold() {
        regulated(RegulatorGrade.INADEQUATE);

        assertThat(rated(DAY).cap()).isEmpty();
        assertThat(rated(DAY).level()).contains(INADEQUATE);
    }

    @Test
    void aLevelIsReachedExactly() {
        regulated(RegulatorGrade.OUTSTANDING);
        is(ProviderFacts.INSPECTION, new Inspection(MADE, Percentage.parse("53.33%")));
        // (100 x 40 + 53.33 x 30) / 70 = 79.99857
        assertThat(rated(DAY).level()).contains(SILVER);

        is(ProviderFacts.INSPECTION, new Inspection(MADE, Percentage.parse("53.34%")));
        assertThat(rated(DAY).level()).contains(GOLD);
    }

    @Test
    void withoutAnySourceThatCountsThereIsNoRatingEvenIfNoneIsRequired() {
        QualityRules optional = new QualityRules(
                LEVELS,
                ImmutableMap.of(Source.FEEDBACK, new SourceRule(Percentage.WHOLE, 12, false)),
                POINTS,
                ImmutableMap.of());

        QualityDecision decision = optional.rate(new ProviderRecord(ID, Timelines.none()), DAY);

        assertThat(decision.score()).isEmpty();
        assertThat(decision.level()).isEmpty();
        assertThat(decision.missing()).isEmpty();
    }

    @Test
    void rulesThatDoNotLeadToOneLevelAreRefused() {
        assertRefused(
                ImmutableList.of(GOLD, new RatingLevel("golden", "Golden", GOLD.from(), true), INADEQUATE),
                SOURCES,
                POINTS,
                "Golden from 80% follows Gold from 80%");
        assertRefused(ImmutableList.of(SILVER, GOLD, INADEQUATE), SOURCES, POINTS, "Gold from 80% follows Silver");
        assertRefused(ImmutableList.of(GOLD, SILVER), SOURCES, POINTS, "from 0%");
        assertRefused(ImmutableList.of(), SOURCES, POINTS, "one level");
        assertRefused(
                LEVELS,
                ImmutableMap.of(Source.REGULATOR, new SourceRule(Percentage.of(99), 1, true)),
                POINTS,
                "add up to 100%, but come to 99%");
        assertRefused(ImmutableList.of(GOLD, GOLD), SOURCES, POINTS, "level 'gold' is given again");
        assertRefused(
                LEVELS,
                SOURCES,
                ImmutableMap.of(RegulatorGrade.GOOD, Percentage.WHOLE),
                "outstanding, good, requires-improvement, inadequate need points each, but got some for good");
        assertRefused(
                LEVELS,
                SOURCES,
                ImmutableMap.of(
                        RegulatorGrade.OUTSTANDING,
                        Percentage.of(10),
                        RegulatorGrade.GOOD,
                        Percentage.of(75),
                        RegulatorGrade.REQUIRES_IMPROVEMENT,
                        Percentage.NONE,
                        RegulatorGrade.INADEQUATE,
                        Percentage.NONE),
                "outstanding is worth 10%, less than good, which is worth 75%");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new QualityRules(LEVELS, SOURCES, POINTS, ImmutableMap.of(RegulatorGrade.INADEQUATE, "tin")))
                .withMessageContaining("there is no level 'tin'; the scheme has gold, ");
    }

    private static void assertRefused(
            ImmutableList<RatingLevel> levels,
            ImmutableMap<Source, SourceRule> sources,
            ImmutableMap<RegulatorGrade, Percentage> points,
            String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QualityRules(levels, sources, points, ImmutableMap.of()))
                .withMessageContaining(because);
    }

    @Test
    void feedbackIsThePartOfAllAnswers() {
        assertThat(new Feedback(
                                MADE,
                                ImmutableList.of(
                                        new Feedback.Answers("respect", 2, 1), new Feedback.Answers("support", 1, 1)))
                        .score())
                .isEqualTo(Percentage.parse("66.67%"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Feedback.Answers("respect", 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Feedback.Answers("respect", 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Feedback(
                        MADE,
                        ImmutableList.of(
                                new Feedback.Answers("respect", 2, 1), new Feedback.Answers("respect", 1, 1))));
    }
}
