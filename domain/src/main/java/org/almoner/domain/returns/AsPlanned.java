package org.almoner.domain.returns;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.time.Timeline;

/** Case files as they would be if something had gone as planned. */
record AsPlanned(Instant known) {

    /** What bears on the cost of a week's care. */
    private static final ImmutableList<FactKind<?>> OF_A_WEEK = ImmutableList.of(
            PackageFacts.PLAN,
            PackageFacts.SERVICE,
            PackageFacts.PROVIDER,
            PackageFacts.HEALTH_SHARE,
            PackageFacts.AGREED_PRICE,
            PackageFacts.LOT,
            PackageFacts.SERVICE_TYPE,
            PackageFacts.TOP_UP);

    /** {@return the file as if the person had never been away; who died is dead} */
    CaseFile withoutAbsences(CaseFile file) {
        PersonHistory person = file.person();
        Histories facts = person.facts();
        for (Timeline.Entry<Absence> absence :
                facts.of(PersonFacts.ABSENCE).asKnownAt(known).entries()) {
            if (absence.value() != Absence.DECEASED) {
                facts = facts.with(PersonFacts.ABSENCE, Fact.withdrawn(absence.holds(), knowledge()));
            }
        }
        return new CaseFile(new PersonHistory(person.id(), facts), file.packages(), file.reports());
    }

    /** {@return the file as if the visits had been given as planned} */
    CaseFile with(CaseFile file, Stream<PricedVisit> visits) {
        return new CaseFile(
                file.person(),
                file.packages(),
                Stream.concat(file.reports().stream(), visits.map(this::given))
                        .collect(ImmutableList.toImmutableList()));
    }

    private Fact<VisitRecord> given(PricedVisit visit) {
        return Fact.of(
                new VisitRecord(
                        visit.id(),
                        visit.provider(),
                        new Attendance.Attended(
                                visit.planned().start(),
                                visit.planned().minutes(),
                                visit.planned().secondCarerMinutes())),
                DateRange.day(visit.day()),
                knowledge());
    }

    /** {@return the file of the package alone, as if what holds on the day held on every day of the week} */
    CaseFile asOn(CaseFile file, PackageHistory pack, LocalDate day, DateRange week) {
        Histories facts = pack.facts();
        for (FactKind<?> kind : OF_A_WEEK) {
            facts = held(facts, kind, day, week);
        }
        Histories person = held(withoutAbsences(file).person().facts(), PersonFacts.PERSON, day, week);
        return new CaseFile(
                new PersonHistory(file.person().id(), person),
                ImmutableList.of(new PackageHistory(pack.id(), pack.person(), facts)),
                ImmutableList.of());
    }

    private <T> Histories held(Histories facts, FactKind<T> kind, LocalDate day, DateRange week) {
        Timeline<T> timeline = facts.of(kind).asKnownAt(known);
        Optional<Timeline.Entry<T>> entry = timeline.findEntry(day);
        if (entry.isEmpty()) {
            return timeline.within(week).isEmpty() ? facts : facts.with(kind, Fact.withdrawn(week, knowledge()));
        }
        return entry.get().holds().encloses(week)
                ? facts
                : facts.with(kind, Fact.of(entry.get().value(), week, knowledge()));
    }

    private Knowledge knowledge() {
        return new Knowledge(known, "almoner", "as if all had gone as planned");
    }
}
