package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Complaints;
import org.almoner.application.port.in.Complaints.About;
import org.almoner.application.port.in.Complaints.Dispute;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.in.RecordRefusal.NothingCorrected.Why;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.complaints.AdjustedComplaint;
import org.almoner.domain.complaints.Adjustment;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintStep.Closed;
import org.almoner.domain.complaints.ComplaintStep.Corrected;
import org.almoner.domain.complaints.ComplaintStep.Waived;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** What disputes of charges led to. */
class AdjustChargesTest extends FiledComplaints {

    private void charged() {
        council.contributes("30.00");
        council.run();
    }

    @Test
    void chargesInDisputeAreThoseOfTheLedger() {
        assertThat(refusals(
                        complaints.receive(PERSON, complaint(REFERENCE, Optional.of(WEEK)), About.KNOWN_PERSON, CLERK)))
                .containsExactly(new RecordRefusal.NothingCharged(PERSON, WEEK));
        charged();
        received(complaint(REFERENCE, Optional.of(WEEK)));
        LineKey line = complaints.dispute(filed()).lines().get(0).line();
        Hold hold = new Hold("in dispute", "finance");
        recorded(council.almoner.runs().hold(line, hold, CLERK));

        Dispute dispute = complaints.dispute(filed());

        assertThat(line.kind()).isEqualTo(LineKey.Kind.CHARGE);
        assertThat(dispute.lines()).containsExactly(new Complaints.Line(line, Money.parse("30.00"), Optional.of(hold)));
        assertThat(dispute.standing()).isEqualTo(Money.parse("30.00"));
    }

    @Test
    void aWaiverIsFollowedFromProposalToLedger() {
        charged();
        received(complaint(REFERENCE, Optional.of(WEEK)));
        Waived waived = new Waived(RECEIVED, WEEK);
        assertThat(refusals(take(waived))).containsExactly(new RecordRefusal.NoWaiver(PERSON, WEEK, RECEIVED));
        recorded(council.almoner
                .records()
                .record(
                        PERSON,
                        PersonFacts.WAIVER,
                        new Waiver(Optional.of(Money.parse("7.00")), "officer-1", Optional.empty()),
                        WEEK,
                        new Author("officer-1", "test")));
        recorded(take(waived));
        assertThat(adjustment()).isEqualTo(new Adjustment(waived, Adjustment.State.PROPOSED, Money.ZERO));

        recorded(council.almoner.records().confirmWaiver(PERSON, WEEK, CLERK));
        assertThat(adjustment().state()).isEqualTo(Adjustment.State.CONFIRMED);
        council.run();

        assertThat(adjustment()).isEqualTo(new Adjustment(waived, Adjustment.State.POSTED, Money.parse("7.00")));
        assertThat(complaints.dispute(filed()).standing()).isEqualTo(Money.parse("23.00"));
    }

    @Test
    void aWaiverThatWasWithdrawnSinceIsToldAndStopsNothing() {
        charged();
        received(complaint(REFERENCE, Optional.of(WEEK)));
        council.personIs(PersonFacts.WAIVER, new Waiver(Optional.empty(), CLERK.by(), Optional.empty()), WEEK);
        recorded(take(new Waived(RECEIVED, WEEK)));
        recorded(council.almoner.records().withdraw(PERSON, PersonFacts.WAIVER, WEEK, CLERK));

        assertThat(adjustment().state()).isEqualTo(Adjustment.State.WITHDRAWN);
        recorded(take(new Closed(RECEIVED, new ComplaintCode("upheld"))));
    }

    @Test
    void aCorrectionIsThatOfARunThatTouchedTheCharges() {
        charged();
        received(complaint(REFERENCE, Optional.of(WEEK)));
        council.report(MONDAY, new Attendance.Missed());
        council.run();

        assertThat(refusals(take(new Corrected(RECEIVED, 9)))).containsExactly(notCorrected(9, Why.NOTHING_POSTED));
        recorded(take(new Corrected(RECEIVED, 2)));

        assertThat(adjustment().state()).isEqualTo(Adjustment.State.POSTED);
        assertThat(adjustment().takenOff())
                .isEqualTo(
                        Money.parse("30.00").minus(complaints.dispute(filed()).standing()))
                .isGreaterThan(Money.ZERO);
    }

    @Test
    void whatIsChargedForTheFirstTimeIsNoCorrection() {
        charged();
        received(complaint(REFERENCE, Optional.of(WEEK)));

        assertThat(refusals(take(new Corrected(RECEIVED, 1)))).containsExactly(notCorrected(1, Why.FIRST_CHARGE));
    }

    @Test
    void aFirstChargeOfAWeekThatWasSettledBeforeIsNoCorrectionEither() {
        council.run();
        council.contributes("30.00");
        council.run();
        received(complaint(REFERENCE, Optional.of(WEEK)));

        assertThat(refusals(take(new Corrected(RECEIVED, 2)))).containsExactly(notCorrected(2, Why.FIRST_CHARGE));
    }

    @Test
    void aRunThatPostedBeforeTheComplaintCorrectedNothingForIt() {
        charged();
        council.report(MONDAY, new Attendance.Missed());
        council.run();

        assertThat(refusals(receivedTomorrow().take(PERSON, REFERENCE, new Corrected(TOMORROW, 2), CLERK)))
                .containsExactly(notCorrected(2, Why.BEFORE_COMPLAINT));
    }

