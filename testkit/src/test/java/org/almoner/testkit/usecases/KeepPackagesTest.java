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
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.CarePackages;
import org.almoner.application.port.in.CarePackages.Outcome;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.approvals.ApprovalRequest;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.approvals.ApprovalRules.Level;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApprovalStatus;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.Evidence;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.approvals.Limit;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.domain.packages.life.PackageRefusal;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.packages.life.PackageState;
import org.almoner.domain.packages.life.ReviewDue;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.packages.nights.NightUse;
import org.almoner.domain.packages.reviews.ProviderLedRules;
import org.almoner.domain.packages.reviews.Review;
import org.almoner.domain.packages.reviews.ReviewRules;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** Approval, reviews and pilots through the use cases, over a store. */
class KeepPackagesTest {

    private static final ApproverRole MANAGER = new ApproverRole("team-manager");
    private static final EvidenceCode SUPPORT_PLAN = new EvidenceCode("support-plan");
    private static final Limit FORTY_POUNDS =
            new Limit(Optional.of(Money.parse("40.00")), Optional.empty(), Optional.empty());
    private static final NightBlock BLOCK = new NightBlock(
            PRIME, Offering.HOME_CARE.service(), SmallScheme.TERM, 1, Money.parse("120.00"), Money.parse("165.00"));
    private static final PackageRules RULES = new PackageRules(
            LotRules.NONE,
            ImmutableMap.of(),
            Optional.of(new ApprovalRules(
                    ImmutableSortedSet.of(SUPPORT_PLAN),
                    ImmutableList.of(
                            new Level(MANAGER, FORTY_POUNDS, FORTY_POUNDS),
                            new Level(new ApproverRole("panel"), Limit.NONE, Limit.NONE)))),
            new ReviewRules(1, 12, ImmutableMap.of(), Optional.of(new ProviderLedRules(Hours.of(1), Hours.of(1), 2))),
            ImmutableList.of(BLOCK));
    private static final Author WORKER = new Author("worker-1", "assessed");
    private static final Author APPROVER = new Author("manager-1", "within the budget");
    private static final LocalDate LATER = MONDAY.plusWeeks(2);

    private final Council council =
            new Council(SmallScheme.scheme(RULES)).withPackage().withProviders();
    private final CarePackages packages = council.almoner.packages();

    private void evidenced() {
        council.is(PackageFacts.EVIDENCE, new Evidence(ImmutableSortedSet.of(SUPPORT_PLAN)));
    }

    private PackageAccount approved() {
        evidenced();
        done(packages.askApproval(PACKAGE, MONDAY, WORKER));
        return done(packages.approve(PACKAGE, MONDAY, ApprovalScope.WHOLE, MANAGER, APPROVER));
    }

