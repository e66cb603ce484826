package org.almoner.domain.charging;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.almoner.domain.charging.ReconciledLine.Outcome;
import org.almoner.domain.charging.ReconciledLine.Part;
import org.almoner.domain.charging.ReconciledLine.Reason;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.junit.jupiter.api.Test;

/** What becomes of what a provider claims for a week of half hours at £24.00 an hour (property P1). */
class ClaimReconciliationTest {

    private final PricedWeeks week = new PricedWeeks();
    private final List<ClaimLine> claims = new ArrayList<>();

    private static final LineKey LINE =
            LineKey.care(PricedWeeks.PERSON, PricedWeeks.WEEK, PricedWeeks.PACKAGE, PricedWeeks.PROVIDER);

    private void given(DayOfWeek day, Attendance attendance) {
        week.planned(day, 30).reported(day, 8, PricedWeeks.PROVIDER, attendance);
    }

    private void stayed(DayOfWeek day, int minutes) {
        given(day, new Attendance.Attended(LocalTime.of(8, 0), minutes, 0));
    }

    private void claim(DayOfWeek day, int minutes, String amount) {
        claim(PricedWeeks.visit(day, 8), minutes, amount);
    }

    private void claim(VisitId visit, int minutes, String amount) {
        claims.add(new ClaimLine(claims.size() + 1, visit, minutes, Money.parse(amount)));
    }

    private ReconciledClaim reconciled() {
        return reconciled(PricedWeeks.PROVIDER, ImmutableSet.of());
    }

    private ReconciledClaim reconciled(ProviderId provider, ImmutableSet<LineKey> held) {
        return ClaimReconciliation.reconcile(
                new ProviderClaim("F-1", provider, ImmutableList.copyOf(claims)), List.of(week.statement()), held);
    }

    private static Part part(Reason reason, String amount) {
        return new Part(reason, Money.parse(amount));
    }

    private List<Part> onlyParts() {
        return Iterables.getOnlyElement(reconciled().lines()).parts();
    }

    @Test
    void whatIsClaimedAsItIsDueIsPaid() {
        stayed(MONDAY, 30);
        claim(MONDAY, 30, "12.00");

        assertThat(onlyParts()).containsExactly(part(Reason.DUE, "12.00"));
        assertThat(reconciled().unclaimed()).isEmpty();
    }

    @Test
    void timeThatDoesNotCountIsRejected() {
        stayed(MONDAY, 24);
        claim(MONDAY, 30, "12.00");

        assertThat(onlyParts()).containsExactly(part(Reason.DUE, "9.60"), part(Reason.MORE_TIME, "2.40"));
    }

    @Test
    void aPriceAboveTheAgreedOneIsRejected() {
        stayed(MONDAY, 30);
        claim(MONDAY, 30, "12.01");

        assertThat(onlyParts()).containsExactly(part(Reason.DUE, "12.00"), part(Reason.ABOVE_PRICE, "0.01"));
    }

    @Test
    void whatIsDueAndNotClaimedIsSaid() {
        stayed(MONDAY, 30);
        stayed(TUESDAY, 30);
        claim(MONDAY, 25, "10.00");

        assertThat(onlyParts()).containsExactly(part(Reason.DUE, "10.00"));
        assertThat(reconciled().unclaimed())
                .containsEntry(PricedWeeks.visit(MONDAY, 8), Money.parse("2.00"))
                .containsEntry(PricedWeeks.visit(TUESDAY, 8), Money.parse("12.00"))
                .hasSize(2);
    }

    @Test
    void aVisitIsPaidOnceHoweverOftenItIsClaimed() {
        stayed(MONDAY, 30);
        claim(MONDAY, 30, "12.00");
        claim(MONDAY, 30, "12.00");

        assertThat(reconciled().lines().get(1).parts()).containsExactly(part(Reason.CLAIMED_TWICE, "12.00"));
    }

    @Test
    void whatIsDueForAHeldLineIsHeld() {
        stayed(MONDAY, 30);
        claim(MONDAY, 40, "16.00");

        assertThat(reconciled(PricedWeeks.PROVIDER, ImmutableSet.of(LINE))
                        .lines()
                        .get(0)
                        .parts())
                .containsExactly(part(Reason.LINE_HELD, "12.00"), part(Reason.MORE_TIME, "4.00"));
    }

