package org.almoner.domain.packages.life;

import static org.almoner.domain.packages.life.SomePackage.MANAGER;
import static org.almoner.domain.packages.life.SomePackage.PANEL;
import static org.almoner.domain.packages.life.SomePackage.SUPPORT_PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.ApprovalRequest;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.Cost;
import org.almoner.domain.packages.approvals.Evidence;
import org.almoner.domain.packages.approvals.Limit;
import org.almoner.domain.packages.life.Approving.Outcome;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.junit.jupiter.api.Test;

/** Who may approve: a team manager £200.00 a week as a whole and £40.00 of changes, a panel everything. */
class ApprovingTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final String FROM_MONDAY = "2020-11-02/..";
    private static final String LATER = "2020-11-16/..";
    private static final String ASKER = "worker-1";
    private static final String APPROVER = "manager-1";

    private final SomePackage pack =
            new SomePackage().is(PackageFacts.EVIDENCE, new Evidence(ImmutableSortedSet.of(SUPPORT_PLAN)), FROM_MONDAY);

    private Outcome approve(ApprovalScope scope, ApproverRole role, String from) {
        DateRange days = DateRange.parse(from);
        pack.is(PackageFacts.APPROVAL_REQUEST, new ApprovalRequest(ASKER), from);
        Outcome outcome = new Approving(pack.life()).approve(scope, role, days.from(), APPROVER);
        if (outcome instanceof Outcome.Granted granted) {
            granted.approvals()
                    .entries()
                    .forEach(entry -> pack.is(
                            PackageFacts.APPROVAL, entry.value(), entry.holds().toString()));
        }
        return outcome;
    }

    private static Cost weekly(String amount) {
        return new Cost(Money.parse(amount), Money.ZERO);
    }

    private static Outcome above(ApproverRole role, ApprovalScope scope, String limit, String amount) {
        return new Outcome.Refused(ImmutableList.of(new PackageRefusal.AboveLimit(
                role, scope, new Limit.Excess(Limit.Measure.WEEKLY, Money.parse(limit), Money.parse(amount)), PANEL)));
    }

    @Test
    void theWholeIsApprovedUpToTheLimitOfTheRole() {
        pack.hours(10, FROM_MONDAY);
        assertThat(approve(ApprovalScope.WHOLE, MANAGER, FROM_MONDAY))
                .isEqualTo(new Outcome.Granted(Timeline.of(
                        DateRange.from(MONDAY),
                        Approval.ofWhole(MONDAY, weekly("200.00"), new Approval.Decision(MANAGER, ASKER, APPROVER)))));

        pack.hours(11, FROM_MONDAY);
        assertThat(approve(ApprovalScope.WHOLE, MANAGER, FROM_MONDAY))
                .isEqualTo(above(MANAGER, ApprovalScope.WHOLE, "200.00", "220.00"));
        assertThat(approve(ApprovalScope.WHOLE, PANEL, FROM_MONDAY)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void changesAreCountedTogetherSinceTheWholeWasApproved() {
        pack.hours(10, FROM_MONDAY);
        approve(ApprovalScope.WHOLE, PANEL, FROM_MONDAY);

        pack.hours(11, LATER);
        assertThat(approve(ApprovalScope.CHANGE, MANAGER, LATER)).isInstanceOf(Outcome.Granted.class);
        pack.hours(12, LATER);
        assertThat(approve(ApprovalScope.CHANGE, MANAGER, LATER)).isInstanceOf(Outcome.Granted.class);
        pack.hours(13, LATER);
        assertThat(approve(ApprovalScope.CHANGE, MANAGER, LATER))
                .isEqualTo(above(MANAGER, ApprovalScope.CHANGE, "40.00", "60.00"));
        assertThat(pack.on("2020-11-15").approval().isEnough()).isTrue();
        assertThat(pack.on("2020-11-16").approval().isEnough()).isFalse();
    }

    @Test
    void whoApprovesTheWholeStartsTheCountAnew() {
        pack.hours(10, FROM_MONDAY);
        approve(ApprovalScope.WHOLE, PANEL, FROM_MONDAY);
        pack.hours(12, LATER);
        approve(ApprovalScope.CHANGE, MANAGER, LATER);

        assertThat(approve(ApprovalScope.WHOLE, PANEL, LATER)).isInstanceOf(Outcome.Granted.class);
        pack.hours(14, LATER);
        assertThat(approve(ApprovalScope.CHANGE, MANAGER, LATER)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void aChangeForEarlierDaysIsMeasuredToo() {
        pack.hours(10, FROM_MONDAY);
        approve(ApprovalScope.WHOLE, PANEL, FROM_MONDAY);

        pack.hours(13, "2020-11-09/2020-11-16");
        assertThat(approve(ApprovalScope.CHANGE, MANAGER, "2020-11-09/.."))
                .isEqualTo(above(MANAGER, ApprovalScope.CHANGE, "40.00", "60.00"));
    }

    @Test
    void aLaterIncreaseThatIsPlannedAlreadyIsPartOfWhatIsApproved() {
        pack.hours(10, FROM_MONDAY).hours(11, LATER);

        assertThat(approve(ApprovalScope.WHOLE, MANAGER, FROM_MONDAY))
                .isEqualTo(above(MANAGER, ApprovalScope.WHOLE, "200.00", "220.00"));
    }

    @Test
    void theOtherPackagesOfThePersonCount() {
        Timelines sixHours = new SomePackage().hours(6, FROM_MONDAY).facts();
        pack.hours(5, FROM_MONDAY).beside("K-2", sixHours);

        assertThat(approve(ApprovalScope.WHOLE, MANAGER, FROM_MONDAY))
                .isEqualTo(above(MANAGER, ApprovalScope.WHOLE, "200.00", "220.00"));
    }

    @Test
    void changesOfTheOtherPackagesCount() {
        Approval grown = Approval.ofWhole(MONDAY, weekly("100.00"), new Approval.Decision(PANEL, ASKER, "chair-1"))
                .changed(weekly("130.00"), new Approval.Decision(MANAGER, ASKER, APPROVER));
        pack.hours(10, FROM_MONDAY)
                .beside(
                        "K-2",
                        new SomePackage()
                                .hours(6, FROM_MONDAY)
                                .is(PackageFacts.APPROVAL, grown, FROM_MONDAY)
                                .facts());
        approve(ApprovalScope.WHOLE, PANEL, FROM_MONDAY);

        pack.hours(11, LATER);
        assertThat(approve(ApprovalScope.CHANGE, MANAGER, LATER))
                .isEqualTo(above(MANAGER, ApprovalScope.CHANGE, "40.00", "50.00"));
    }

    @Test
    void whatIsBoughtOnceAddsUp() {
        Service lift = new Service(UnitPrice.parse("300.00/visit"), 1, Service.EVERY_DAY, false);
        pack.hours(5, FROM_MONDAY);
        approve(ApprovalScope.WHOLE, MANAGER, FROM_MONDAY);

        pack.is(PackageFacts.SERVICE, lift, "2020-11-10/2020-11-11");
        assertThat(approve(ApprovalScope.CHANGE, MANAGER, "2020-11-10/..")).isInstanceOf(Outcome.Granted.class);
        assertThat(pack.on("2020-11-10").approval().isEnough()).isTrue();
        pack.is(PackageFacts.SERVICE, lift, "2020-11-20/2020-11-21");
        assertThat(pack.on("2020-11-20").approval().isEnough()).isFalse();
        assertThat(approve(ApprovalScope.CHANGE, MANAGER, "2020-11-20/.."))
                .isEqualTo(new Outcome.Refused(ImmutableList.of(new PackageRefusal.AboveLimit(
                        MANAGER,
                        ApprovalScope.CHANGE,
                        new Limit.Excess(Limit.Measure.ONE_OFF, Money.parse("500.00"), Money.parse("600.00")),
                        PANEL))));
    }

    @Test
    void whatWasBoughtOnceCountsFor52WeeksWhateverWasApproved() {
        Service lift = new Service(UnitPrice.parse("300.00/visit"), 1, Service.EVERY_DAY, false);
        pack.hours(5, FROM_MONDAY).is(PackageFacts.SERVICE, lift, "2020-11-02/2020-11-03");
        assertThat(approve(ApprovalScope.WHOLE, MANAGER, FROM_MONDAY)).isInstanceOf(Outcome.Granted.class);

        pack.is(PackageFacts.SERVICE, lift, "2021-11-10/2021-11-11");
        assertThat(approve(ApprovalScope.WHOLE, MANAGER, "2021-11-01/.."))
                .isEqualTo(new Outcome.Refused(ImmutableList.of(new PackageRefusal.AboveLimit(
                        MANAGER,
                        ApprovalScope.WHOLE,
                        new Limit.Excess(Limit.Measure.ONE_OFF, Money.parse("500.00"), Money.parse("600.00")),
                        PANEL))));
        assertThat(approve(ApprovalScope.WHOLE, MANAGER, "2021-11-02/.."))
                .isInstanceOfSatisfying(
                        Outcome.Granted.class,
                        granted -> assertThat(granted.approvals().entries())
                                .singleElement()
                                .satisfies(entry -> assertThat(
                                                entry.value().whole().oneOff())
                                        .isEqualTo(Money.parse("300.00"))));
    }

    @Test
    void whatWasBoughtBeforeTheTermDoesNotCount() {
        Service lift = new Service(UnitPrice.parse("300.00/visit"), 1, Service.EVERY_DAY, false);
        pack.hours(5, FROM_MONDAY).is(PackageFacts.SERVICE, lift, "2019-12-31/2020-01-01");

        assertThat(approve(ApprovalScope.WHOLE, MANAGER, FROM_MONDAY))
                .isInstanceOfSatisfying(
                        Outcome.Granted.class,
                        granted -> assertThat(granted.approvals().entries())
                                .extracting(entry -> entry.value().whole().oneOff())
                                .containsExactly(Money.ZERO));
    }

    @Test
    void theApprovalOfWhatWaitsCoversEveryBid() {
        pack.hours(10, FROM_MONDAY).tendered("18.00/hour", "24.00/hour");
        assertThat(approve(ApprovalScope.WHOLE, MANAGER, FROM_MONDAY))
                .isEqualTo(above(MANAGER, ApprovalScope.WHOLE, "200.00", "240.00"));
        approve(ApprovalScope.WHOLE, PANEL, FROM_MONDAY);

        pack.provided(FROM_MONDAY).is(PackageFacts.AGREED_PRICE, UnitPrice.perHour("24.00"), FROM_MONDAY);
        assertThat(pack.on("2020-11-02").approval().isEnough()).isTrue();
        pack.isNot(PackageFacts.PROVIDER, LATER);
        assertThat(pack.life().unapprovedOn(DateRange.from(MONDAY))).isEmpty();
    }

    @Test
    void theAgreedPriceIsThatOfWhoGivesTheCareAndIsOpenAgainOnceItWaits() {
        pack.hours(10, FROM_MONDAY)
                .tendered("18.00/hour", "24.00/hour")
                .provided("2020-11-02/2020-11-16")
                .is(PackageFacts.AGREED_PRICE, UnitPrice.perHour("19.00"), FROM_MONDAY);

        assertThat(pack.on("2020-11-15").weekly()).contains(Money.parse("190.00"));
        assertThat(pack.on("2020-11-16").weekly()).contains(Money.parse("240.00"));
    }

    @Test
    void aPlaceThatWaitsCostsTheMostThatMayBeBidByItsUnit() {
        Service place = new Service(UnitPrice.parse("700.00/week"), 1, Service.EVERY_DAY, false);
        pack.is(PackageFacts.SERVICE, place, FROM_MONDAY).tendered("600.00/week", "900.00/week");

        assertThat(pack.on("2020-11-02").weekly()).contains(Money.parse("900.00"));
        pack.provided(LATER);
        assertThat(pack.on("2020-11-16").weekly()).contains(Money.parse("700.00"));
    }

    @Test
    void lessNeedsNobodysLimit() {
        pack.hours(10, FROM_MONDAY);
        approve(ApprovalScope.WHOLE, MANAGER, FROM_MONDAY);
        pack.hours(4, LATER);

        assertThat(pack.on("2020-11-16").approval().isEnough()).isTrue();
    }

    @Test
    void aChangeNeedsAWholeThatWasApproved() {
        pack.hours(5, FROM_MONDAY);

        assertThat(approve(ApprovalScope.CHANGE, MANAGER, FROM_MONDAY))
                .isEqualTo(new Outcome.Refused(ImmutableList.of(new PackageRefusal.NoWholeApproval())));
    }

    @Test
    void nobodyApprovesWhatTheyAskedForOrWhatNobodyAskedFor() {
        pack.hours(5, FROM_MONDAY);
        assertThat(new Approving(pack.life()).approve(ApprovalScope.WHOLE, MANAGER, MONDAY, APPROVER))
                .isEqualTo(new Outcome.Refused(ImmutableList.of(new PackageRefusal.NotAsked())));

        pack.is(PackageFacts.APPROVAL_REQUEST, new ApprovalRequest(ASKER), FROM_MONDAY);
        assertThat(new Approving(pack.life()).approve(ApprovalScope.WHOLE, MANAGER, MONDAY, " Worker-1"))
                .isEqualTo(new Outcome.Refused(ImmutableList.of(new PackageRefusal.SamePerson(ASKER))));
    }

    @Test
    void aRoleThatTheSchemeDoesNotHaveApprovesNothing() {
        pack.hours(5, FROM_MONDAY);

        assertThat(approve(ApprovalScope.WHOLE, new ApproverRole("director"), FROM_MONDAY))
                .isEqualTo(new Outcome.Refused(ImmutableList.of(new PackageRefusal.UnknownRole(
                        new ApproverRole("director"), ImmutableList.of(MANAGER, PANEL)))));
    }

    @Test
    void whatHasNoPriceIsNotApproved() {
        pack.hours(5, FROM_MONDAY).is(PackageFacts.LOT, SomePackage.HIGH_DEPENDENCY, LATER);

        assertThat(approve(ApprovalScope.WHOLE, PANEL, FROM_MONDAY))
                .isEqualTo(new Outcome.Refused(ImmutableList.of(new PackageRefusal.NotPriced())));
    }

    @Test
    void approvalIsAskedForWithEvidenceOfAValidPackage() {
        assertThat(new Approving(pack.life()).askRefusals(MONDAY))
                .containsExactly(new PackageRefusal.NothingWanted(MONDAY));
        pack.hours(5, LATER);
        assertThat(new Approving(pack.life()).askRefusals(MONDAY)).isEmpty();

        pack.isNot(PackageFacts.EVIDENCE, LATER).is(PackageFacts.LOT, SomePackage.HIGH_DEPENDENCY, LATER);
        assertThat(new Approving(pack.life()).askRefusals(MONDAY))
                .containsExactly(
                        new PackageRefusal.EvidenceMissing(ImmutableSortedSet.of(SUPPORT_PLAN)),
                        new PackageRefusal.NotValid(ImmutableList.of(new Invalidity.NoOffering())));
    }

    @Test
    void whereTheSchemeAsksForNoneNobodyApproves() {
        pack.hours(5, FROM_MONDAY).withoutApprovals();
        Approving approving = new Approving(pack.life());

        assertThat(approving.askRefusals(MONDAY)).containsExactly(new PackageRefusal.NotInTheScheme());
        assertThat(approving.approve(ApprovalScope.WHOLE, PANEL, MONDAY, APPROVER))
                .isEqualTo(new Outcome.Refused(ImmutableList.of(new PackageRefusal.NotInTheScheme())));
    }
}
