package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.Map;
import org.almoner.application.port.in.Assessing;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.Assessor;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.assessment.ReassessmentPreview;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Timeline;

/** Compares assessments with what was decided, and records the differences as decisions. */
final class AssessPeople implements Assessing {

    private final Assessor assessor;
    private final Store store;
    private final Clerk clerk;

    AssessPeople(Assessor assessor, Store store, Clerk clerk) {
        this.assessor = assessor;
        this.store = store;
        this.clerk = clerk;
    }

    @Override
    public ReassessmentPreview<PersonId> preview(Request request, Progress progress) {
        return ReassessmentPreview.of(
                ImmutableMap.copyOf(Maps.asMap(
                        request.circumstances().keySet(), person -> charges(decided(person, request.days())))),
                assessed(request, progress));
    }

    @Override
    public Recording apply(Request request, Author author, Progress progress) {
        int people = request.circumstances().size();
        ImmutableMap<PersonId, Timeline<AssessedCharge>> assessed =
                assessed(request, (done, total) -> progress.advanced(done, 2L * people));
        return clerk.inOneUnit((Instant since) -> {
            ImmutableList<RecordRefusal> unknown = request.circumstances().keySet().stream()
                    .filter(person -> store.people().find(person).isEmpty())
                    .map(RecordRefusal.UnknownPerson::new)
                    .collect(ImmutableList.toImmutableList());
            if (!unknown.isEmpty()) {
                return new Recording.Refused(unknown);
            }
            long done = people;
            for (Map.Entry<PersonId, Timeline<AssessedCharge>> entry : assessed.entrySet()) {
                record(entry.getKey(), entry.getValue(), request, author, since);
                progress.advanced(++done, 2L * people);
            }
            return new Recording.Recorded();
        });
    }

    private void record(
            PersonId person, Timeline<AssessedCharge> charges, Request request, Author author, Instant since) {
        Timeline<ChargeDecision> decided = decided(person, request.days());
        for (Timeline.Entry<AssessedCharge> entry : charges.entries()) {
            ChargeDecision decision = new ChargeDecision(entry.value(), request.provisional(), request.told());
            for (DateRange days : differing(decided, entry.holds(), decision)) {
                store.people().record(person, PersonFacts.CHARGE, Fact.of(decision, days, author.since(since)));
            }
        }
        for (DateRange unassessed : charges.gapsIn(request.days())) {
            for (Timeline.Entry<ChargeDecision> ended :
                    decided.within(unassessed).entries()) {
                store.people().record(person, PersonFacts.CHARGE, Fact.withdrawn(ended.holds(), author.since(since)));
            }
        }
    }

    /** {@return the days on which something else was decided, or nothing} When the person was told makes no difference. */
    private static ImmutableList<DateRange> differing(
            Timeline<ChargeDecision> decided, DateRange days, ChargeDecision decision) {
        Timeline<ChargeDecision> same = Timeline.empty();
        for (Timeline.Entry<ChargeDecision> entry : decided.within(days).entries()) {
            ChargeDecision before = entry.value();
            if (before.charge().equals(decision.charge()) && before.provisional() == decision.provisional()) {
                same = same.with(entry.holds(), before);
            }
        }
        return same.gapsIn(days);
    }

    private ImmutableMap<PersonId, Timeline<AssessedCharge>> assessed(Request request, Progress progress) {
        ImmutableMap.Builder<PersonId, Timeline<AssessedCharge>> assessed = ImmutableMap.builder();
        long done = 0;
        for (Map.Entry<PersonId, CircumstancesHistory> entry :
                request.circumstances().entrySet()) {
            assessed.put(entry.getKey(), ReassessmentPreview.charges(assessor.over(request.days(), entry.getValue())));
            progress.advanced(++done, request.circumstances().size());
        }
        return assessed.buildOrThrow();
    }

    private Timeline<ChargeDecision> decided(PersonId person, DateRange days) {
        return store.people()
                .find(person)
                .map(history -> history.facts()
                        .of(PersonFacts.CHARGE)
                        .asKnownAt(Instant.MAX)
                        .within(days))
                .orElseGet(Timeline::empty);
    }

    private static Timeline<AssessedCharge> charges(Timeline<ChargeDecision> decisions) {
        Timeline<AssessedCharge> charges = Timeline.empty();
        for (Timeline.Entry<ChargeDecision> entry : decisions.entries()) {
            charges = charges.with(entry.holds(), entry.value().charge());
        }
        return charges;
    }
}
