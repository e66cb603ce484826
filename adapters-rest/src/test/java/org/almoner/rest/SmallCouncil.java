package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.approvals.ApprovalRules.Level;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.Evidence;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.approvals.Limit;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.reviews.ReviewRules;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.Role;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SmallScheme;

/**
 * A council by the {@linkplain SmallScheme small scheme} on the day 2020-11-10, with a person, two providers and two packages: K-1 of two
 * hours a week that P-1 gives, delivered in the first week, and K-2 that waits for its approval. A team manager may approve £40.00 a
 * week, the panel anything.
 */
final class SmallCouncil {

    static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    static final LocalDate TODAY = LocalDate.of(2020, 11, 10);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2020-11-10T09:00:00Z"), ZoneOffset.UTC);
    static final ProviderReplies REPLIES = (need, provider) -> Answer.accepted(need);
    static final Author CLERK = new Author("clerk-1", "test");
    static final PackageId GIVEN = new PackageId("K-1");
    static final PackageId WAITING = new PackageId("K-2");
    static final ProviderId PROVIDER = new ProviderId("P-1");
    static final ProviderId OTHER = new ProviderId("P-2");

    private static final PersonId PERSON = new PersonId("C-1");
    private static final EvidenceCode SUPPORT_PLAN = new EvidenceCode("support-plan");
    static final Evidence EVIDENCE = new Evidence(ImmutableSortedSet.of(SUPPORT_PLAN));

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Limit FORTY_POUNDS =
            new Limit(Optional.of(Money.parse("40.00")), Optional.empty(), Optional.empty());
    private static final DateRange FROM_MONDAY = DateRange.from(MONDAY);

    private final Almoner almoner;

    private SmallCouncil(Store store) {
        almoner = Almoner.of(scheme(), store, REPLIES, CLOCK);
    }

    static Scheme scheme() {
        return SmallScheme.scheme(packageRules());
    }

    static PackageRules packageRules() {
        return new PackageRules(
                LotRules.NONE,
                ImmutableMap.of(),
                Optional.of(new ApprovalRules(
                        ImmutableSortedSet.of(SUPPORT_PLAN),
                        ImmutableList.of(
                                new Level(new ApproverRole("team-manager"), FORTY_POUNDS, FORTY_POUNDS),
                                new Level(new ApproverRole("panel"), Limit.NONE, Limit.NONE)))),
                ReviewRules.GUIDANCE,
                ImmutableList.of());
    }

    /** {@return the use cases over the store, in which the council is recorded} */
    static Almoner in(Store store) {
        SmallCouncil council = new SmallCouncil(store);
        council.provider(PROVIDER);
        council.provider(OTHER);
        council.recorded(council.almoner
                .records()
                .record(
                        PERSON,
                        PersonFacts.PERSON,
                        new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("LE67 3FN")),
                        DateRange.from(LocalDate.of(2020, 1, 1)),
                        CLERK));
        council.pack(GIVEN);
        council.is(GIVEN, PackageFacts.PROVIDER, PROVIDER);
        council.pack(WAITING);
        council.recorded(council.almoner
                .records()
                .reportVisits(
                        List.of(new VisitRecord(
                                new VisitId(GIVEN, MONDAY, MORNING),
                                PROVIDER,
                                new Attendance.Attended(MORNING, 60, 0))),
                        CLERK));
        return council.almoner;
    }

    /** A plan of so many minutes each Monday and Tuesday morning. */
    static WeeklyPlan plan(int minutes) {
        return WeeklyPlan.of(List.of(
                new PlannedVisit(DayOfWeek.MONDAY, MORNING, minutes, 0),
                new PlannedVisit(DayOfWeek.TUESDAY, MORNING, minutes, 0)));
    }

    private void provider(ProviderId id) {
        providerIs(id, ProviderFacts.REGISTRATION, Registration.named("Example Care " + id));
        providerIs(
                id,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(SmallScheme.TOWN, new Membership(Role.PRIME, Hours.of(10))));
    }

    private <T> void providerIs(ProviderId id, FactKind<T> kind, T value) {
        recorded(almoner.records().record(id, kind, value, DateRange.from(SmallScheme.TERM.from()), CLERK));
    }

    private void pack(PackageId id) {
        recorded(almoner.records().openPackage(id, PERSON, CLERK));
        is(id, PackageFacts.PLAN, plan(60));
        is(id, PackageFacts.EVIDENCE, EVIDENCE);
    }

    private <T> void is(PackageId id, FactKind<T> kind, T value) {
        recorded(almoner.records().record(id, kind, value, FROM_MONDAY, CLERK));
    }

    private void recorded(Recording recording) {
        assertThat(recording).isInstanceOf(Recording.Recorded.class);
    }
}
