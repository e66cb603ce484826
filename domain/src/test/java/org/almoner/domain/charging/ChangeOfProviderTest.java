package org.almoner.domain.charging;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.charging.UnpricedVisit.Reason;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;
import org.junit.jupiter.api.Test;

/**
 * Nobody is paid, and nobody charged, twice when a package goes from P-1 to P-2 on a Thursday: an hour on Monday and on Thursday,
 * at £20.00, of a person who pays all that it costs.
 */
class ChangeOfProviderTest {

    private static final ProviderId BEFORE = Weeks.PROVIDER;
    private static final ProviderId AFTER = new ProviderId("P-2");
    private static final PackageId SHOWING_IN = new PackageId("K-2");
    private static final String FROM_THURSDAY = "2020-11-05/..";

    private static Weeks changed() {
        return new Weeks()
                .charge(
                        new AssessedCharge.FullCost(AssessedCharge.FullCost.Reason.CAPITAL_ABOVE_LIMIT),
                        "2020-01-01/..")
                .provider(AFTER.toString(), FROM_THURSDAY)
                .planned(MONDAY, 60, 0)
                .planned(THURSDAY, 60, 0);
    }

    private static Weeks reportedByBoth() {
        Weeks weeks = changed();
        Stream.of(BEFORE, AFTER)
                .forEach(provider ->
                        Stream.of(MONDAY, THURSDAY).forEach(day -> weeks.reported(day, provider, stay(60))));
        return weeks;
    }

    private static Attendance stay(int minutes) {
        return new Attendance.Attended(LocalTime.of(8, 0), minutes, 0);
    }

    private static VisitId showingIn(DayOfWeek day) {
        return new VisitId(SHOWING_IN, Weeks.WEEK.day(day), LocalTime.of(8, 0));
    }

    /** The council pays one hour for showing the new provider in, and does not charge for it. */
    private static Weeks withTimeToShowIn(Weeks weeks) {
        return weeks.anotherPack(
                SHOWING_IN.toString(),
                PackageFacts.TIME_BANK,
                new TimeBank(Hours.of(1), 52, Hours.ZERO, 0, Hours.ZERO, TimeBank.Charge.PLAN_ONLY));
    }

    @Test
    void whatBothReportIsPaidOnceToTheOneWhoHasThePackageOnTheDay() {
        WeekStatement statement = reportedByBoth().statement();

        assertThat(statement.lines())
                .extracting(RemittanceLine::provider, RemittanceLine::gross)
                .containsExactly(tuple(BEFORE, Money.parse("20.00")), tuple(AFTER, Money.parse("20.00")));
        assertThat(statement.unpriced())
                .containsExactlyInAnyOrder(
                        new UnpricedVisit(Weeks.visit(MONDAY), Reason.NOT_THIS_PROVIDER, "P-2"),
                        new UnpricedVisit(Weeks.visit(THURSDAY), Reason.NOT_THIS_PROVIDER, "P-1"));
        assertThat(statement.charge().amount()).isEqualTo(Money.parse("40.00"));
    }

    @Test
    void theOneWhoseTermEndedIsNotPaidForAVisitThatTheNewOneDidNotReport() {
        WeekStatement statement = changed()
                .reported(MONDAY, BEFORE, stay(60))
                .reported(THURSDAY, BEFORE, stay(60))
                .statement();

        assertThat(statement.lines()).extracting(RemittanceLine::gross).contains(Money.parse("20.00"), Money.ZERO);
        assertThat(statement.charge().amount()).isEqualTo(Money.parse("20.00"));
        assertThat(statement.unpriced())
                .containsExactly(new UnpricedVisit(Weeks.visit(THURSDAY), Reason.NOT_THIS_PROVIDER, "P-1"));
    }

    @Test
    void anotherTimeOfTheDayDoesNotMakeItAnotherVisitOfTheOneBefore() {
        VisitId later = new VisitId(Weeks.PACKAGE, Weeks.WEEK.day(THURSDAY), LocalTime.of(8, 30));

        WeekStatement statement =
                reportedByBoth().reported(later, BEFORE, stay(60)).statement();

        assertThat(statement.charge().amount()).isEqualTo(Money.parse("40.00"));
        assertThat(statement.unpriced()).contains(new UnpricedVisit(later, Reason.NOT_PLANNED, "P-1"));
    }

    @Test
    void showingTheNewOneInIsPaidOnceWhereTheCouncilGrantsTimeForItAndIsNotCharged() {
        WeekStatement statement = withTimeToShowIn(reportedByBoth())
                .reported(showingIn(THURSDAY), BEFORE, stay(60))
                .statement();

        assertThat(statement.lines())
                .extracting(RemittanceLine::pack, RemittanceLine::provider, RemittanceLine::gross)
                .containsExactlyInAnyOrder(
                        tuple(Weeks.PACKAGE, BEFORE, Money.parse("20.00")),
                        tuple(Weeks.PACKAGE, AFTER, Money.parse("20.00")),
                        tuple(SHOWING_IN, BEFORE, Money.parse("20.00")));
        assertThat(statement.charge().amount()).isEqualTo(Money.parse("40.00"));
    }

    @Test
    void showingInIsPaidNoLongerThanTheTimeGranted() {
        WeekStatement statement = withTimeToShowIn(reportedByBoth())
                .reported(showingIn(THURSDAY), BEFORE, stay(60))
                .reported(showingIn(DayOfWeek.FRIDAY), BEFORE, stay(60))
                .statement();

        assertThat(statement.unpriced())
                .contains(new UnpricedVisit(showingIn(DayOfWeek.FRIDAY), Reason.TIME_BANK_EMPTY, "0h"));
        assertThat(Money.sum(
                        statement.lines().stream().map(RemittanceLine::gross).toList()))
                .isEqualTo(Money.parse("60.00"));
    }
}
