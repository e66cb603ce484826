package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.asknown.StoreAsKnown;
import org.almoner.application.port.in.Complaints.About;
import org.almoner.application.port.in.Complaints.Filed;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintFile;
import org.almoner.domain.complaints.ComplaintStep.Acknowledged;
import org.almoner.domain.complaints.ComplaintStep.Closed;
import org.almoner.domain.complaints.ComplaintStep.HoldingLetter;
import org.almoner.domain.complaints.ComplaintStep.LongerTimeAgreed;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.junit.jupiter.api.Test;

/** Complaints in files of people: recorded, and as known then. */
class KeepComplaintsTest extends FiledComplaints {

    private static final PersonId NOBODY = new PersonId("X-1");
    private static final Acknowledged ACKNOWLEDGED = new Acknowledged(RECEIVED);

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
                .isInstanceOf(RecordRefusal.NotOfComplaint.class);
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
                .containsExactly(new RecordRefusal.NotYetHappened(REFERENCE, tomorrow, TODAY));
        recorded(take(new Acknowledged(TODAY)));
        recorded(take(new LongerTimeAgreed(TODAY, tomorrow)));
    }

    @Test
    void aComplaintAboutNobodyInCareHasAFileOfItsOwn() {
        Complaint complaint = complaint(REFERENCE, Optional.empty());

        assertThat(refusals(complaints.receive(NOBODY, complaint, About.KNOWN_PERSON, CLERK)))
                .containsExactly(new RecordRefusal.UnknownPerson(NOBODY));
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
        assertThat(refusals(take(ACKNOWLEDGED))).containsExactly(new RecordRefusal.UnknownComplaint(PERSON, REFERENCE));
        received(complaint(REFERENCE, Optional.empty(), ACKNOWLEDGED));

        assertThat(refusals(take(ACKNOWLEDGED))).first().isInstanceOf(RecordRefusal.NotOfComplaint.class);
        assertThat(refusals(
                        complaints.receive(PERSON, complaint(REFERENCE, Optional.empty()), About.KNOWN_PERSON, CLERK)))
                .containsExactly(new RecordRefusal.ComplaintExists(PERSON, REFERENCE));
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
                .containsExactly(new RecordRefusal.ComplaintsEnd(WEEK), new RecordRefusal.UnknownProvider(unknown));
    }
}
