package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.asknown.StoreAsKnown;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.CareRecords.Refusal;
import org.almoner.application.port.in.CareRecords.Refusal.NothingCorrected.Why;
import org.almoner.application.port.in.Complaints;
import org.almoner.application.port.in.Complaints.About;
import org.almoner.application.port.in.Complaints.Dispute;
import org.almoner.application.port.in.Complaints.Filed;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.complaints.AdjustedComplaint;
import org.almoner.domain.complaints.Adjustment;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintFile;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.complaints.ComplaintStep.Acknowledged;
import org.almoner.domain.complaints.ComplaintStep.Closed;
import org.almoner.domain.complaints.ComplaintStep.Corrected;
import org.almoner.domain.complaints.ComplaintStep.HoldingLetter;
import org.almoner.domain.complaints.ComplaintStep.LongerTimeAgreed;
import org.almoner.domain.complaints.ComplaintStep.Waived;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** Complaints in files of people: recorded, as known then, and what disputes led to. */
class KeepComplaintsTest {

    private static final String REFERENCE = "CF-1";
    private static final PersonId NOBODY = new PersonId("X-1");
    private static final DateRange WEEK = DateRange.of(MONDAY, MONDAY.plusWeeks(1));
    private static final LocalDate RECEIVED = MONDAY.plusWeeks(1);
    private static final LocalDate TODAY = MONDAY.plusDays(8);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Acknowledged ACKNOWLEDGED = new Acknowledged(RECEIVED);

    private final Council council = new Council().withWeekDelivered();
    private final Complaints complaints = council.almoner.complaints();

    private static Complaint complaint(String reference, Optional<DateRange> disputed, ComplaintStep... steps) {
        return complaint(reference, disputed, RECEIVED, steps);
    }

    private static Complaint complaint(
            String reference, Optional<DateRange> disputed, LocalDate received, ComplaintStep... steps) {
        return new Complaint(
                reference,
                Nature.COMPLAINT,
                received,
                Optional.empty(),
                Optional.empty(),
                new ComplaintCode("relative"),
                Optional.empty(),
                ImmutableSortedSet.of(new ComplaintCode("charging-dispute")),
                ImmutableSortedSet.of(),
                Optional.empty(),
                disputed,
                ImmutableList.copyOf(steps));
    }

    private static ImmutableList<Refusal> refusals(Recording recording) {
        return ((Recording.Refused) recording).reasons();
    }

    private void received(Complaint complaint) {
        recorded(complaints.receive(PERSON, complaint, About.KNOWN_PERSON, CLERK));
    }

    private Recording take(ComplaintStep step) {
        return complaints.take(PERSON, REFERENCE, step, CLERK);
    }

    private Filed filed() {
        return complaints.find(PERSON, REFERENCE).orElseThrow();
    }

    private void charged() {
        council.contributes("30.00");
        council.run();
    }

    @Test
    void whatHappensIsAddedToTheFile() {
        received(complaint(REFERENCE, Optional.empty()));
        received(complaint("CF-2", Optional.empty()));
        recorded(take(ACKNOWLEDGED));

        assertThat(filed().complaint().steps()).containsExactly(ACKNOWLEDGED);
        assertThat(complaints.all())
                .extracting(filed -> filed.complaint().reference())
                .containsExactly(REFERENCE, "CF-2");
        assertThat(complaints.of(PERSON)).isEqualTo(complaints.all());
        assertThat(complaints.of(new PersonId("X-404"))).isEmpty();
    }

    @Test
    void whatIsTakenBackWasKnownThen() {
        received(complaint(REFERENCE, Optional.empty()));
        recorded(take(ACKNOWLEDGED));
        Instant then = council.store.lastLearned().orElseThrow();

        recorded(complaints.takeBack(PERSON, REFERENCE, CLERK));

        assertThat(filed().complaint().steps()).isEmpty();
        assertThat(StoreAsKnown.at(then, council.store)
                        .people()
                        .find(PERSON)
                        .orElseThrow()
                        .facts()
                        .of(PersonFacts.COMPLAINT_FILE)
                        .asKnownAt(Instant.MAX)
                        .find(RECEIVED)
                        .orElseThrow()
                        .complaints()
                        .get(0)
                        .steps())
                .containsExactly(ACKNOWLEDGED);
        assertThat(refusals(complaints.takeBack(PERSON, REFERENCE, CLERK)))
                .first()
                .isInstanceOf(Refusal.NotOfComplaint.class);
    }