    private static PackageAccount done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).account();
    }

    private PackageAccount on(LocalDate day) {
        return packages.find(PACKAGE, day).orElseThrow();
    }

    private boolean lacksApproval() {
        return packages.lives().get(PACKAGE).lacksApprovalFrom(MONDAY.minusWeeks(1));
    }

    private static Outcome refused(PackageRefusal refusal) {
        return new Outcome.Refused(ImmutableList.of(refusal));
    }

    @Test
    void c13EvidenceIsThereBeforeApprovalIsAskedFor() {
        assertThat(packages.askApproval(PACKAGE, MONDAY, WORKER))
                .isEqualTo(refused(new PackageRefusal.EvidenceMissing(ImmutableSortedSet.of(SUPPORT_PLAN))));
        assertThat(on(MONDAY).state()).isEqualTo(PackageState.REQUESTED);
        assertThat(lacksApproval()).as("from today on").isTrue();

        PackageAccount approved = approved();
        assertThat(lacksApproval()).as("after approval").isFalse();
        assertThat(approved.state()).isEqualTo(PackageState.APPROVED);
        assertThat(approved.weekly()).contains(Money.parse("36.00"));
        assertThat(approved.approval()).isInstanceOf(ApprovalStatus.Approved.class);
        assertThat(packages.approve(PACKAGE, MONDAY, ApprovalScope.WHOLE, MANAGER, APPROVER))
                .isEqualTo(refused(new PackageRefusal.NotAsked()));
    }

    @Test
    void nothingIsDoneFromADayOutsideTheTermOn() {
        evidenced();
        LocalDate before = SmallScheme.TERM.from().minusDays(1);
        Outcome outside = refused(new PackageRefusal.OutsideTerm(before, SmallScheme.TERM));

        assertThat(packages.askApproval(PACKAGE, before, WORKER)).isEqualTo(outside);
        assertThat(packages.approve(PACKAGE, before, ApprovalScope.WHOLE, MANAGER, APPROVER))
                .isEqualTo(outside);
        assertThat(packages.tryPlan(PACKAGE, PRIME, Council.plan(30, 0), before, true, WORKER))
                .isEqualTo(outside);
        assertThat(packages.keepPlan(PACKAGE, SmallScheme.TERM.end().orElseThrow(), WORKER))
                .isEqualTo(refused(
                        new PackageRefusal.OutsideTerm(SmallScheme.TERM.end().orElseThrow(), SmallScheme.TERM)));
    }

    @Test
    void whatIsNotApprovedIsOfferedToNobody() {
        Brokerage.Outcome outcome = council.almoner.brokerage().place(PACKAGE, MONDAY, CLERK);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Brokerage.Outcome.Refused.class,
                        not -> assertThat(not.reason()).isEqualTo(Brokerage.Reason.NOT_APPROVED));

        approved();
        assertThat(council.almoner.brokerage().place(PACKAGE, MONDAY, CLERK))
                .isInstanceOf(Brokerage.Outcome.Done.class);
        assertThat(on(MONDAY).state()).isEqualTo(PackageState.STARTED);
        assertThat(on(MONDAY.minusDays(1)).state()).isEqualTo(PackageState.AWARDED);
    }

    @Test
    void nobodyWhoAskedForItApprovesItThoughAnotherAskedAgain() {
        evidenced();
        done(packages.askApproval(PACKAGE, MONDAY, APPROVER));
        done(packages.askApproval(PACKAGE, MONDAY, WORKER));

        assertThat(packages.approve(PACKAGE, MONDAY, ApprovalScope.WHOLE, MANAGER, APPROVER))
                .isEqualTo(refused(new PackageRefusal.SamePerson(APPROVER.by())));
        assertThat(packages.approve(PACKAGE, MONDAY, ApprovalScope.WHOLE, MANAGER, new Author("manager-2", "checked")))
                .isInstanceOf(Outcome.Done.class);

        council.is(PackageFacts.PLAN, plan(60, 30), DateRange.from(LATER));
        done(packages.askApproval(PACKAGE, LATER, WORKER));
        assertThat(packages.approve(PACKAGE, LATER, ApprovalScope.WHOLE, new ApproverRole("panel"), APPROVER))
                .as("what was asked for before was answered")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatWasChangedAfterItWasAskedForIsAskedForAgain() {
        evidenced();
        done(packages.askApproval(PACKAGE, MONDAY, WORKER));
        council.is(PackageFacts.PLAN, plan(60, 30), DateRange.from(LATER));
        Knowledge changed = CLERK.since(council.store.lastLearned().orElseThrow());

        assertThat(packages.approve(PACKAGE, MONDAY, ApprovalScope.WHOLE, MANAGER, APPROVER))
                .isEqualTo(refused(
                        new PackageRefusal.ChangedSinceAsked(PackageFacts.PLAN, DateRange.from(LATER), changed)));
        done(packages.askApproval(PACKAGE, MONDAY, WORKER));
        assertThat(packages.approve(PACKAGE, MONDAY, ApprovalScope.WHOLE, MANAGER, APPROVER))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(packages.approve(PACKAGE, MONDAY, ApprovalScope.WHOLE, new ApproverRole("panel"), APPROVER))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anAmendmentOfAPastDayIsShownWithoutItsApprovalUntilItHasIt() {
        approved();
        council.is(PackageFacts.PROVIDER, PRIME);
        council.is(PackageFacts.PLAN, plan(60, 30), DateRange.from(MONDAY.plusDays(1)));

        assertThat(on(MONDAY).approval()).isInstanceOf(ApprovalStatus.Approved.class);
        assertThat(on(MONDAY.plusDays(1)).approval()).isInstanceOf(ApprovalStatus.Exceeded.class);
        assertThat(on(MONDAY.plusDays(1)).state()).isEqualTo(PackageState.CHANGED);
        done(packages.askApproval(PACKAGE, MONDAY.plusDays(1), WORKER));
        PackageAccount changed =
                done(packages.approve(PACKAGE, MONDAY.plusDays(1), ApprovalScope.CHANGE, MANAGER, APPROVER));
        assertThat(changed.approval()).isInstanceOf(ApprovalStatus.Approved.class);
    }

    @Test
    void decisionsAreNotRecordedAsIfTheyWereFacts() {
        Recording recording = council.almoner
                .records()
                .record(PACKAGE, PackageFacts.APPROVAL_REQUEST, new ApprovalRequest("worker-1"), FROM_MONDAY, CLERK);

        assertThat(recording)
                .isEqualTo(new Recording.Refused(
                        ImmutableList.of(new RecordRefusal.DecidedElsewhere(PackageFacts.APPROVAL_REQUEST))));
        assertThat(council.almoner.records().record(PACKAGE, PackageFacts.PILOT, PRIME, FROM_MONDAY, CLERK))
                .isInstanceOf(Recording.Refused.class);
        assertThat(council.almoner
                        .records()
                        .record(PACKAGE, PackageFacts.REVIEW, Review.SOCIAL_WORK, FROM_MONDAY, CLERK))
                .isEqualTo(new Recording.Refused(
                        ImmutableList.of(new RecordRefusal.NotOneDay(PackageFacts.REVIEW, FROM_MONDAY))));
    }

    @Test
    void c7AProvidersChangeIsTriedAndKeptWithoutASocialWorker() {
        council.is(PackageFacts.PROVIDER, PRIME);

        assertThat(packages.tryPlan(PACKAGE, PRIME, plan(60, 0), MONDAY, false, WORKER))
                .isInstanceOf(Outcome.Refused.class);
        done(packages.tryPlan(PACKAGE, PRIME, plan(30, 0), MONDAY.plusWeeks(1), true, WORKER));
        assertThat(on(MONDAY.plusWeeks(1)).weekly()).contains(Money.parse("18.00"));
        assertThat(on(MONDAY.plusWeeks(3)).weekly()).contains(Money.parse("36.00"));

        done(packages.keepPlan(PACKAGE, MONDAY.plusWeeks(3), WORKER));
        assertThat(on(MONDAY.plusWeeks(30)).weekly()).contains(Money.parse("18.00"));
        assertThat(on(MONDAY.plusWeeks(3)).review().orElseThrow().due()).isEqualTo(MONDAY.plusWeeks(1));
    }

    @Test
    void reviewsAreListedByRisk() {
        PackageId other = new PackageId("K-2");
        council.is(PackageFacts.PROVIDER, PRIME);
        assertThat(packages.reviews(MONDAY))
                .containsExactly(new ReviewDue(PACKAGE, PERSON, Optional.empty(), MONDAY.plusWeeks(1)));

        council.personIs(
                PersonFacts.NEEDS,
                new Needs(ImmutableSortedSet.of(), Optional.empty(), Optional.empty(), Risk.HIGH, ImmutableList.of()),
                FROM_MONDAY);
        council.open(other, PERSON);
        assertThat(packages.reviews(MONDAY))
                .containsExactly(new ReviewDue(PACKAGE, PERSON, Optional.of(Risk.HIGH), MONDAY.plusWeeks(1)));
    }

    @Test
    void c12WhoCameFirstHasThePlaceOfABlockAndAnotherIsBeyondIt() {
        Service night = new Service(
                UnitPrice.parse("120.00/night"), 1, ImmutableSortedSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), false);
        PackageId second = new PackageId("K-2");
        council.open(second, PERSON);
        for (PackageId pack : List.of(PACKAGE, second)) {
            recorded(council.almoner.records().record(pack, PackageFacts.SERVICE, night, FROM_MONDAY, CLERK));
            recorded(council.almoner.records().record(pack, PackageFacts.PROVIDER, PRIME, FROM_MONDAY, CLERK));
            recorded(council.almoner
                    .records()
                    .record(pack, PackageFacts.SERVICE_TYPE, Offering.HOME_CARE.service(), FROM_MONDAY, CLERK));
        }

        NightBlock.Night monday = packages.nights(MONDAY).get(0);
        assertThat(monday.within()).containsExactly(new NightUse(PACKAGE, MONDAY));
        assertThat(monday.beyond()).containsExactly(new NightUse(second, MONDAY));
        assertThat(monday.cost()).isEqualTo(Money.parse("285.00"));
        assertThat(packages.nights(MONDAY.plusDays(2)).get(0).unused()).isEqualTo(1);
        council.personIs(PersonFacts.ABSENCE, Absence.HOSPITAL, FROM_MONDAY);
        assertThat(packages.nights(MONDAY).get(0).unused()).isEqualTo(1);
        assertThat(packages.nights(SmallScheme.TERM.end().orElseThrow())).isEmpty();
    }

    @Test
    void whileThePersonIsInHospitalThePackageIsSuspendedAndGoesOnAfter() {
        council.is(PackageFacts.PROVIDER, PRIME);
        council.personIs(PersonFacts.ABSENCE, Absence.HOSPITAL, FROM_MONDAY);
        assertThat(on(LATER).state()).isEqualTo(PackageState.SUSPENDED);

        recorded(council.almoner
                .records()
                .withdraw(PERSON, PersonFacts.ABSENCE, DateRange.from(MONDAY.plusDays(3)), CLERK));
        assertThat(on(MONDAY.plusDays(2)).state()).isEqualTo(PackageState.SUSPENDED);
        assertThat(on(MONDAY.plusDays(3)).state()).isEqualTo(PackageState.STARTED);
    }

    @Test
    void atAChangeOfProviderNoVisitIsPaidTwice() {
        council.is(PackageFacts.PROVIDER, PRIME);
        council.is(PackageFacts.PROVIDER, OTHER_PRIME, DateRange.from(MONDAY.plusDays(1)));
        for (LocalDate day : List.of(MONDAY, MONDAY.plusDays(1))) {
            recorded(council.almoner
                    .records()
                    .reportVisits(
                            List.of(
                                    new VisitRecord(new VisitId(PACKAGE, day, MORNING), PRIME, attended()),
                                    new VisitRecord(new VisitId(PACKAGE, day, MORNING), OTHER_PRIME, attended())),
                            CLERK));
        }

        assertThat(council.run().transactions())
                .filteredOn(transaction -> transaction.line().kind() == LineKey.Kind.CARE)
                .extracting(transaction -> transaction.postings().of(new Account.Council()))
                .containsExactly(Money.parse("18.00"), Money.parse("18.00"));
    }

    private static Attendance attended() {
        return new Attendance.Attended(MORNING, 60, 0);
    }

    @Test
    void whatWasNeverOpenedIsUnknown() {
        PackageId nothing = new PackageId("K-9");

        assertThat(packages.find(nothing, MONDAY)).isEmpty();
        assertThat(packages.askApproval(nothing, MONDAY, WORKER)).isEqualTo(new Outcome.Unknown(nothing));
        assertThat(packages.on(MONDAY)).extracting(PackageAccount::pack).containsExactly(PACKAGE);
    }
}
