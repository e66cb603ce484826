package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.assessment.AssessedCharge.NoCharge;
import org.almoner.domain.assessment.Assessment.Method;
import org.almoner.domain.means.Basis;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomesTest {

    private static final String DAY = "2024-06-03";

    @Test
    void whoDoesNotDiscloseMeansPaysAllThatTheCareCosts() {
        assertThat(Someone.old().basis(new Basis.NotDisclosed()).assessed(DAY).charge())
                .isEqualTo(new FullCost(FullCost.Reason.NOT_DISCLOSED));
    }

    @Test
    void aLightTouchIsAnAgreedCharge() {
        assertThat(light(Optional.of(Money.parse("12.50")))).isEqualTo(new Contribution(Money.parse("12.50")));
        assertThat(light(Optional.of(Money.ZERO))).isEqualTo(new NoCharge(NoCharge.Reason.NOTHING_LEFT));
        assertThat(light(Optional.empty())).isEqualTo(new FullCost(FullCost.Reason.LIGHT_TOUCH));
    }

    private static AssessedCharge light(Optional<Money> weekly) {
        return Someone.old()
                .has(Someone.SAVINGS, "100000.00")
                .basis(new Basis.LightTouch(weekly))
                .assessed(DAY)
                .charge();
    }

    @ParameterizedTest
    @EnumSource(FreeCare.class)
    void freeCareIsFreeWhateverThePersonHas(FreeCare reason) {
        Assessment assessment = Someone.old()
                .has(Someone.SAVINGS, "100000.00")
                .basis(new Basis.NotDisclosed())
                .free(reason, DateRange.parse("2024-06-03/.."))
                .assessed(DAY);

        assertThat(assessment.charge()).isEqualTo(new NoCharge(NoCharge.Reason.valueOf(reason.name())));
        assertThat(assessment.method()).isEqualTo(Method.NONE);
    }

    @Test
    void reablementIsFreeForSixWeeks() {
        Someone someone = Someone.old()
                .gets(Someone.PENSION, "300.00")
                .free(FreeCare.REABLEMENT, DateRange.parse("2024-06-03/2024-09-02"));

        assertThat(someone.assessed("2024-07-14").charge()).isEqualTo(new NoCharge(NoCharge.Reason.REABLEMENT));
        assertThat(someone.assessed("2024-07-15").charge()).isEqualTo(new Contribution(Money.parse("71.30")));
    }

    @Test
    void afterCareIsFreeForAsLongAsItLasts() {
        Someone someone = Someone.old().free(FreeCare.SECTION_117, DateRange.parse("2018-06-04/.."));

        assertThat(someone.assessed(DAY).charge()).isEqualTo(new NoCharge(NoCharge.Reason.SECTION_117));
    }

    @Test
    void aShortStayIsChargedAsTheCouncilDecided() {
        Someone someone = Someone.old()
                .gets(Someone.PENSION, "300.00")
                .in(Setting.SHORT_TERM_CARE_HOME, DateRange.parse("2024-06-03/.."));

        assertThat(shortStay(someone, LocalRules.ShortTermStay.AS_AT_HOME)).isEqualTo(Method.AT_HOME);
        assertThat(shortStay(someone, LocalRules.ShortTermStay.AS_CARE_HOME)).isEqualTo(Method.TEMPORARY);
        assertThat(someone.assessed(DAY, rules(LocalRules.ShortTermStay.FREE)).charge())
                .isEqualTo(new NoCharge(NoCharge.Reason.SHORT_TERM_STAY));
    }

    @Test
    void afterEightWeeksAShortStayIsATemporaryOne() {
        Someone someone = Someone.old().in(Setting.SHORT_TERM_CARE_HOME, DateRange.parse("2024-06-03/.."));
        LocalRules free = rules(LocalRules.ShortTermStay.FREE);

        assertThat(someone.assessed("2024-07-28", free).method()).isEqualTo(Method.NONE);
        Assessment later = someone.assessed("2024-07-29", free);
        assertThat(later.method()).isEqualTo(Method.TEMPORARY);
        assertThat(later.lines(Part.PERSONAL_EXPENSES).get(0).flags()).contains(Flag.STAY_OVER_8_WEEKS);
    }

    @Test
    void aTemporaryStayOfMoreThanFiftyTwoWeeksIsFlagged() {
        Someone someone = Someone.old().in(Setting.TEMPORARY_CARE_HOME, DateRange.parse("2023-06-05/.."));

        assertThat(someone.assessed("2024-06-02")
                        .lines(Part.PERSONAL_EXPENSES)
                        .get(0)
                        .flags())
                .isEmpty();
        assertThat(someone.assessed("2024-06-03")
                        .lines(Part.PERSONAL_EXPENSES)
                        .get(0)
                        .flags())
                .containsExactly(Flag.STAY_OVER_52_WEEKS);
    }

    @Test
    void aStayForATimeOfMoreThanFiftyTwoWeeksIsFlaggedAboveTheUpperLimitToo() {
        Someone someone = Someone.old()
                .in(Setting.TEMPORARY_CARE_HOME, DateRange.parse("2023-06-05/.."))
                .has(Someone.SAVINGS, "30000.00");

        assertThat(flagsOfTheLimit(someone.assessed("2024-06-02"))).isEmpty();
        assertThat(flagsOfTheLimit(someone.assessed("2024-06-03"))).contains(Flag.STAY_OVER_52_WEEKS);
    }

    @Test
    void aShortStayOfMoreThanFiftyTwoWeeksIsFlaggedAsTemporaryOnesAre() {
        Someone someone = Someone.old().in(Setting.SHORT_TERM_CARE_HOME, DateRange.parse("2023-06-05/.."));

        assertThat(someone.assessed("2024-06-02")
                        .lines(Part.PERSONAL_EXPENSES)
                        .get(0)
                        .flags())
                .containsExactly(Flag.STAY_OVER_8_WEEKS);
        assertThat(someone.assessed("2024-06-03")
                        .lines(Part.PERSONAL_EXPENSES)
                        .get(0)
                        .flags())
                .containsExactly(Flag.STAY_OVER_8_WEEKS, Flag.STAY_OVER_52_WEEKS);
    }

    @Test
    void whoLivesInACareHomeForGoodIsNotAskedWhetherTheStayIsPermanent() {
        Someone someone = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2020-06-01/.."))
                .has(Someone.SAVINGS, "30000.00");

        assertThat(flagsOfTheLimit(someone.assessed(DAY))).isEmpty();
    }

    private static ImmutableSet<Flag> flagsOfTheLimit(Assessment assessment) {
        return assessment.lines(Part.CHARGE).get(0).flags();
    }

    @Test
    void childrenAreNotCharged() {
        assertThatThrownBy(() -> Someone.born("2006-06-04").assessed(DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only adults are charged");
        assertThat(Someone.born("2006-06-03").assessed(DAY).charge()).isInstanceOf(NoCharge.class);
    }

    @Test
    void aDayWithoutCareHasNoAssessment() {
        Someone someone = Someone.old().in(Setting.AT_HOME, DateRange.parse("2024-06-03/2024-07-01"));

        assertThatThrownBy(() -> someone.assessed("2024-07-01"))
                .hasMessageContaining("no care to assess on 2024-07-01");
    }

    @Test
    void aDayOutsideTheTablesIsRefused() {
        assertThatThrownBy(() -> Someone.old().assessed("2027-04-06"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("on 2027-04-06")
                .hasMessageContaining(Years.TERM.toString());
    }

    private static Method shortStay(Someone someone, LocalRules.ShortTermStay rule) {
        return someone.assessed(DAY, rules(rule)).method();
    }

    private static LocalRules rules(LocalRules.ShortTermStay rule) {
        return new Local().shortTermStay(rule).rules();
    }
}
