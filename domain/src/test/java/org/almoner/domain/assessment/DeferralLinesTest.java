package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** What may be asked from income while payment is deferred, in 2024-25: what is above £144.00. */
class DeferralLinesTest {

    private static final String DAY = "2024-06-03";

    @Test
    void theLinesAreIncomeThatCountsLessTheDisposableIncomeAllowance() {
        Assessment assessment = resident()
                .gets(Someone.PENSION, "200.00")
                .gets(Someone.EARNINGS, "30.00")
                .assessed(DAY);

        assertThat(assessment.lines(Part.DEFERRED_PAYMENT))
                .extracting(line -> line.item() + " " + line.counts() + " " + line.treatment() + " "
                        + line.authority().law())
                .containsExactly(
                        "state-pension 200.00 COUNTED the law",
                        "earnings 0.00 DISREGARDED the law",
                        "Disposable income allowance -144.00 ALLOWED SI 2014/2671");
        assertThat(assessment.mostFromIncomeWhileDeferred()).contains(Money.parse("56.00"));
    }

    @Test
    void whatIsDisregardedForSavingsIsNotAskedForEither() {
        assertThat(resident()
                        .gets(Someone.PENSION, "218.15")
                        .gets(Someone.SAVINGS_CREDIT, "7.25")
                        .assessed(DAY)
                        .mostFromIncomeWhileDeferred())
                .contains(Money.parse("74.45"));
    }

    @Test
    void whoHasNoMoreThanTheAllowanceIsAskedForNothing() {
        assertThat(resident().gets(Someone.PENSION, "120.00").assessed(DAY).mostFromIncomeWhileDeferred())
                .contains(Money.ZERO);
    }

    /** Savings count neither as capital nor by their tariff: what is asked for comes from income alone. */
    @Test
    void savingsBelowTheLimitMakeNoDifference() {
        assertThat(resident()
                        .gets(Someone.PENSION, "200.00")
                        .has(Someone.SAVINGS, "23249.99")
                        .assessed(DAY)
                        .mostFromIncomeWhileDeferred())
                .contains(Money.parse("56.00"));
    }

    @Test
    void thereIsNothingToDeferWhereOtherCapitalReachesTheUpperLimit() {
        assertThat(resident()
                        .gets(Someone.PENSION, "200.00")
                        .has(Someone.SAVINGS, "23250.00")
                        .assessed(DAY)
                        .mostFromIncomeWhileDeferred())
                .isEmpty();
    }

    @Test
    void thereIsNothingToDeferWhileTheHomeDoesNotCount() {
        Someone moving = resident(DateRange.parse("2024-06-03/..")).gets(Someone.PENSION, "200.00");

        assertThat(moving.assessed("2024-08-25").mostFromIncomeWhileDeferred()).isEmpty();
        assertThat(moving.assessed("2024-08-26").mostFromIncomeWhileDeferred()).contains(Money.parse("56.00"));
    }

    /** The law lets the council defer for permanent residents only. */
    @Test
    void aTemporaryResidentAboveTheLimitHasNothingToDefer() {
        assertThat(Someone.old()
                        .in(Setting.TEMPORARY_CARE_HOME)
                        .has(Someone.SAVINGS, "30000.00")
                        .has(Someone.home("200000.00"))
                        .assessed(DAY)
                        .mostFromIncomeWhileDeferred())
                .isEmpty();
    }

    private static Someone resident() {
        return resident(Someone.ALWAYS);
    }

    private static Someone resident(DateRange stay) {
        return Someone.old().in(Setting.PERMANENT_CARE_HOME, stay).has(Someone.home("200000.00"));
    }
}
