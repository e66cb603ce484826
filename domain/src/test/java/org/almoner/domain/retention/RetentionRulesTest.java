package org.almoner.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.retention.RetentionRule.Start;
import org.almoner.domain.retention.RetentionRule.Subject;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final RetentionRule CARE = rule(Subject.CARE_FILE, 8, Start.CARE_ENDED, DateRange.from(FIRST));
    private static final RetentionRule MONEY =
            rule(Subject.MONEY, 6, Start.FINANCIAL_YEAR_OF_LAST_POSTING, DateRange.from(FIRST));
    private static final RetentionRules BOTH = new RetentionRules(ImmutableList.of(CARE, MONEY));

    private static RetentionRule rule(Subject of, int years, Start after, DateRange inForce) {
        return new RetentionRule(of, inForce, years, after, "a code of practice", Confidence.M);
    }

    private static LastDays last(String care, String posting) {
        return new LastDays(LocalDate.parse(care), Optional.of(LocalDate.parse(posting)));
    }

    @Test
    void careIsKeptForFullYearsAfterItsLastDay() {
        assertThat(CARE.until(last("2021-06-14", "2021-06-14"))).contains(LocalDate.of(2029, 6, 15));
    }

    @Test
    void yearsFromALeapDayAreFull() {
        RetentionRule one = rule(Subject.CARE_FILE, 1, Start.CARE_ENDED, DateRange.from(FIRST));

        assertThat(one.until(last("2020-02-28", "2020-02-28"))).contains(LocalDate.of(2021, 3, 1));
        assertThat(one.until(last("2020-02-29", "2020-02-29"))).contains(LocalDate.of(2021, 3, 1));
    }

    @Test
    void yearsToALeapDayAreFull() {
        RetentionRule three = rule(Subject.CARE_FILE, 3, Start.CARE_ENDED, DateRange.from(FIRST));

        assertThat(three.until(last("2021-02-28", "2021-02-28"))).contains(LocalDate.of(2024, 3, 1));
    }

    @Test
    void moneyIsKeptFromTheEndOfItsFinancialYear() {
        assertThat(MONEY.until(last("2021-01-01", "2021-03-31"))).contains(LocalDate.of(2027, 4, 1));
        assertThat(MONEY.until(last("2021-01-01", "2021-04-01"))).contains(LocalDate.of(2028, 4, 1));
    }

    @Test
    void moneyThatNeverMovedKeepsNobody() {
        LastDays last = new LastDays(LocalDate.of(2021, 6, 14), Optional.empty());

        assertThat(MONEY.until(last)).isEmpty();
        assertThat(new RetentionRules(ImmutableList.of(MONEY)).erasableFrom(last, FIRST))
                .contains(LocalDate.of(2021, 6, 15));
    }

    @Test
    void nobodyGoesBeforeCareIsOver() {
        RetentionRules money = new RetentionRules(ImmutableList.of(MONEY));

        assertThat(money.erasableFrom(last("2030-06-14", "2021-03-31"), FIRST)).contains(LocalDate.of(2030, 6, 15));
    }

    @Test
    void everyRuleMustLetThePersonGo() {
        LastDays last = last("2021-06-14", "2024-05-01");

        assertThat(BOTH.keeping(last, LocalDate.of(2029, 6, 14))).containsExactly(CARE, MONEY);
        assertThat(BOTH.keeping(last, LocalDate.of(2029, 6, 15))).containsExactly(MONEY);
        assertThat(BOTH.keeping(last, LocalDate.of(2031, 4, 1))).isEmpty();
        assertThat(BOTH.erasableFrom(last, FIRST)).contains(LocalDate.of(2031, 4, 1));
    }

    @Test
    void aRuleCountsOnItsOwnDays() {
        LocalDate change = LocalDate.of(2030, 1, 1);
        RetentionRules changing = new RetentionRules(ImmutableList.of(
                rule(Subject.CARE_FILE, 8, Start.CARE_ENDED, DateRange.of(FIRST, change)),
                rule(Subject.CARE_FILE, 10, Start.CARE_ENDED, DateRange.from(change))));
        LastDays last = last("2021-06-14", "2021-06-14");

        assertThat(changing.keeping(last, LocalDate.of(2029, 12, 31))).isEmpty();
        assertThat(changing.keeping(last, change)).hasSize(1);
        assertThat(changing.on(FIRST.minusDays(1))).isEmpty();
        assertThat(changing.erasableFrom(last, FIRST.minusDays(1))).isEmpty();
    }

    @Test
    void aRuleNeedsYearsAndASource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(Subject.MONEY, 0, Start.CARE_ENDED, DateRange.from(FIRST)))
                .withMessageContaining("1 year or more, but got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RetentionRule(Subject.MONEY, DateRange.from(FIRST), 6, Start.CARE_ENDED, " ", Confidence.L))
                .withMessageContaining("source");
    }
}
