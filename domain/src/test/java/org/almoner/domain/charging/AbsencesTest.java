package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.time.DayOfWeek;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.charging.UnpricedVisit.Reason;
import org.almoner.domain.charging.WeeklyCharge.Limit;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitStatus;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/** Visits of a person who is in hospital on Monday, at £20.00 an hour; of the first day of an absence half is paid. */
class AbsencesTest {

    private final Weeks weeks = new Weeks()
            .planned(DayOfWeek.MONDAY, 60, 0)
            .contribution("50.00", "2020-01-01/..")
            .person(PersonFacts.ABSENCE, Absence.HOSPITAL, "2020-11-02/2020-11-03")
            .contributionRules(keeping(false));

    private static ContributionRules keeping(boolean charged) {
        return new ContributionRules(
                42,
                ImmutableMap.of(Absence.HOSPITAL, new AbsenceRule(1, Percentage.of(50), charged)),
                Timeline.empty(),
                ContributionRules.STATUTORY.deferral());
    }

    private WeekStatement statement() {
        return weeks.statement();
    }

    private RemittanceLine line() {
        return Iterables.getOnlyElement(statement().lines());
    }

    private PricedVisit visit() {
        return Iterables.getOnlyElement(line().visits());
    }

    @Test
    void aVisitToSomebodyAwayIsRetainedAndNotCharged() {
        assertThat(line().gross()).isEqualTo(Money.parse("10.00"));
        assertThat(line().person()).isEqualTo(Money.ZERO);
        assertThat(visit().paid().status()).isEqualTo(VisitStatus.PERSON_ABSENT);
    }

    @Test
    void aKeptVisitIsChargedWhereTheSchemeSaysSo() {
        weeks.contributionRules(keeping(true));

        assertThat(line().person()).isEqualTo(Money.parse("10.00"));
    }

    /** A stay of an hour cannot be: the report is kept apart and the visit paid as any other of an absence. */
    @Test
    void aStayReportedOfSomebodyAwayIsNotPriced() {
        weeks.stayed(DayOfWeek.MONDAY, 60, 0);

        assertThat(line().gross()).isEqualTo(Money.parse("10.00"));
        assertThat(visit().attendance()).isEmpty();
        assertThat(statement().unpriced())
                .containsExactly(new UnpricedVisit(Weeks.visit(DayOfWeek.MONDAY), Reason.PERSON_ABSENT, "P-1"));
    }

    @Test
    void anyOtherReportOfSomebodyAwayGoesWithTheVisit() {
        weeks.reported(DayOfWeek.MONDAY, Weeks.PROVIDER, new Attendance.Missed());

        assertThat(visit().attendance()).contains(new Attendance.Missed());
        assertThat(statement().unpriced()).isEmpty();
    }

    @Test
    void noContributionIsDueForDaysAfterADeath() {
        weeks.contribution("70.00", "2020-01-01/..").person(PersonFacts.ABSENCE, Absence.DECEASED, "2020-11-05/..");

        assertThat(statement().charge().contribution()).isEqualTo(Money.parse("30.00"));
    }

    @Test
    void aLineThatIsNotChargedHasNothingToCollect() {
        weeks.anotherPack("K-2", PackageFacts.SERVICE, place())
                .pack(PackageFacts.COLLECTOR, Collector.PROVIDER, "2020-01-01/..");

        assertThat(statement().lines())
                .extracting(RemittanceLine::person, RemittanceLine::collectedByProvider)
                .containsExactly(tuple(Money.ZERO, Money.ZERO), tuple(Money.parse("50.00"), Money.ZERO));
    }

    private static Service place() {
        return new Service(UnitPrice.parse("700.00/week"), 1, Service.EVERY_DAY, false);
    }

    @Test
    void theThirdPartysPartCountsTowardsTheGross() {
        Money ten = Money.parse("10.00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemittanceLine(
                        line().key(),
                        ImmutableList.of(),
                        Money.parse("20.00"),
                        Money.ZERO,
                        ImmutableSortedMap.of("T-1", Money.parse("10.01")),
                        ten,
                        Money.ZERO))
                .withMessageContaining("third parties {T-1=10.01}");
    }

    @Test
    void aProviderCollectsNoMoreThanThePersonIsCharged() {
        LineKey key = line().key();
        Money charged = Money.parse("8.00");

        assertThat(line(key, charged, "8.00").billed()).isEqualTo(Money.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(key, charged, "8.01"))
                .withMessageContaining("the provider cannot collect 8.01");
        assertThatIllegalArgumentException().isThrownBy(() -> line(key, charged, "-0.01"));
    }

    private static RemittanceLine line(LineKey key, Money person, String collected) {
        return new RemittanceLine(
                key,
                ImmutableList.of(),
                Money.parse("20.00"),
                Money.ZERO,
                ImmutableSortedMap.of(),
                person,
                Money.parse(collected));
    }

    @Test
    void aWeeklyChargeIsOfAmountsThatAreNotNegativeAndLimitedByTheContributionWhenBothAreEqual() {
        Money amount = Money.parse("10.00");
        Money negative = Money.parse("-0.01");

        assertThat(new WeeklyCharge(amount.exact(), amount, amount).limit()).isEqualTo(Limit.CONTRIBUTION);
        assertThat(new WeeklyCharge(ExactMoney.ZERO, Money.ZERO, Money.ZERO).amount())
                .isEqualTo(Money.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeeklyCharge(ExactMoney.ZERO, negative, Money.ZERO))
                .withMessage("a contribution must not be negative, but is -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeeklyCharge(ExactMoney.ZERO, Money.ZERO, negative))
                .withMessage("a cost of care must not be negative, but is -0.01");
    }
}