    @Test
    void whatWasRecordedLastIsTakenBackFirstWhateverItsDay() {
        HoldingLetter letter = new HoldingLetter(RECEIVED);
        Closed closed = new Closed(RECEIVED.plusDays(1), new ComplaintCode("upheld"));
        received(complaint(REFERENCE, Optional.empty()));
        recorded(take(letter));
        recorded(take(closed));
        recorded(take(ACKNOWLEDGED));

        recorded(complaints.takeBack(PERSON, REFERENCE, CLERK));
        assertThat(filed().complaint().steps()).containsExactly(letter, closed);
        recorded(complaints.takeBack(PERSON, REFERENCE, CLERK));
        assertThat(filed().complaint().steps()).containsExactly(letter);
        recorded(take(letter));
        recorded(complaints.takeBack(PERSON, REFERENCE, CLERK));
        assertThat(filed().complaint().steps()).containsExactly(letter);
        recorded(complaints.takeBack(PERSON, REFERENCE, CLERK));
        assertThat(filed().complaint().steps()).isEmpty();
    }

    @Test
    void nothingIsRecordedOfADayStillToCome() {
        LocalDate tomorrow = TODAY.plusDays(1);
        received(complaint(REFERENCE, Optional.empty()));

        assertThat(refusals(take(new Acknowledged(tomorrow))))
                .containsExactly(new Refusal.NotYetHappened(REFERENCE, tomorrow, TODAY));
        recorded(take(new Acknowledged(TODAY)));
        recorded(take(new LongerTimeAgreed(TODAY, tomorrow)));
    }

    @Test
    void aComplaintAboutNobodyInCareHasAFileOfItsOwn() {
        Complaint complaint = complaint(REFERENCE, Optional.empty());

        assertThat(refusals(complaints.receive(NOBODY, complaint, About.KNOWN_PERSON, CLERK)))
                .containsExactly(new Refusal.UnknownPerson(NOBODY));
        recorded(complaints.receive(NOBODY, complaint, About.NOBODY_IN_CARE, CLERK));

        assertThat(complaints.find(NOBODY, REFERENCE)).contains(new Filed(NOBODY, complaint));
        assertThat(council.store
                        .people()
                        .find(NOBODY)
                        .orElseThrow()
                        .facts()
                        .of(PersonFacts.PERSON)
                        .facts())
                .isEmpty();
    }

    @Test
    void whatIsNotThereOrCannotHaveHappenedIsRefused() {
        assertThat(refusals(take(ACKNOWLEDGED))).containsExactly(new Refusal.UnknownComplaint(PERSON, REFERENCE));
        received(complaint(REFERENCE, Optional.empty(), ACKNOWLEDGED));

        assertThat(refusals(take(ACKNOWLEDGED))).first().isInstanceOf(Refusal.NotOfComplaint.class);
        assertThat(refusals(
                        complaints.receive(PERSON, complaint(REFERENCE, Optional.empty()), About.KNOWN_PERSON, CLERK)))
                .containsExactly(new Refusal.ComplaintExists(PERSON, REFERENCE));
    }

    @Test
    void aFileHoldsWithoutEndAndNamesProvidersThatAreKnown() {
        ProviderId unknown = new ProviderId("P-99");
        Complaint plain = complaint(REFERENCE, Optional.empty());
        Complaint ofUnknown = new Complaint(
                plain.reference(),
                plain.nature(),
                plain.received(),
                plain.happened(),
                plain.whyLate(),
                plain.originator(),
                plain.division(),
                plain.subjects(),
                plain.services(),
                Optional.of(unknown),
                plain.disputed(),
                plain.steps());

        assertThat(refusals(council.almoner
                        .records()
                        .record(
                                PERSON,
                                PersonFacts.COMPLAINT_FILE,
                                new ComplaintFile(ImmutableList.of(ofUnknown)),
                                WEEK,
                                CLERK)))
                .containsExactly(new Refusal.ComplaintsEnd(WEEK), new Refusal.UnknownProvider(unknown));
    }

    @Test
    void chargesInDisputeAreThoseOfTheLedger() {
        assertThat(refusals(
                        complaints.receive(PERSON, complaint(REFERENCE, Optional.of(WEEK)), About.KNOWN_PERSON, CLERK)))
                .containsExactly(new Refusal.NothingCharged(PERSON, WEEK));
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
        assertThat(refusals(take(waived))).containsExactly(new Refusal.NoWaiver(PERSON, WEEK, RECEIVED));
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
                .containsExactly(new Refusal.NoWaiver(PERSON, WEEK, TOMORROW));
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
                        .containsExactly(new Refusal.WaiverTold(PERSON, WEEK, REFERENCE));
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

    private static Refusal notCorrected(int run, Why why) {
        return new Refusal.NothingCorrected(run, PERSON, WEEK, why);
    }

    private static Money takenOff(Dispute dispute) {
        return Money.sum(
                dispute.adjustments().stream().map(Adjustment::takenOff).toList());
    }

    private Adjustment adjustment() {
        return complaints.dispute(filed()).adjustments().get(0);
    }
}
