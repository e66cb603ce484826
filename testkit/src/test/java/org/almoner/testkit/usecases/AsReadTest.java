package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.MORNING;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.out.ChangedSinceException;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AsReadTest {

    private static final Author OTHER = new Author("clerk-2", "agreed with the hospital");
    private static final DateRange LATER = DateRange.from(MONDAY.plusWeeks(1));
    private static final LineKey LINE = LineKey.care(PERSON, new CareWeek(MONDAY), PACKAGE, PRIME);

    private final Council council = new Council().withPackage().withProviders();
    private final Instant read = council.store.lastLearned().orElseThrow();
    private final Almoner reader = council.almoner.asRead(read);

    @Test
    void whatNobodyChangedIsRecorded() {
        council.open(new PackageId("K-2"), PERSON);
        council.personIs(PersonFacts.ABSENCE, Absence.HOSPITAL, LATER);
        council.providerIs(OTHER_PRIME, ProviderFacts.STANDING, Standing.SUSPENDED);

        assertThat(reader.records().record(PACKAGE, PackageFacts.PLAN, plan(30, 0), LATER, CLERK))
                .isEqualTo(new Recording.Recorded());
        assertThat(reader.records().record(PRIME, ProviderFacts.STANDING, Standing.SUSPENDED, LATER, CLERK))
                .isEqualTo(new Recording.Recorded());
    }

    @Test
    void whatSomebodyElseRecordedOfThePackageIsToldInTheOrderInWhichItBecameKnown() {
        assertRecorded(council.almoner.records().record(PACKAGE, PackageFacts.PLAN, plan(90, 0), LATER, OTHER));
        assertRecorded(council.almoner.records().withdraw(PACKAGE, PackageFacts.HEALTH_SHARE, FROM_MONDAY, OTHER));

        ChangedSinceException changed =
                changed(() -> reader.records().record(PACKAGE, PackageFacts.PLAN, plan(30, 0), FROM_MONDAY, CLERK));

        assertThat(changed.read()).isEqualTo(read);
        assertThat(changed.changes())
                .containsExactly(
                        new Change("plan", "K-1", LATER, OTHER.since(read.plusNanos(1000))),
                        new Change("health-share", "K-1", FROM_MONDAY, OTHER.since(read.plusNanos(2000))));
        assertThat(changed)
                .hasMessageContaining("plan from 2020-11-09 by clerk-2 at " + read.plusNanos(1000))
                .hasMessageNotContaining(OTHER.reason());
        assertThat(council.store
                        .packages()
                        .find(PACKAGE)
                        .orElseThrow()
                        .facts()
                        .of(PackageFacts.PLAN)
                        .facts())
                .hasSize(2);
    }

    @Test
    void whatIsReadAgainIsRecorded() {
        assertRecorded(council.almoner.records().record(PACKAGE, PackageFacts.PLAN, plan(90, 0), LATER, OTHER));

        Almoner again = council.almoner.asRead(council.store.lastLearned().orElseThrow());

        assertRecorded(again.records().record(PACKAGE, PackageFacts.PLAN, plan(30, 0), LATER, CLERK));
        changed(() -> again.records().record(PACKAGE, PackageFacts.HEALTH_SHARE, Percentage.WHOLE, LATER, CLERK));
    }

    @Test
    void noNeedIsPublishedForAPackageThatSomebodyElseChanged() {
        assertRecorded(council.almoner.records().record(PACKAGE, PackageFacts.PLAN, plan(90, 0), LATER, OTHER));

        assertThat(changed(() -> reader.brokerage().publish(PACKAGE, MONDAY, CLERK))
                        .changes())
                .extracting(Change::kind)
                .containsExactly("plan");
        Almoner again = council.almoner.asRead(council.store.lastLearned().orElseThrow());
        assertThat(again.brokerage().publish(PACKAGE, MONDAY, CLERK)).isInstanceOf(Outcome.Done.class);
        assertThat(council.store.placements().all()).hasSize(1);
    }

    @Test
    void nothingWasReadAtAnInstantThatIsStillToCome() {
        Instant now = read.plusNanos(1000);

        assertRecorded(
                council.almoner.asRead(now).records().record(PACKAGE, PackageFacts.PLAN, plan(30, 0), LATER, CLERK));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> council.almoner.asRead(now.plusNanos(2000)))
                .withMessage("nothing was read as known at " + now.plusNanos(2000) + ", for it is "
                        + now.plusNanos(1000) + " now; give the instant that came with what was read");
    }

    @Test
    void whatIsRecordedInOneGoIsNoChangeOfAnothers() {
        Waiver proposed = new Waiver(Optional.empty(), CLERK.by(), Optional.empty());
        council.personIs(PersonFacts.WAIVER, proposed, DateRange.of(MONDAY, MONDAY.plusWeeks(1)));
        council.personIs(PersonFacts.WAIVER, proposed, DateRange.from(MONDAY.plusWeeks(2)));

        Almoner again = council.almoner.asRead(council.store.lastLearned().orElseThrow());

        assertRecorded(again.records().confirmWaiver(PERSON, FROM_MONDAY, OTHER));
        assertThat(council.store
                        .people()
                        .find(PERSON)
                        .orElseThrow()
                        .facts()
                        .of(PersonFacts.WAIVER)
                        .facts())
                .hasSize(4);
    }

    @Test
    void peopleAndProvidersAreToldToo() {
        council.personIs(PersonFacts.ABSENCE, Absence.HOSPITAL, LATER);
        council.providerIs(PRIME, ProviderFacts.STANDING, Standing.SUSPENDED);

        assertThat(changed(() -> reader.records().withdraw(PERSON, PersonFacts.ABSENCE, LATER, CLERK))
                        .changes())
                .extracting(Change::kind, Change::subject)
                .containsExactly(tuple("absence", "C-1"));
        assertThat(changed(() -> reader.records().record(PRIME, ProviderFacts.STANDING, Standing.ACTIVE, LATER, CLERK))
                        .changes())
                .extracting(Change::kind, Change::subject)
                .containsExactly(tuple("standing", "P-1"));
    }

    @Test
    void aVisitThatWasReportedSinceIsNotReportedOtherwise() {
        VisitId visit = new VisitId(PACKAGE, MONDAY, MORNING);
        VisitRecord missed = new VisitRecord(visit, PRIME, new Attendance.Missed());
        VisitId tuesday = new VisitId(PACKAGE, MONDAY.plusDays(1), MORNING);
        assertRecorded(council.almoner.records().reportVisits(List.of(missed), OTHER));

        assertRecorded(reader.records()
                .reportVisits(List.of(new VisitRecord(tuesday, PRIME, new Attendance.Missed())), CLERK));
        assertThat(changed(() -> reader.records()
                                .reportVisits(
                                        List.of(new VisitRecord(visit, PRIME, new Attendance.NoAccess(MORNING))),
                                        CLERK))
                        .changes())
                .containsExactly(new Change(
                        "visit", visit.toString(), DateRange.day(MONDAY), OTHER.since(read.plusNanos(1000))));
    }

    @Test
    void aLineThatSomebodyHeldOrReleasedSinceIsNotHeldOtherwise() {
        council.is(PackageFacts.PROVIDER, PRIME);
        Hold hold = new Hold("visits under query", "P-1");
        assertRecorded(reader.runs().hold(LINE, hold, OTHER));

        assertThat(changed(() -> reader.runs().hold(LINE, new Hold("fee disputed", "finance"), CLERK))
                        .changes())
                .extracting(Change::kind)
                .containsExactly("hold");
        changed(() -> reader.runs().release(LINE, CLERK));
        assertThat(council.almoner.runs().held()).containsEntry(LINE, hold);
    }

    private static void assertRecorded(Recording recording) {
        assertThat(recording).isEqualTo(new Recording.Recorded());
    }

    private static ChangedSinceException changed(ThrowingCallable recording) {
        return catchThrowableOfType(ChangedSinceException.class, recording);
    }
}
