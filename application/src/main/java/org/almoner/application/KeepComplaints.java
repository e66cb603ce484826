package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multisets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Complaints;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.out.Store;
import org.almoner.domain.complaints.AdjustedComplaint;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintFile;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.DisputedCharges;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Timeline;

/** Keeps complaints in files of people, and tells what disputes led to. */
final class KeepComplaints implements Complaints {

    private static final Comparator<Filed> AS_RECEIVED = Comparator.comparing(
                    (Filed filed) -> filed.complaint().received())
            .thenComparing(Filed::file)
            .thenComparing(filed -> filed.complaint().reference());

    private final Store store;
    private final CareRecords records;

    KeepComplaints(Store store, CareRecords records) {
        this.store = store;
        this.records = records;
    }

    /** {@return what was recorded last of the complaints, wherever it holds} It holds without end, unless it was withdrawn. */
    static Optional<ComplaintFile> latest(Histories facts) {
        return facts.of(PersonFacts.COMPLAINT_FILE).asKnownAt(Instant.MAX).entries().stream()
                .map(Timeline.Entry::value)
                .reduce((earlier, later) -> later);
    }

    /** {@return the file of the person as it is known now} */
    static Optional<ComplaintFile> latest(Store store, PersonId person) {
        return store.people().find(person).map(PersonHistory::facts).flatMap(KeepComplaints::latest);
    }

    @Override
    public ImmutableList<Filed> all() {
        return store.inOneView(() -> store.people().all().stream()
                .flatMap(person -> latest(person.facts()).stream()
                        .flatMap(file -> file.complaints().stream())
                        .map(complaint -> new Filed(person.id(), complaint)))
                .sorted(AS_RECEIVED)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<AdjustedComplaint> adjusted() {
        return store.inOneView(() -> {
            Adjustments adjustments = Adjustments.of(store);
            return store.people().all().stream()
                    .flatMap(person ->
                            latest(person.facts()).stream().flatMap(file -> adjustments.of(person.id(), file).stream()))
                    .collect(ImmutableList.toImmutableList());
        });
    }

    @Override
    public ImmutableList<Filed> of(PersonId file) {
        return latest(store, file).stream()
                .flatMap(known -> known.complaints().stream())
                .map(complaint -> new Filed(file, complaint))
                .sorted(AS_RECEIVED)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<Filed> find(PersonId file, String reference) {
        return latest(store, file).flatMap(known -> known.find(reference)).map(complaint -> new Filed(file, complaint));
    }

    @Override
    public Recording receive(PersonId file, Complaint complaint, About about, Author author) {
        return store.inOneUnit(() -> {
            if (about == About.KNOWN_PERSON && store.people().find(file).isEmpty()) {
                return refused(new RecordRefusal.UnknownPerson(file));
            }
            Optional<ComplaintFile> before = latest(store, file);
            if (before.flatMap(known -> known.find(complaint.reference())).isPresent()) {
                return refused(new RecordRefusal.ComplaintExists(file, complaint.reference()));
            }
            return record(
                    file,
                    before.map(known -> known.with(complaint))
                            .orElseGet(() -> new ComplaintFile(ImmutableList.of(complaint))),
                    author);
        });
    }

    @Override
    public Recording take(PersonId file, String reference, ComplaintStep step, Author author) {
        return change(file, reference, complaint -> complaint.with(step), author);
    }

    @Override
    public Recording takeBack(PersonId file, String reference, Author author) {
        return change(file, reference, complaint -> complaint.without(recordedLast(file, complaint)), author);
    }

    /**
     * {@return the step that was recorded last: one that the latest recording of the complaint without all of its steps does not have}
     *
     * @throws IllegalArgumentException if nothing happened to it
     */
    private ComplaintStep recordedLast(PersonId file, Complaint complaint) {
        ImmutableMultiset<ComplaintStep> steps = ImmutableMultiset.copyOf(complaint.steps());
        return recorded(file, complaint.reference()).reverse().stream()
                .map(then -> Multisets.difference(steps, ImmutableMultiset.copyOf(then.steps())))
                .filter(added -> !added.isEmpty())
                .findFirst()
                .orElse(steps)
                .stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing happened to " + complaint.reference() + " that could be taken back"));
    }

    /** {@return the complaint as it was recorded each time, in the order in which it was} */
    private ImmutableList<Complaint> recorded(PersonId file, String reference) {
        return store.people().find(file).stream()
                .flatMap(history -> history.facts().of(PersonFacts.COMPLAINT_FILE).facts().stream())
                .flatMap(fact -> fact.value().stream())
                .flatMap(known -> known.find(reference).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Recording change(PersonId file, String reference, Function<Complaint, Complaint> change, Author author) {
        return store.inOneUnit(() -> {
            Optional<ComplaintFile> before = latest(store, file);
            Optional<Complaint> complaint = before.flatMap(known -> known.find(reference));
            if (complaint.isEmpty()) {
                return refused(new RecordRefusal.UnknownComplaint(file, reference));
            }
            Complaint changed;
            try {
                changed = change.apply(complaint.get());
            } catch (IllegalArgumentException e) {
                return refused(new RecordRefusal.NotOfComplaint(String.valueOf(e.getMessage())));
            }
            return record(file, before.get().with(changed), author);
        });
    }

    /** The file holds from the day on which the first of it was received, and no earlier one is left before. */
    private Recording record(PersonId person, ComplaintFile file, Author author) {
        LocalDate from = Stream.concat(
                        Stream.of(file.first()),
                        store.people().find(person).stream()
                                .flatMap(history -> history.facts().of(PersonFacts.COMPLAINT_FILE).facts().stream())
                                .map(fact -> fact.holds().from()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return records.record(person, PersonFacts.COMPLAINT_FILE, file, DateRange.from(from), author);
    }

    private static Recording refused(RecordRefusal refusal) {
        return new Recording.Refused(ImmutableList.of(refusal));
    }

    @Override
    public Dispute dispute(Filed filed) {
        return store.inOneView(() -> {
            Map<LineKey, Balances> balances = ImmutableMap.copyOf(store.ledger().balances(LocalDate.MAX));
            Complaint complaint = filed.complaint();
            return new Dispute(
                    complaint.disputed().stream()
                            .flatMap(days -> lines(new DisputedCharges(filed.file(), days), balances))
                            .collect(ImmutableList.toImmutableList()),
                    latest(store, filed.file()).stream()
                            .flatMap(file -> Adjustments.of(store).of(filed.file(), file).stream())
                            .filter(each -> each.complaint().reference().equals(complaint.reference()))
                            .flatMap(each -> each.adjustments().stream())
                            .collect(ImmutableList.toImmutableList()));
        });
    }

    private Stream<Line> lines(DisputedCharges charges, Map<LineKey, Balances> balances) {
        return charges.standing(balances).entrySet().stream()
                .map(line -> new Line(
                        line.getKey(),
                        line.getValue(),
                        Optional.ofNullable(store.ledger().holds().get(line.getKey()))
                                .flatMap(held -> SettleRuns.heldAt(line.getKey(), held, Instant.MAX))));
    }
}
