package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.recorded;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Complaints;
import org.almoner.application.port.in.Complaints.About;
import org.almoner.application.port.in.Complaints.Filed;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.time.DateRange;

/** A council that has delivered a week of care, and the file of its person's complaints. */
abstract class FiledComplaints {

    static final String REFERENCE = "CF-1";
    static final DateRange WEEK = DateRange.of(MONDAY, MONDAY.plusWeeks(1));
    static final LocalDate RECEIVED = MONDAY.plusWeeks(1);
    static final LocalDate TODAY = MONDAY.plusDays(8);
    static final LocalDate TOMORROW = TODAY.plusDays(1);

    final Council council = new Council().withWeekDelivered();
    final Complaints complaints = council.almoner.complaints();

    static Complaint complaint(String reference, Optional<DateRange> disputed, ComplaintStep... steps) {
        return complaint(reference, disputed, RECEIVED, steps);
    }

    static Complaint complaint(
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

    static ImmutableList<RecordRefusal> refusals(Recording recording) {
        return ((Recording.Refused) recording).reasons();
    }

    void received(Complaint complaint) {
        recorded(complaints.receive(PERSON, complaint, About.KNOWN_PERSON, CLERK));
    }

    Recording take(ComplaintStep step) {
        return complaints.take(PERSON, REFERENCE, step, CLERK);
    }

    Filed filed() {
        return complaints.find(PERSON, REFERENCE).orElseThrow();
    }
}
