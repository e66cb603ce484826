package org.almoner.simulation.world;

import com.google.common.collect.Lists;
import java.util.Collection;
import java.util.List;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.time.DateRange;

/** Records a world as any embedding system would, many facts to one unit of work. */
public final class WorldRecorder {

    private static final Author IMPORT = new Author("demo:import", "invented for the demonstration");
    private static final Author MONITORING = new Author("demo:monitoring", "electronic care monitoring, invented");
    private static final Author REVIEW = new Author(
            "demo:social-worker", "single-handed care review: with new equipment one carer is enough since the Monday");

    private static final int PEOPLE_TO_A_UNIT = 200;
    private static final int VISITS_TO_A_UNIT = 5_000;

    private final CareRecords records;
    private final Store store;

    /** Records by the use cases, in units of the store that these use. */
    public WorldRecorder(CareRecords records, Store store) {
        this.records = records;
        this.store = store;
    }

    /**
     * Records providers, people and packages; packages in place with their provider.
     *
     * @param progress is told how many people are recorded
     */
    public void record(World world, Progress progress) {
        DateRange fromMonday = DateRange.from(world.week().monday());
        inOneUnit(() -> {
            world.files().forEach(file -> record(file, fromMonday));
            world.providers().forEach(provider -> record(provider, fromMonday));
        });
        boolean namesOffering = namesOffering(world);
        List<Case> cases = Lists.newArrayList(world.inPlace());
        cases.addAll(world.waiting());
        int done = 0;
        for (List<Case> batch : Lists.partition(cases, PEOPLE_TO_A_UNIT)) {
            inOneUnit(() -> batch.forEach(each -> record(each, fromMonday, namesOffering)));
            done += batch.size();
            progress.advanced(done, cases.size());
        }
    }

    private static boolean namesOffering(World world) {
        return world.scheme().charging().rates().offerings().size() > 1;
    }

    private void record(ProviderFile file, DateRange fromMonday) {
        Recorded.must(
                records.record(file.provider(), ProviderFacts.REGISTRATION, file.registration(), fromMonday, IMPORT));
        file.ratings()
                .entries()
                .forEach(published -> Recorded.must(records.record(
                        file.provider(),
                        ProviderFacts.REGULATOR_RATING,
                        published.value(),
                        published.holds(),
                        IMPORT)));
        Recorded.must(records.record(
                file.provider(),
                ProviderFacts.SELF_ASSESSMENT,
                file.selfAssessment(),
                DateRange.from(file.selfAssessment().made()),
                IMPORT));
        Recorded.must(records.record(
                file.provider(),
                ProviderFacts.FEEDBACK,
                file.feedback(),
                DateRange.from(file.feedback().collected()),
                IMPORT));
        Recorded.must(records.record(
                file.provider(),
                ProviderFacts.INSPECTION,
                file.inspection(),
                DateRange.from(file.inspection().made()),
                IMPORT));
        file.plan()
                .ifPresent(plan -> Recorded.must(
                        records.record(file.provider(), ProviderFacts.IMPROVEMENT_PLAN, plan, fromMonday, IMPORT)));
        file.approvals()
                .forEach((check, approval) -> Recorded.must(records.record(
                        file.provider(),
                        check.kind(),
                        approval,
                        fromMonday,
                        new Author(approval.decidedBy(), IMPORT.reason()))));
    }

    /** Records a person who came after the world began, with the package. */
    public void record(World world, Case arrived) {
        inOneUnit(() -> record(arrived, arrived.wanted(), namesOffering(world)));
    }

    private void record(Provider provider, DateRange fromMonday) {
        Recorded.must(records.record(provider.id(), ProviderFacts.STANDING, provider.standing(), fromMonday, IMPORT));
        Recorded.must(records.record(
                provider.id(), ProviderFacts.MEMBERSHIPS, new Memberships(provider.memberships()), fromMonday, IMPORT));
        Recorded.must(
                records.record(provider.id(), ProviderFacts.INDICATORS, provider.indicators(), fromMonday, IMPORT));
    }

    private void record(Case each, DateRange fromMonday, boolean namesOffering) {
        PersonId person = each.person().id();
        Recorded.must(records.record(person, PersonFacts.PERSON, each.person(), fromMonday, IMPORT));
        Recorded.must(records.record(
                person,
                PersonFacts.CHARGE,
                new ChargeDecision(new AssessedCharge.Contribution(each.contribution()), false, fromMonday.from()),
                fromMonday,
                IMPORT));
        Recorded.must(records.openPackage(each.pack(), person, IMPORT));
        each.plan()
                .ifPresent(plan ->
                        Recorded.must(records.record(each.pack(), PackageFacts.PLAN, plan, each.wanted(), IMPORT)));
        each.service()
                .ifPresent(service -> Recorded.must(
                        records.record(each.pack(), PackageFacts.SERVICE, service, each.wanted(), IMPORT)));
        if (namesOffering) {
            Recorded.must(records.record(
                    each.pack(), PackageFacts.LOT, each.offering().lot(), each.wanted(), IMPORT));
            Recorded.must(records.record(
                    each.pack(), PackageFacts.SERVICE_TYPE, each.offering().service(), each.wanted(), IMPORT));
        }
        each.agreed()
                .ifPresent(price -> Recorded.must(
                        records.record(each.pack(), PackageFacts.AGREED_PRICE, price, each.wanted(), IMPORT)));
        each.provider()
                .ifPresent(provider -> Recorded.must(
                        records.record(each.pack(), PackageFacts.PROVIDER, provider, each.wanted(), IMPORT)));
        if (!each.healthShare().equals(Percentage.NONE)) {
            Recorded.must(
                    records.record(each.pack(), PackageFacts.HEALTH_SHARE, each.healthShare(), each.wanted(), IMPORT));
        }
    }

    /**
     * Records what providers report.
     *
     * @param progress is told how many reports are recorded
     */
    public void record(Collection<VisitRecord> reports, Progress progress) {
        int done = 0;
        for (List<VisitRecord> batch : Lists.partition(List.copyOf(reports), VISITS_TO_A_UNIT)) {
            Recorded.must(records.reportVisits(batch, MONITORING));
            done += batch.size();
            progress.advanced(done, reports.size());
        }
    }

    /** Records the review, from the day on which it holds. */
    public void record(SingleHandedReview review) {
        Recorded.must(records.record(review.pack(), PackageFacts.PLAN, review.after(), review.holds(), REVIEW));
    }

    private void inOneUnit(Runnable work) {
        store.inOneUnit(() -> {
            work.run();
            return true;
        });
    }
}