    @Test
    void eachVisitOfWhichNothingCountsSaysWhy() {
        week.planned(MONDAY, 30);
        given(TUESDAY, new Attendance.Missed());
        given(WEDNESDAY, new Attendance.Cancelled(24));
        given(THURSDAY, new Attendance.NoLogOut(LocalTime.of(8, 0), 1, false));
        week.planned(FRIDAY, 30).away("2020-11-06/2020-11-07");
        week.stayed(SATURDAY, 12, 30);
        for (DayOfWeek day : List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)) {
            claim(day, 30, "12.00");
        }
        claim(PricedWeeks.visit(SATURDAY, 12), 30, "12.00");
        claim(SUNDAY, 30, "12.00");

        assertThat(reconciled().lines())
                .extracting(line -> line.parts().get(0).reason())
                .containsExactly(
                        Reason.NOT_REPORTED,
                        Reason.MISSED,
                        Reason.CANCELLED,
                        Reason.NOT_VERIFIED,
                        Reason.PERSON_ABSENT,
                        Reason.NOT_PLANNED,
                        Reason.UNKNOWN);
    }

    @Test
    void whatIsClaimedIsPaidHeldRejectedOrUnmatchedToThePenny() {
        stayed(MONDAY, 24);
        given(TUESDAY, new Attendance.Missed());
        week.planned(WEDNESDAY, 30);
        claim(MONDAY, 30, "12.00");
        claim(TUESDAY, 30, "12.01");
        claim(WEDNESDAY, 30, "12.02");
        claim(SUNDAY, 30, "12.03");
        ReconciledClaim reconciled = reconciled();

        assertThat(reconciled.total(Outcome.PAID)).isEqualTo(Money.parse("9.60"));
        assertThat(reconciled.total(Outcome.HELD)).isEqualTo(Money.parse("12.02"));
        assertThat(reconciled.total(Outcome.REJECTED)).isEqualTo(Money.parse("14.41"));
        assertThat(reconciled.total(Outcome.UNMATCHED)).isEqualTo(Money.parse("12.03"));
        assertThat(reconciled.claim().claimed()).isEqualTo(Money.parse("48.06"));
    }

    @Test
    void anotherProvidersVisitIsRejected() {
        stayed(MONDAY, 30);
        claim(MONDAY, 30, "12.00");

        assertThat(reconciled(new ProviderId("P-2"), ImmutableSet.of())
                        .lines()
                        .get(0)
                        .parts())
                .containsExactly(part(Reason.NOT_THIS_PROVIDER, "12.00"));
    }

    @Test
    void thePenceOfALineAreSharedOverItsVisits() {
        for (DayOfWeek day : List.of(MONDAY, TUESDAY, WEDNESDAY)) {
            stayed(day, 7);
            claim(day, 7, "2.80");
        }
        ReconciledClaim reconciled = reconciled();

        assertThat(reconciled.total(Outcome.PAID)).isEqualTo(Money.parse("8.40"));
        assertThat(reconciled.unclaimed()).isEmpty();
    }

    @Test
    void claimsAreNumberedAndNeverNegative() {
        VisitId visit = new VisitId(new PackageId("K-1"), PricedWeeks.WEEK.monday(), LocalTime.of(8, 0));
        ClaimLine line = new ClaimLine(1, visit, 30, Money.parse("12.00"));

        assertThatIllegalArgumentException().isThrownBy(() -> new ClaimLine(0, visit, 30, Money.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClaimLine(1, visit, -1, Money.ZERO));
        assertThat(new ClaimLine(1, visit, 0, Money.ZERO).minutes()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClaimLine(1, visit, 30, Money.parse("-0.01")))
                .withMessageContaining("next run");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProviderClaim(
                        "F-1", PricedWeeks.PROVIDER, ImmutableList.of(line, new ClaimLine(1, visit, 15, Money.ZERO))))
                .withMessageContaining("number of its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProviderClaim(" ", PricedWeeks.PROVIDER, ImmutableList.of()));
    }

    @Test
    void partsThatAreNotWhatIsClaimedAreRefused() {
        ClaimLine line = new ClaimLine(1, PricedWeeks.visit(MONDAY, 8), 30, Money.parse("12.00"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconciledLine(line, ImmutableList.of(part(Reason.DUE, "11.99"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconciledLine(
                        line, ImmutableList.of(part(Reason.DUE, "12.01"), part(Reason.ABOVE_PRICE, "-0.01"))));
    }
}
