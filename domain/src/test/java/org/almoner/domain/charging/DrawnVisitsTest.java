package org.almoner.domain.charging;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.agreements.TimeBank.Charge;
import org.almoner.domain.charging.UnpricedVisit.Reason;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.CountingRule.Basis;
import org.almoner.domain.delivery.TimeBankMovement;
import org.almoner.domain.delivery.TimeRounding;
import org.almoner.domain.delivery.TimeRounding.Point;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;
import org.junit.jupiter.api.Test;

/** What a time bank does to a week of visits at £24.00 an hour (C6): two hours for the week, unless a test says otherwise. */
class DrawnVisitsTest {

    private static final String FROM_MONDAY = "2020-11-02/..";

    private static TimeBank bank(long hours, int weeks, Charge charge) {
        return new TimeBank(Hours.of(hours), weeks, Hours.of(hours), 1, Hours.ZERO, charge);
    }

    private static PricedWeeks twoHours() {
        return new PricedWeeks().timeBank(bank(2, 1, Charge.WHEN_USED), FROM_MONDAY);
    }

    private static UnpricedVisit onlyUnpriced(WeekStatement statement) {
        return Iterables.getOnlyElement(statement.unpriced());
    }

    private static String gross(WeekStatement statement) {
        return Money.sum(statement.lines().stream().map(RemittanceLine::gross).toList())
                .toString();
    }

    private static long available(WeekStatement statement) {
        return statement.timeBanks().get(PricedWeeks.PACKAGE).after().available();
    }

    @Test
    void aVisitThatNoPlanHasIsPaidWhereATimeBankCoversIt() {
        WeekStatement statement = twoHours().stayed(TUESDAY, 14, 45).statement();

        assertThat(gross(statement)).isEqualTo("18.00");
        assertThat(statement.unpriced()).isEmpty();
        assertThat(available(statement)).isEqualTo(75);
    }

    @Test
    void withoutATimeBankItIsNotPlanned() {
        WeekStatement statement = new PricedWeeks().stayed(TUESDAY, 14, 45).statement();

        assertThat(onlyUnpriced(statement).reason()).isEqualTo(Reason.NOT_PLANNED);
        assertThat(statement.timeBanks()).isEmpty();
    }

    @Test
    void beforeTheBankBeginsItIsNotPlanned() {
        WeekStatement statement = new PricedWeeks()
                .timeBank(bank(2, 1, Charge.WHEN_USED), "2020-11-04/..")
                .stayed(TUESDAY, 14, 45)
                .stayed(THURSDAY, 14, 30)
                .statement();

        assertThat(onlyUnpriced(statement))
                .isEqualTo(new UnpricedVisit(PricedWeeks.visit(TUESDAY, 14), Reason.NOT_PLANNED, "P-1"));
        assertThat(gross(statement)).isEqualTo("12.00");
    }

    @Test
    void plannedVisitsAreDrawnToo() {
        WeekStatement statement = twoHours()
                .planned(MONDAY, 60)
                .stayed(MONDAY, 8, 60)
                .stayed(TUESDAY, 14, 45)
                .statement();

        assertThat(gross(statement)).isEqualTo("42.00");
        assertThat(statement.timeBanks().get(PricedWeeks.PACKAGE).movements())
                .extracting(TimeBankMovement::minutes)
                .containsExactly(120L, -60L, -45L);
    }

    @Test
    void aVisitForWhichTheBankHasNotEnoughTimeIsNotPaidAndLeavesItsTime() {
        WeekStatement statement = twoHours()
                .stayed(MONDAY, 8, 90)
                .stayed(TUESDAY, 8, 31)
                .stayed(THURSDAY, 8, 30)
                .statement();

        assertThat(gross(statement)).isEqualTo("48.00");
        assertThat(onlyUnpriced(statement))
                .isEqualTo(new UnpricedVisit(PricedWeeks.visit(TUESDAY, 8), Reason.TIME_BANK_EMPTY, "0h30m"));
        assertThat(available(statement)).isZero();
    }

    @Test
    void theEarlierVisitOfADayIsDrawnFirstPlannedOrNot() {
        WeekStatement statement = twoHours()
                .planned(MONDAY, 90)
                .stayed(MONDAY, 8, 90)
                .stayed(MONDAY, 6, 45)
                .statement();

        assertThat(onlyUnpriced(statement).visit()).isEqualTo(PricedWeeks.visit(MONDAY, 8));
        assertThat(gross(statement)).isEqualTo("18.00");
    }

