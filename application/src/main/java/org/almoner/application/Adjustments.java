package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.almoner.application.port.in.RecordRefusal.NothingCorrected.Why;
import org.almoner.application.port.out.Store;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.complaints.AdjustedComplaint;
import org.almoner.domain.complaints.Adjustment;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintFile;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.complaints.ComplaintStep.Corrected;
import org.almoner.domain.complaints.ComplaintStep.Waived;
import org.almoner.domain.ledger.DisputedCharges;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Timeline;

/**
 * What disputes of charges led to. To a waiver belongs what runs posted to lines of waivers of its days, to a run what it corrected of the lines in dispute; only runs
 * that were posted since the complaint was received count. What belongs to several is told with the first: in the order in which the complaints of
 * the file were received, and then of the days.
 */
final class Adjustments {

    private static final Comparator<Complaint> AS_RECEIVED =
            Comparator.comparing(Complaint::received).thenComparing(Complaint::reference);

    private final Store store;
    private final ImmutableMap<RunId, LocalDate> runs;
    private final ImmutableListMultimap<PersonId, LineKey> lines;

    private Adjustments(Store store, Collection<LineKey> lines) {
        this.store = store;
        this.runs = store.ledger().runs().stream()
                .filter(run -> run.postedAt().isPresent())
                .collect(ImmutableMap.toImmutableMap(
                        run -> run.run().id(),
                        run -> Instants.dayOf(run.postedAt().orElseThrow())));
        this.lines = Multimaps.index(
                lines.stream().filter(line -> line.person().isPresent()).toList(),
                line -> line.person().orElseThrow());
    }

    static Adjustments of(Store store) {
        return new Adjustments(store, store.ledger().balances(LocalDate.MAX).keySet());
    }

    /** {@return the complaints of the file in the order in which they were received, each with what its dispute led to} */
    ImmutableList<AdjustedComplaint> of(PersonId file, ComplaintFile complaints) {
        return of(file, complaints, new HashSet<>());
    }

    private ImmutableList<AdjustedComplaint> of(PersonId file, ComplaintFile complaints, Set<LedgerTransaction> told) {
        return complaints.complaints().stream()
                .sorted(AS_RECEIVED)
                .map(complaint -> new AdjustedComplaint(
                        complaint,
                        complaint.steps().stream()
                                .filter(step -> step instanceof Waived || step instanceof Corrected)
                                .map(step -> adjustment(file, complaint, step, told))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private Adjustment adjustment(PersonId file, Complaint complaint, ComplaintStep step, Set<LedgerTransaction> told) {
        ImmutableList<LedgerTransaction> posted = step instanceof Waived waived
                ? waivers(file, complaint, waived)
                : corrections(file, complaint, (Corrected) step);
        Money takenOff = disputed(file, complaint)
                .takenOff(posted.stream().filter(told::add).toList());
        return new Adjustment(
                step,
                step instanceof Waived waived
                                && disputed(file, complaint).takenOff(posted).isZero()
                        ? state(waiversOf(file, waived.days()))
                        : Adjustment.State.POSTED,
                takenOff);
    }

    private static DisputedCharges disputed(PersonId file, Complaint complaint) {
        return new DisputedCharges(file, complaint.disputed().orElseThrow());
    }

    private ImmutableList<LedgerTransaction> waivers(PersonId file, Complaint complaint, Waived waived) {
        return new DisputedCharges(file, waived.days())
                .waivers(posted(file)).stream()
                        .filter(transaction -> isSince(complaint, transaction.run()))
                        .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<LedgerTransaction> corrections(PersonId file, Complaint complaint, Corrected corrected) {
        RunId run = new RunId(corrected.run());
        return isSince(complaint, run)
                ? disputed(file, complaint).corrections(posted(file)).stream()
                        .filter(transaction -> transaction.run().equals(run))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    private ImmutableList<LedgerTransaction> posted(PersonId person) {
        return lines.get(person).stream()
                .flatMap(line -> store.ledger().postedTo(line).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isSince(Complaint complaint, RunId run) {
        return Optional.ofNullable(runs.get(run))
                .filter(day -> !day.isBefore(complaint.received()))
                .isPresent();
    }

    /**
     * {@return why nothing that the run posted is told with the complaint, or empty where something is}
     *
     * @param file of the person
     * @param others all that is known of the file but the step
     */
    Optional<Why> whyNothing(PersonId file, Complaint complaint, Corrected step, ComplaintFile others) {
        RunId run = new RunId(step.run());
        ImmutableList<LedgerTransaction> touched =
                disputed(file, complaint).among(store.ledger().postedBy(run));
        if (touched.isEmpty()) {
            return Optional.of(Why.NOTHING_POSTED);
        }
        if (!isSince(complaint, run)) {
            return Optional.of(Why.BEFORE_COMPLAINT);
        }
        if (disputed(file, complaint).waivers(touched).equals(touched)) {
            return Optional.of(Why.WAIVERS_ONLY);
        }
        Set<LedgerTransaction> told = new HashSet<>();
        of(file, others, told);
        ImmutableList<LedgerTransaction> corrections = corrections(file, complaint, step);
        if (corrections.isEmpty()) {
            return Optional.of(Why.FIRST_CHARGE);
        }
        return told.containsAll(corrections) ? Optional.of(Why.TOLD_ALREADY) : Optional.empty();
    }

    /** {@return whether a waiver of any of the days was proposed or confirmed since the day, and is not withdrawn} */
    boolean isWaivedSince(LocalDate day, PersonId person, DateRange days) {
        return !waiversOf(person, days).isEmpty()
                && store.people().find(person).stream()
                        .flatMap(history -> history.facts().of(PersonFacts.WAIVER).facts().stream())
                        .filter(fact -> fact.value().isPresent() && fact.holds().overlaps(days))
                        .anyMatch(fact -> !Instants.dayOf(fact.known().since()).isBefore(day));
    }

    private ImmutableList<Waiver> waiversOf(PersonId person, DateRange days) {
        return store.people().find(person).stream()
                .flatMap(history ->
                        history.facts().of(PersonFacts.WAIVER).asKnownAt(Instant.MAX).within(days).entries().stream())
                .map(Timeline.Entry::value)
                .collect(ImmutableList.toImmutableList());
    }

    private static Adjustment.State state(ImmutableList<Waiver> waivers) {
        if (waivers.isEmpty()) {
            return Adjustment.State.WITHDRAWN;
        }
        return waivers.stream().allMatch(waiver -> waiver.confirmedBy().isPresent())
                ? Adjustment.State.CONFIRMED
                : Adjustment.State.PROPOSED;
    }
}
