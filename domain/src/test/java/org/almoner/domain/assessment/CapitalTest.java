package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.Disposal;
import org.almoner.domain.means.Occupation;
import org.almoner.domain.means.Occupation.Occupier;
import org.almoner.domain.means.Ownership;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

class CapitalTest {

    private static final DateRange STAY = DateRange.parse("2024-06-03/..");

    @Test
    void theHomeDoesNotCountAtHomeNorInATemporaryStay() {
        for (Setting setting :
                new Setting[] {Setting.AT_HOME, Setting.TEMPORARY_CARE_HOME, Setting.SHORT_TERM_CARE_HOME}) {
            Assessment assessment = Someone.old()
                    .in(setting, STAY)
                    .has(Someone.home("200000.00"))
                    .assessed("2024-07-01");

            assertThat(assessment.capital()).isEqualTo(Money.ZERO);
            assertThat(treatment(assessment)).isEqualTo(Treatment.HOME);
        }
    }

    @Test
    void theHomeOfAPermanentResidentDoesNotCountForTwelveWeeks() {
        Someone someone = resident(STAY).has(Someone.home("200000.00"));

        assertThat(someone.assessed("2024-06-03").lines(Part.CAPITAL).get(0).until())
                .contains(LocalDate.parse("2024-08-26"));
        assertThat(treatment(someone.assessed("2024-08-25"))).isEqualTo(Treatment.TWELVE_WEEKS);
        assertThat(someone.assessed("2024-08-26").charge())
                .isEqualTo(new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT));
    }

    @Test
    void twelveWeeksBeginWhenTheStayBecomesPermanent() {
        Someone someone = Someone.old()
                .in(Setting.TEMPORARY_CARE_HOME, DateRange.parse("2024-01-01/2024-06-03"))
                .in(Setting.PERMANENT_CARE_HOME, STAY)
                .has(Someone.home("200000.00"));

        assertThat(treatment(someone.assessed("2024-06-02"))).isEqualTo(Treatment.HOME);
        assertThat(treatment(someone.assessed("2024-08-25"))).isEqualTo(Treatment.TWELVE_WEEKS);
    }

    @Test
    void thereAreNoTwelveWeeksWhereOtherCapitalReachesTheUpperLimit() {
        Someone someone = resident(STAY).has(Someone.SAVINGS, "23250.00").has(Someone.home("200000.00"));

        assertThat(treatments(someone.assessed("2024-06-03"))).containsExactly(Treatment.COUNTED, Treatment.COUNTED);
    }

    @Test
    void thereAreTwelveWeeksWhereOtherCapitalIsBelowTheUpperLimit() {
        Someone someone = resident(STAY).has(Someone.SAVINGS, "23249.99").has(Someone.home("200000.00"));

        assertThat(treatments(someone.assessed("2024-06-03")))
                .containsExactly(Treatment.COUNTED, Treatment.TWELVE_WEEKS);
    }

    @Test
    void whoIsBackWithinFiftyTwoWeeksHasWhatIsLeft() {
        Someone someone = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2023-01-02/2023-01-30"))
                .in(Setting.AT_HOME, DateRange.parse("2023-01-30/2024-01-29"))
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2024-01-29/.."))
                .has(Someone.home("200000.00"));

        assertThat(treatment(someone.assessed("2024-03-24"))).isEqualTo(Treatment.TWELVE_WEEKS);
        assertThat(treatment(someone.assessed("2024-03-25"))).isEqualTo(Treatment.COUNTED);
    }

    @Test
    void whoIsBackLaterHasTwelveWeeksAgain() {
        Someone someone = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2022-01-03/2023-01-30"))
                .in(Setting.AT_HOME, DateRange.parse("2023-01-30/2024-01-30"))
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2024-01-30/.."))
                .has(Someone.home("200000.00"));

        assertThat(treatment(someone.assessed("2024-04-22"))).isEqualTo(Treatment.TWELVE_WEEKS);
        assertThat(treatment(someone.assessed("2024-04-23"))).isEqualTo(Treatment.COUNTED);
    }

    @Test
    void theHomeDoesNotCountWhileAPartnerLivesThere() {
        Someone someone = resident(STAY)
                .has(Someone.home(
                        "200000.00", new Occupation(Occupier.PARTNER, DateRange.parse("1990-01-01/2025-02-03"), true)));

        assertThat(treatment(someone.assessed("2025-02-02"))).isEqualTo(Treatment.OCCUPIED);
        assertThat(treatment(someone.assessed("2025-02-03"))).isEqualTo(Treatment.TWELVE_WEEKS);
        assertThat(treatment(someone.assessed("2025-04-28"))).isEqualTo(Treatment.COUNTED);
    }

    @Test
    void anEndThatCouldBeForeseenGivesNoTwelveWeeks() {
        Someone someone = resident(STAY)
                .has(Someone.home(
                        "200000.00",
                        new Occupation(Occupier.RELATIVE_60_OR_OVER, DateRange.parse("1990-01-01/2025-02-03"), false)));

        assertThat(treatment(someone.assessed("2025-02-03"))).isEqualTo(Treatment.COUNTED);
    }

    @Test
    void whoMovesInAfterwardsDoesNotKeepTheHomeFromCounting() {
        Someone someone = resident(STAY)
                .has(Someone.home(
                        "200000.00", new Occupation(Occupier.CHILD, DateRange.parse("2024-06-03/.."), false)));

        assertThat(treatment(someone.assessed("2024-10-07"))).isEqualTo(Treatment.COUNTED);
    }

    @Test
    void theHomeCountsAgainWithoutTwelveWeeksWhereWhoMovedInAfterwardsLeavesUnexpectedly() {
        Someone someone = resident(STAY)
                .has(Someone.home(
                        "200000.00", new Occupation(Occupier.CHILD, DateRange.parse("2024-06-03/2025-02-03"), true)));

        assertThat(treatment(someone.assessed("2025-02-03"))).isEqualTo(Treatment.COUNTED);
    }

    @Test
    void anOccupationThatEndedBeforeTheStayGivesNoTwelveWeeks() {
        Someone someone = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2023-01-02/2023-05-01"))
                .in(Setting.AT_HOME, DateRange.parse("2023-05-01/2024-01-29"))
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2024-01-29/.."))
                .has(Someone.home(
                        "200000.00", new Occupation(Occupier.PARTNER, DateRange.parse("1990-01-01/2024-01-29"), true)));

        assertThat(treatment(someone.assessed("2024-01-29"))).isEqualTo(Treatment.COUNTED);
    }

    @Test
    void anOccupationSinceBeforeOneStayButNotTheOtherGivesTwelveWeeksInThatOne() {
        Occupation between = new Occupation(Occupier.PARTNER, DateRange.parse("2023-06-05/2024-09-02"), true);
        Someone someone = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2023-01-02/2023-05-01"))
                .in(Setting.AT_HOME, DateRange.parse("2023-05-01/2024-01-29"))
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2024-01-29/.."))
                .has(Someone.home("200000.00", between));

        assertThat(treatment(someone.assessed("2024-09-01"))).isEqualTo(Treatment.OCCUPIED);
        assertThat(treatment(someone.assessed("2024-09-02"))).isEqualTo(Treatment.TWELVE_WEEKS);
        assertThat(treatment(someone.assessed("2024-11-24"))).isEqualTo(Treatment.TWELVE_WEEKS);
        assertThat(treatment(someone.assessed("2024-11-25"))).isEqualTo(Treatment.COUNTED);
    }

    @Test
    void propertyCountsForThePersonsPartOfItsNetValue() {
        Asset property = new Asset(
                "Flat",
                Someone.SAVINGS,
                Money.parse("100000.00"),
                Money.parse("50000.00"),
                true,
                new Ownership.Shown(Percentage.of(25)),
                Optional.empty(),
                false,
                ImmutableList.of(),
                Optional.empty());

        assertThat(Someone.old().has(property).assessed("2024-06-03").capital()).isEqualTo(Money.parse("10000.00"));
    }

    @Test
    void debtsAboveTheValueLeaveNothing() {
        Asset property = new Asset(
                "Flat",
                Someone.SAVINGS,
                Money.parse("100.00"),
                Money.parse("95.00"),
                true,
                Ownership.WHOLE,
                Optional.empty(),
                false,
                ImmutableList.of(),
                Optional.empty());

        assertThat(Someone.old().has(property).assessed("2024-06-03").capital()).isEqualTo(Money.ZERO);
    }

    @Test
    void halfAPennyOfAJointAccountIsDroppedAndNotAboveTheLimit() {
        Assessment assessment =
                Someone.old().has(Someone.joint(Someone.SAVINGS, "46500.01")).assessed("2024-06-03");

        assertThat(assessment.capital()).isEqualTo(Money.parse("23250.00"));
        assertThat(assessment.charge()).isNotInstanceOf(FullCost.class);
        assertThat(assessment.lines(Part.CAPITAL).get(0).flags()).contains(Flag.EQUAL_SHARE_PRESUMED);
    }

    @Test
    void arrearsOfBenefitDoNotCountForFiftyTwoWeeks() {
        Asset arrears = new Asset(
                "Arrears",
                Someone.ARREARS,
                Money.parse("15000.00"),
                Money.ZERO,
                false,
                Ownership.WHOLE,
                Optional.of(LocalDate.parse("2024-01-01")),
                false,
                ImmutableList.of(),
                Optional.empty());
        Someone someone = Someone.old().has(arrears);

        assertThat(treatment(someone.assessed("2024-12-29"))).isEqualTo(Treatment.DISREGARDED_FOR_A_TIME);
        assertThat(someone.assessed("2024-12-29").lines(Part.CAPITAL).get(0).until())
                .contains(LocalDate.parse("2024-12-30"));
        assertThat(treatment(someone.assessed("2024-12-30"))).isEqualTo(Treatment.COUNTED);
    }

    @Test
    void theDayOnWhichSavingsWereGotMakesNoDifference() {
        Asset later = new Asset(
                "Savings",
                Someone.SAVINGS,
                Money.parse("15000.00"),
                Money.ZERO,
                false,
                Ownership.WHOLE,
                Optional.of(LocalDate.parse("2024-06-10")),
                false,
                ImmutableList.of(),
                Optional.empty());
        Assessment assessment = Someone.old().has(later).assessed("2024-06-03");

        assertThat(treatment(assessment)).isEqualTo(Treatment.COUNTED);
        assertThat(assessment.lines(Part.CAPITAL).get(0).flags()).isEmpty();
    }

    @Test
    void weeksAreNotCountedFromAnUnknownDay() {
        assertThatThrownBy(() -> Asset.of(Someone.ARREARS, Money.ZERO)).hasMessageContaining("say since which day");
    }

    @Test
    void trustsDoNotCountAndPossessionsOnlyIfBoughtToPayLess() {
        Assessment assessment = Someone.old()
                .has(Someone.TRUST, "500000.00")
                .has(Someone.POSSESSIONS, "30000.00")
                .assessed("2024-06-03");

        assertThat(assessment.capital()).isEqualTo(Money.ZERO);
    }

    @Test
    void notionalCapitalIsReducedToNothingAndNoFurther() {
        Someone someone = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, STAY, "500.00")
                .gets(Someone.PENSION, "200.00")
                .has(Someone.SAVINGS, "23000.00")
                .has(Someone.givenAway(
                        Someone.SAVINGS, "900.00", false, new Disposal(LocalDate.parse("2024-01-01"), true, true)));

        assertThat(someone.assessed("2024-06-10").sum(Part.CAPITAL)).isEqualTo(Money.parse("23604.85"));
        assertThat(someone.assessed("2024-06-10").lines(Part.CAPITAL).get(1).flags())
                .contains(Flag.NOTIONAL)
                .doesNotContain(Flag.COST_NOT_KNOWN);
        assertThat(someone.assessed("2025-03-03").sum(Part.CAPITAL)).isEqualTo(Money.parse("23000.00"));
    }

    @Test
    void twoGiftsAreReducedTogetherByWhatTheyCost() {
        Disposal gift = new Disposal(LocalDate.parse("2024-01-01"), true, true);
        Someone someone = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, STAY, "500.00")
                .gets(Someone.PENSION, "200.00")
                .has(Someone.SAVINGS, "23000.00")
                .has(Someone.givenAway(Someone.SAVINGS, "450.00", false, gift))
                .has(Someone.givenAway(Someone.SAVINGS, "450.00", false, gift));

        assertThat(someone.assessed("2024-06-10").sum(Part.CAPITAL)).isEqualTo(Money.parse("23604.85"));
    }

    @Test
    void withoutTheCostOfCareNotionalCapitalStaysAndSaysWhy() {
        Assessment assessment = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, STAY)
                .has(Someone.givenAway(
                        Someone.SAVINGS, "30000.00", false, new Disposal(LocalDate.parse("2024-01-01"), true, true)))
                .assessed("2025-03-03");

        assertThat(assessment.capital()).isEqualTo(Money.parse("30000.00"));
        assertThat(assessment.lines(Part.CAPITAL).get(0).flags()).contains(Flag.COST_NOT_KNOWN, Flag.NOTIONAL);
    }

    private static Someone resident(DateRange days) {
        return Someone.old().in(Setting.PERMANENT_CARE_HOME, days);
    }

    private static Treatment treatment(Assessment assessment) {
        return assessment.lines(Part.CAPITAL).get(0).treatment();
    }

    private static ImmutableList<Treatment> treatments(Assessment assessment) {
        return assessment.lines(Part.CAPITAL).stream()
                .map(AssessmentLine::treatment)
                .collect(ImmutableList.toImmutableList());
    }
}
