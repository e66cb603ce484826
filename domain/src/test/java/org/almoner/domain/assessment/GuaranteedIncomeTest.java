package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.means.Adult;
import org.almoner.domain.means.Household;
import org.almoner.domain.means.Household.Disability;
import org.almoner.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuaranteedIncomeTest {

    @ParameterizedTest
    @CsvSource({
        "2016-06-06, 151.45, 132.45",
        "2022-06-06, 156.00, 136.45",
        "2023-06-05, 171.75, 150.25",
        "2024-06-03, 183.25, 160.30",
        "2025-06-02, 186.40, 163.05",
        "2026-06-01, 197.10, 172.10"
    })
    void singlePeopleWithBothDisabilityPremiums(String day, String from25, String from18) {
        LocalDate on = LocalDate.parse(day);

        assertThat(weekly(Someone.born(on.minusYears(30).toString()).disabled(Disability.ENHANCED), day))
                .isEqualTo(Money.parse(from25));
        assertThat(weekly(Someone.born(on.minusYears(22).toString()).disabled(Disability.ENHANCED), day))
                .isEqualTo(Money.parse(from18));
    }

    @Test
    void theTwentyFifthBirthdayIsTheFirstDayOfTheHigherRate() {
        assertThat(weekly(Someone.born("2000-02-10"), "2025-02-09")).isEqualTo(Money.parse("87.65"));
        assertThat(weekly(Someone.born("2000-02-10"), "2025-02-10")).isEqualTo(Money.parse("110.60"));
    }

    @Test
    void disabilityPremiumsEndAtPensionCreditAge() {
        Someone someone = Someone.born("1958-06-03").disabled(Disability.ENHANCED);

        assertThat(weekly(someone, "2024-06-02")).isEqualTo(Money.parse("183.25"));
        assertThat(weekly(someone, "2024-06-03")).isEqualTo(Money.parse("228.70"));
    }

    /** The rate of a couple is for each of the two; the page that halves it is wrong. */
    @Test
    void theRateOfACoupleIsForEachMember() {
        assertThat(weekly(Someone.born("1980-01-01").partnerBorn("1982-01-01"), "2023-06-05"))
                .isEqualTo(Money.parse("81.40"));
    }

    @Test
    void oneMemberOfPensionAgeGivesBothTheRateOfThatAge() {
        assertThat(weekly(Someone.born("1980-01-01").partnerBorn("1950-01-01"), "2023-06-05"))
                .isEqualTo(Money.parse("163.65"));
        assertThat(weekly(Someone.born("1950-01-01").partnerBorn("1980-01-01"), "2023-06-05"))
                .isEqualTo(Money.parse("163.65"));
    }

    @Test
    void disabilityPremiumsOfACoupleHaveTheirOwnRates() {
        Household couple = new Household(
                Optional.of(new Adult(LocalDate.parse("1982-01-01"), Optional.empty())),
                Money.ZERO,
                0,
                Disability.ENHANCED,
                false);

        assertThat(weekly(Someone.born("1980-01-01").household(couple), "2023-06-05"))
                .isEqualTo(Money.parse("130.05"));
    }

    @Test
    void oneOfACoupleWhoCaresForSomebodyHasTheCarerPremium() {
        Household couple = new Household(
                Optional.of(new Adult(LocalDate.parse("1982-01-01"), Optional.empty())),
                Money.ZERO,
                0,
                Disability.NONE,
                true);

        assertThat(weekly(Someone.born("1980-01-01").household(couple), "2023-06-05"))
                .isEqualTo(Money.parse("130.45"));
    }

    @Test
    void aLoneParentHasTheRateOfOneAndAnAdditionForEachChild() {
        Household twoChildren = new Household(Optional.empty(), Money.ZERO, 2, Disability.NONE, true);

        assertThat(weekly(Someone.born("2003-01-01").household(twoChildren), "2022-06-06"))
                .isEqualTo(Money.parse("311.10"));
    }

    /** In 2026-27 rates of working age rose by 7%, those of pension age by 3.8%. */
    @Test
    void theYear2026IsNoUniformUprating() {
        assertThat(weekly(Someone.born("1990-01-01"), "2026-04-05")).isEqualTo(Money.parse("112.50"));
        assertThat(weekly(Someone.born("1990-01-01"), "2026-04-06")).isEqualTo(Money.parse("120.40"));
        assertThat(weekly(Someone.old(), "2026-04-06")).isEqualTo(Money.parse("241.45"));
    }

    @Test
    void whatIsNotConfirmedIsUsedAndFlagged() {
        Assessment assessment = Someone.old().partnerBorn("1940-01-01").assessed("2026-06-01");

        assertThat(assessment.unconfirmed())
                .extracting(AssessmentLine::item)
                .containsExactly(NationalAmount.COUPLE_MEMBER_PENSION_AGE.title());
        assertThat(Someone.old().assessed("2026-06-01").unconfirmed()).isEmpty();
    }

    @Test
    void anAssumedPensionAgeIsFlaggedWhereItMatters() {
        Adult unsure = new Adult(LocalDate.parse("1959-06-01"), Optional.empty());

        assertThat(unsure.isPensionAgeAssumedOn(LocalDate.parse("2024-06-03"))).isTrue();
        assertThat(unsure.isPensionAgeAssumedOn(LocalDate.parse("2015-06-03"))).isFalse();
        assertThat(unsure.isPensionAgeAssumedOn(LocalDate.parse("2027-06-01"))).isFalse();
        assertThat(unsure.isOfPensionAge(LocalDate.parse("2025-06-01"))).isTrue();
    }

    private static Money weekly(Someone someone, String day) {
        return GuaranteedIncome.weekly(Years.tables(), someone.history().on(LocalDate.parse(day)));
    }
}