    @Test
    void aWaiverThatWasThereBeforeTheComplaintIsNotWhatItLedTo() {
        council.contributes("30.00");
        waived(council, "7.00");
        council.run();

        assertThat(refusals(receivedTomorrow().take(PERSON, REFERENCE, new Waived(TOMORROW, WEEK), CLERK)))
                .containsExactly(new RecordRefusal.NoWaiver(PERSON, WEEK, TOMORROW));
    }

    /** The complaints on the next day, on which one is received. */
    private Complaints receivedTomorrow() {
        Complaints tomorrow = Almoner.of(
                        council.almoner.scheme(),
                        council.store,
                        (need, provider) -> Answer.accepted(need),
                        Clock.fixed(TOMORROW.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .complaints();
        recorded(
                tomorrow.receive(PERSON, complaint(REFERENCE, Optional.of(WEEK), TOMORROW), About.KNOWN_PERSON, CLERK));
        return tomorrow;
    }

    @Test
    void ofOneRunWaiverAndCorrectionAreToldApart() {
        charged();
        received(complaint(REFERENCE, Optional.of(WEEK)));
        waived(council, "7.00");
        council.report(MONDAY, new Attendance.Missed());
        council.run();
        recorded(take(new Waived(RECEIVED, WEEK)));
        recorded(take(new Corrected(RECEIVED, 2)));

        Dispute dispute = complaints.dispute(filed());

        assertThat(dispute.adjustments().get(0).takenOff()).isEqualTo(Money.parse("7.00"));
        assertThat(takenOff(dispute)).isEqualTo(Money.parse("30.00").minus(dispute.standing()));
        assertThat(dispute.adjustments().get(1).takenOff()).isGreaterThan(Money.ZERO);
    }

    @Test
    void aRunOfWaiversAloneCorrectsNothing() {
        charged();
        received(complaint(REFERENCE, Optional.of(WEEK)));
        waived(council, "7.00");
        council.run();

        assertThat(refusals(take(new Corrected(RECEIVED, 2)))).containsExactly(notCorrected(2, Why.WAIVERS_ONLY));
    }

    @Test
    void whatIsToldOnceIsNotToldAgain() {
        charged();
        received(complaint(REFERENCE, Optional.of(WEEK)));
        received(complaint("CF-2", Optional.of(WEEK)));
        waived(council, "7.00");
        council.report(MONDAY, new Attendance.Missed());
        council.run();
        recorded(take(new Waived(RECEIVED, WEEK)));
        recorded(take(new Corrected(RECEIVED, 2)));

        for (String reference : List.of(REFERENCE, "CF-2")) {
            for (LocalDate day : List.of(RECEIVED, TODAY)) {
                assertThat(refusals(complaints.take(PERSON, reference, new Corrected(day, 2), CLERK)))
                        .containsExactly(notCorrected(2, Why.TOLD_ALREADY));
                assertThat(refusals(complaints.take(PERSON, reference, new Waived(day, WEEK), CLERK)))
                        .containsExactly(new RecordRefusal.WaiverTold(PERSON, WEEK, REFERENCE));
            }
        }
    }

    @Test
    void twoWaiversOfOneWeekAreToldWithTheFirst() {
        charged();
        received(complaint(REFERENCE, Optional.of(WEEK)));
        waived(council, "7.00");
        council.run();
        recorded(take(new Waived(RECEIVED, DateRange.of(MONDAY, MONDAY.plusDays(3)))));
        recorded(take(new Waived(RECEIVED, DateRange.of(MONDAY.plusDays(3), MONDAY.plusDays(7)))));

        assertThat(complaints.dispute(filed()).adjustments())
                .extracting(Adjustment::takenOff)
                .containsExactly(Money.parse("7.00"), Money.ZERO);
        assertThat(complaints.dispute(filed()).adjustments())
                .extracting(Adjustment::state)
                .containsOnly(Adjustment.State.POSTED);
    }

    @Test
    void whatAllComplaintsLedToIsWhatEachOfThemTells() {
        charged();
        received(complaint(REFERENCE, Optional.of(WEEK)));
        received(complaint("CF-2", Optional.empty()));
        council.report(MONDAY, new Attendance.Missed());
        council.run();
        recorded(take(new Corrected(RECEIVED, 2)));

        assertThat(complaints.adjusted())
                .containsExactlyElementsOf(complaints.all().stream()
                        .map(filed -> new AdjustedComplaint(
                                filed.complaint(), complaints.dispute(filed).adjustments()))
                        .toList());
        assertThat(complaints.adjusted().get(0).adjustments()).hasSize(1);
    }

    private static void waived(Council council, String weekly) {
        recorded(council.almoner
                .records()
                .record(
                        PERSON,
                        PersonFacts.WAIVER,
                        new Waiver(Optional.of(Money.parse(weekly)), "officer-1", Optional.empty()),
                        WEEK,
                        new Author("officer-1", "test")));
        recorded(council.almoner.records().confirmWaiver(PERSON, WEEK, CLERK));
    }

    private static RecordRefusal notCorrected(int run, Why why) {
        return new RecordRefusal.NothingCorrected(run, PERSON, WEEK, why);
    }

    private static Money takenOff(Dispute dispute) {
        return Money.sum(
                dispute.adjustments().stream().map(Adjustment::takenOff).toList());
    }

    private Adjustment adjustment() {
        return complaints.dispute(filed()).adjustments().get(0);
    }
}
