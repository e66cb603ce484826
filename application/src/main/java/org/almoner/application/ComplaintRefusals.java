package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multisets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.out.Store;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintFile;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.complaints.ComplaintStep.Corrected;
import org.almoner.domain.complaints.ComplaintStep.Waived;
import org.almoner.domain.ledger.DisputedCharges;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;

/**
 * Why a file of complaints is not recorded: it has happened by today, and what it names of providers and money must be there. What the file said before is not looked at
 * again, for a waiver that was withdrawn since was there when it was named.
 */
final class ComplaintRefusals {

    private final Store store;
    private final LocalDate today;

    ComplaintRefusals(Store store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    Stream<RecordRefusal> of(PersonId person, ComplaintFile file, DateRange holds) {
        Optional<ComplaintFile> before = KeepComplaints.latest(store, person);
        return Stream.concat(
                holds.end().isPresent() ? Stream.of(new RecordRefusal.ComplaintsEnd(holds)) : Stream.empty(),
                file.complaints().stream()
                        .flatMap(complaint -> added(
                                person, file, complaint, before.flatMap(known -> known.find(complaint.reference()))))
                        .distinct());
    }

    private Stream<RecordRefusal> added(
            PersonId person, ComplaintFile file, Complaint complaint, Optional<Complaint> before) {
        ImmutableList<ComplaintStep> steps = ImmutableList.copyOf(Multisets.difference(
                ImmutableMultiset.copyOf(complaint.steps()),
                before.map(then -> ImmutableMultiset.copyOf(then.steps())).orElse(ImmutableMultiset.of())));
        Stream<RecordRefusal> provider = complaint.provider().stream()
                .filter(named -> !before.flatMap(Complaint::provider).equals(Optional.of(named)))
                .filter(named -> store.providers().find(named).isEmpty())
                .map(RecordRefusal.UnknownProvider::new);
        Stream<RecordRefusal> disputed = complaint.disputed().stream()
                .filter(days -> !before.flatMap(Complaint::disputed).equals(Optional.of(days)))
                .filter(days -> new DisputedCharges(person, days)
                        .standing(store.ledger().balances(LocalDate.MAX))
                        .isEmpty())
                .map(days -> new RecordRefusal.NothingCharged(person, days));
        return Stream.of(
                        later(complaint, before.map(Complaint::received), steps),
                        provider,
                        disputed,
                        steps.stream().flatMap(step -> adjusted(person, file, complaint, step)))
                .flatMap(refusals -> refusals);
    }

    private Stream<RecordRefusal> later(
            Complaint complaint, Optional<LocalDate> receivedBefore, ImmutableList<ComplaintStep> steps) {
        return Stream.concat(
                        Stream.of(complaint.received()).filter(day -> !receivedBefore.equals(Optional.of(day))),
                        steps.stream().map(ComplaintStep::on))
                .filter(day -> day.isAfter(today))
                .map(day -> new RecordRefusal.NotYetHappened(complaint.reference(), day, today));
    }

    private Stream<RecordRefusal> adjusted(
            PersonId person, ComplaintFile file, Complaint complaint, ComplaintStep step) {
        if (!(step instanceof Waived || step instanceof Corrected)) {
            return Stream.empty();
        }
        Adjustments adjustments = Adjustments.of(store);
        ComplaintFile others = file.with(complaint.without(step));
        if (step instanceof Corrected corrected) {
            return adjustments.whyNothing(person, complaint, corrected, others).stream()
                    .map(why -> new RecordRefusal.NothingCorrected(
                            corrected.run(), person, complaint.disputed().orElseThrow(), why));
        }
        DateRange days = ((Waived) step).days();
        return adjustments.isWaivedSince(complaint.received(), person, days)
                ? told(days, others).map(other -> new RecordRefusal.WaiverTold(person, days, other.reference()))
                : Stream.of(new RecordRefusal.NoWaiver(person, days, complaint.received()));
    }

    private static Stream<Complaint> told(DateRange days, ComplaintFile file) {
        return file.complaints().stream()
                .filter(complaint -> complaint.steps(Waived.class).stream()
                        .anyMatch(waived -> waived.days().overlaps(days)))
                .limit(1);
    }
}