    @Test
    void aVisitAtTheTimeOfAnotherIsNotDrawn() {
        WeekStatement statement = twoHours()
                .planned(MONDAY, 60)
                .reported(MONDAY, 9, PricedWeeks.PROVIDER, new Attendance.Attended(LocalTime.of(9, 0), 30, 0))
                .stayed(MONDAY, 8, 60)
                .reported(TUESDAY, 14, PricedWeeks.PROVIDER, new Attendance.Attended(LocalTime.of(14, 0), 61, 0))
                .stayed(TUESDAY, 15, 10)
                .statement();

        assertThat(statement.unpriced())
                .extracting(UnpricedVisit::visit)
                .containsExactly(PricedWeeks.visit(TUESDAY, 14), PricedWeeks.visit(TUESDAY, 15));
        assertThat(gross(statement)).isEqualTo("36.00");
    }

    @Test
    void onlyThePackagesProviderDraws() {
        WeekStatement statement = twoHours()
                .reported(TUESDAY, 14, new ProviderId("P-2"), new Attendance.Attended(LocalTime.of(14, 0), 45, 0))
                .statement();

        assertThat(onlyUnpriced(statement).reason()).isEqualTo(Reason.NOT_PLANNED);
        assertThat(available(statement)).isEqualTo(120);
    }

    @Test
    void nothingIsDrawnWhileThePersonIsAwayAndTheTimeIsThereAfterwards() {
        PricedWeeks week = new PricedWeeks()
                .timeBank(bank(2, 2, Charge.WHEN_USED), FROM_MONDAY)
                .planned(MONDAY, 60)
                .planned(THURSDAY, 60)
                .away("2020-11-02/2020-11-04")
                .stayed(THURSDAY, 8, 60)
                .stayed(THURSDAY, 16, 60);

        assertThat(gross(week.statement())).isEqualTo("48.00");
        assertThat(available(week.statement())).isZero();
    }

    @Test
    void theChargeFollowsWhatIsDrawnAndIsNeverMoreThanTheContribution() {
        PricedWeeks week = twoHours().contribution("35.00").stayed(MONDAY, 8, 30);

        assertThat(week.statement().charge().amount()).isEqualTo(Money.parse("12.00"));

        week.stayed(TUESDAY, 8, 90);

        assertThat(week.statement().charge().amount()).isEqualTo(Money.parse("35.00"));
    }

    @Test
    void timeThatIsNotUsedIsNotCharged() {
        WeekStatement statement = twoHours().contribution("35.00").statement();

        assertThat(statement.charge().amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void whereOnlyThePlanIsChargedVisitsBesideItAreNot() {
        WeekStatement statement = new PricedWeeks()
                .timeBank(bank(2, 1, Charge.PLAN_ONLY), FROM_MONDAY)
                .contribution("35.00")
                .planned(MONDAY, 30)
                .stayed(MONDAY, 8, 30)
                .stayed(TUESDAY, 8, 60)
                .statement();

        assertThat(gross(statement)).isEqualTo("36.00");
        assertThat(statement.charge().amount()).isEqualTo(Money.parse("12.00"));
        assertThat(Iterables.getOnlyElement(statement.lines()).items())
                .extracting(PricedItem::uncharged)
                .containsExactly(Optional.empty(), Optional.of(Uncharged.BEYOND_PLAN));
    }

    @Test
    void theNextWeekGoesOnWithWhatIsLeft() {
        WeekStatement first = new PricedWeeks()
                .timeBank(bank(4, 4, Charge.WHEN_USED), FROM_MONDAY)
                .stayed(MONDAY, 8, 60)
                .statement();

        assertThat(first.carriedForward().timeBanks().get(PricedWeeks.PACKAGE).available())
                .isEqualTo(180);
    }

    @Test
    void roundingOfAWeekIsOfTheLine() {
        WeekStatement statement = new PricedWeeks()
                .counting(new CountingRule(
                                Basis.ACTUAL, 5, 15, Rounding.HALF_UP, false, Percentage.WHOLE, 24, Percentage.NONE)
                        .with(new TimeRounding(15, Rounding.HALF_UP, Point.WEEK)))
                .planned(MONDAY, 30)
                .planned(TUESDAY, 30)
                .stayed(MONDAY, 8, 37)
                .stayed(TUESDAY, 8, 37)
                .statement();

        assertThat(gross(statement))
                .as("74 minutes are nearer to 75 than to 60")
                .isEqualTo("30.00");
    }
}
