package org.almoner.domain.packages.life;

import static org.almoner.domain.packages.life.SomePackage.SUPPORT_PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.ApprovalRequest;
import org.almoner.domain.packages.approvals.ApprovalStatus;
import org.almoner.domain.packages.approvals.Cost;
import org.almoner.domain.packages.approvals.Evidence;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.packages.reviews.Review;
import org.junit.jupiter.api.Test;

/** What a package is on a day follows from its facts, and what may be done with it from what it is. */
class PackageLifeTest {

    private static final String CARE = "2020-11-02/2020-12-01";
    private static final Evidence EVIDENCE = new Evidence(ImmutableSortedSet.of(SUPPORT_PLAN));
    private static final DirectPayment BUDGET =
            new DirectPayment(Money.parse("100.00"), DirectPayment.Method.NET, Optional.empty());

    private static SomePackage wanted() {
        return new SomePackage().hours(5, CARE);
    }

    private static Approval upTo(String weekly) {
        return Approval.ofWhole(
                LocalDate.of(2020, 11, 2),
                new Cost(Money.parse(weekly), Money.ZERO),
                new Approval.Decision(SomePackage.PANEL, "worker-1", "chair-1"));
    }

    private static SomePackage approved() {
        return wanted().is(PackageFacts.EVIDENCE, EVIDENCE, CARE).is(PackageFacts.APPROVAL, upTo("100.00"), CARE);
    }

    @Test
    void itIsRequestedThenEvidencedThenApprovedThenOfferedThenAwarded() {
        String before = "2020-10-20";

        assertThat(wanted().state(before)).isEqualTo(PackageState.REQUESTED);
        assertThat(wanted().is(PackageFacts.EVIDENCE, EVIDENCE, CARE).state(before))
                .isEqualTo(PackageState.EVIDENCED);
        assertThat(approved().state(before)).isEqualTo(PackageState.APPROVED);
        assertThat(approved().offered("2020-11-02").state(before)).isEqualTo(PackageState.OFFERED);
        assertThat(approved().offered("2020-11-02").provided(CARE).state(before))
                .isEqualTo(PackageState.AWARDED);
    }

    @Test
    void careThatStartedIsChangedSuspendedAndEnded() {
        SomePackage given = approved().provided(CARE).hours(6, "2020-11-16/2020-12-01");
        given.person(PersonFacts.ABSENCE, Absence.HOSPITAL, "2020-11-20/2020-11-23");

        assertThat(given.state("2020-11-02")).isEqualTo(PackageState.STARTED);
        assertThat(given.state("2020-11-15")).isEqualTo(PackageState.STARTED);
        assertThat(given.state("2020-11-16")).isEqualTo(PackageState.CHANGED);
        assertThat(given.state("2020-11-20")).isEqualTo(PackageState.SUSPENDED);
        assertThat(given.state("2020-11-23")).isEqualTo(PackageState.CHANGED);
        assertThat(given.state("2020-11-30")).isEqualTo(PackageState.CHANGED);
        assertThat(given.state("2020-12-01")).isEqualTo(PackageState.ENDED);
    }

    @Test
    void nothingIsWantedWhereNoDayIsPlanned() {
        assertThat(wanted().isNot(PackageFacts.PLAN, CARE).state("2020-11-10")).isEqualTo(PackageState.NOT_WANTED);
    }

    @Test
    void careOfThePersonWhoDiedHasEndedOrWasNeverGiven() {
        SomePackage died = approved().person(PersonFacts.ABSENCE, Absence.DECEASED, "2020-11-10/..");

        assertThat(died.state("2020-11-10")).isEqualTo(PackageState.NOT_WANTED);
        assertThat(died.provided(CARE).state("2020-11-10")).isEqualTo(PackageState.ENDED);
    }

    @Test
    void itWaitsAgainWhenTheProviderHasLeft() {
        SomePackage left = approved().provided("2020-11-02/2020-11-16").offered("2020-11-02");

        assertThat(left.state("2020-11-15")).isEqualTo(PackageState.STARTED);
        assertThat(left.state("2020-11-16")).isEqualTo(PackageState.APPROVED);
        assertThat(left.offered("2020-11-16").state("2020-11-17")).isEqualTo(PackageState.OFFERED);
    }

    @Test
    void inABreakItIsAwardedOnlyIfAProviderWasFoundForTheDayCareStartsAgain() {
        SomePackage twice = wanted().withoutApprovals().provided(CARE).hours(5, "2021-01-04/..");

        assertThat(twice.state("2020-12-15")).isEqualTo(PackageState.REQUESTED);
        assertThat(twice.provided("2021-01-04/..").state("2020-12-15")).isEqualTo(PackageState.AWARDED);
    }

    @Test
    void aPersonWhoBuysTheCareNeedsNoProvider() {
        SomePackage direct = new SomePackage().withoutApprovals().is(PackageFacts.DIRECT_PAYMENT, BUDGET, CARE);

        assertThat(direct.state("2020-11-01")).isEqualTo(PackageState.AWARDED);
        assertThat(direct.state("2020-11-02")).isEqualTo(PackageState.STARTED);
        assertThat(direct.on("2020-11-02").obstacles().get(PackageAction.OFFER))
                .containsExactly(Obstacle.PAID_DIRECTLY);
    }

    @Test
    void whatIsPlannedBeyondTheApprovalIsShownWithBothFigures() {
        SomePackage grown = approved().provided(CARE).hours(6, "2020-11-16/2020-12-01");

        assertThat(grown.on("2020-11-15").approval())
                .isEqualTo(new ApprovalStatus.Approved(upTo("100.00"), new Cost(Money.parse("100.00"), Money.ZERO)));
        assertThat(grown.on("2020-11-16").approval())
                .isEqualTo(new ApprovalStatus.Exceeded(upTo("100.00"), new Cost(Money.parse("120.00"), Money.ZERO)));
        assertThat(wanted().on("2020-11-16").approval()).isEqualTo(new ApprovalStatus.Unapproved());
        assertThat(wanted().withoutApprovals().on("2020-11-16").approval()).isEqualTo(new ApprovalStatus.NotNeeded());
    }

    @Test
    void anUpliftIsNoChangeOfWhatWasApproved() {
        SomePackage going =
                approved().hours(5, "2020-11-02/..").is(PackageFacts.APPROVAL, upTo("100.00"), "2020-11-02/..");

        assertThat(going.on("2021-05-03").weekly()).contains(Money.parse("110.00"));
        assertThat(going.on("2021-05-03").approval().isEnough()).isTrue();
    }

    @Test
    void whatCannotBePricedIsNotApproved() {
        SomePackage elsewhere = approved();
        elsewhere.is(PackageFacts.LOT, SomePackage.HIGH_DEPENDENCY, CARE);

        assertThat(elsewhere.on("2020-11-02").approval()).isEqualTo(new ApprovalStatus.Unpriced(upTo("100.00")));
    }

    @Test
    void approvalTakesEvidenceFirst() {
        assertThat(wanted().on("2020-11-02").obstacles().get(PackageAction.ASK_APPROVAL))
                .containsExactly(Obstacle.EVIDENCE_MISSING);
        assertThat(wanted().on("2020-11-02").missing()).containsExactly(SUPPORT_PLAN);
        assertThat(wanted().on("2020-11-02").allowed())
                .containsExactly(PackageAction.GIVE_EVIDENCE, PackageAction.AMEND, PackageAction.END);

        SomePackage evidenced = wanted().is(PackageFacts.EVIDENCE, EVIDENCE, CARE);
        assertThat(evidenced.on("2020-11-02").allowed()).contains(PackageAction.ASK_APPROVAL);
        assertThat(evidenced.on("2020-11-02").obstacles().get(PackageAction.APPROVE))
                .containsExactly(Obstacle.NOT_ASKED);
        assertThat(evidenced.on("2020-11-02").obstacles().get(PackageAction.OFFER))
                .containsExactly(Obstacle.NOT_APPROVED);

        SomePackage asked = evidenced.is(PackageFacts.APPROVAL_REQUEST, new ApprovalRequest("worker-1"), CARE);
        assertThat(asked.on("2020-11-02").allowed()).contains(PackageAction.APPROVE, PackageAction.ASK_APPROVAL);
    }

    @Test
    void whatWasApprovedMayBeOffered() {
        assertThat(approved().on("2020-10-20").allowed())
                .containsExactly(
                        PackageAction.GIVE_EVIDENCE, PackageAction.OFFER, PackageAction.AMEND, PackageAction.END);
        assertThat(approved().on("2020-10-20").obstacles().get(PackageAction.ASK_APPROVAL))
                .containsExactly(Obstacle.APPROVED_ALREADY);
    }

    @Test
    void whatIsOfferedIsNotOfferedAgainWhileItsNeedIsOpen() {
        assertThat(approved().offered("2020-11-02").on("2020-10-20").obstacles().get(PackageAction.OFFER))
                .containsExactly(Obstacle.NEED_OPEN);
    }

    @Test
    void careThatGoesOnMayBeSuspendedReviewedAndGivenToAnother() {
        SomePackage given = approved().provided(CARE);

        assertThat(given.on("2020-11-10").allowed())
                .contains(PackageAction.SUSPEND, PackageAction.CHANGE_PROVIDER, PackageAction.REVIEW)
                .doesNotContain(PackageAction.OFFER, PackageAction.RESTART);
        assertThat(given.on("2020-11-10").obstacles().get(PackageAction.OFFER)).containsExactly(Obstacle.HAS_PROVIDER);
        given.person(PersonFacts.ABSENCE, Absence.HOSPITAL, "2020-11-10/..");
        assertThat(given.on("2020-11-10").allowed()).contains(PackageAction.RESTART);
        assertThat(given.on("2020-11-10").obstacles().get(PackageAction.SUSPEND))
                .containsExactly(Obstacle.SUSPENDED);
    }

    @Test
    void whatHasEndedAllowsNothing() {
        PackageAccount ended = approved().provided(CARE).on("2020-12-01");

        assertThat(ended.allowed()).isEmpty();
        assertThat(List.copyOf(ended.obstacles().values())).containsOnly(Obstacle.ENDED);
    }

    @Test
    void aReviewIsDueWhileCareGoesOn() {
        SomePackage given = approved().provided(CARE);

        assertThat(given.on("2020-11-01").review()).isEmpty();
        assertThat(given.on("2020-11-10").review().orElseThrow().due()).isEqualTo("2020-12-14");
        given.is(PackageFacts.REVIEW, Review.PROVIDER_LED, "2020-11-09/2020-11-10");
        assertThat(given.on("2020-11-10").review().orElseThrow().due()).isEqualTo("2020-12-14");
        given.is(PackageFacts.REVIEW, Review.SOCIAL_WORK, "2020-11-09/2020-11-10");
        assertThat(given.on("2020-11-08").review().orElseThrow().due()).isEqualTo("2020-12-14");
        assertThat(given.on("2020-11-09").review().orElseThrow().due()).isEqualTo("2021-11-09");
        assertThat(given.on("2020-12-01").review()).isEmpty();
    }

    @Test
    void reviewsAreInTheOrderOfTheRiskAndThenOfTheDay() {
        SomePackage given = approved().provided(CARE);
        ReviewDue unknown = given.on("2020-11-10").review().orElseThrow();
        ReviewDue low = with(Risk.LOW, "2020-11-20");
        ReviewDue high = with(Risk.HIGH, "2020-12-20");
        ReviewDue highEarlier = with(Risk.HIGH, "2020-12-19");

        assertThat(List.of(low, high, unknown, highEarlier).stream().sorted())
                .containsExactly(unknown, highEarlier, high, low);
        assertThat(low.isOverdueOn(LocalDate.of(2020, 11, 20))).isFalse();
        assertThat(low.isOverdueOn(LocalDate.of(2020, 11, 21))).isTrue();
        assertThat(low.daysOverdueOn(LocalDate.of(2020, 11, 25))).isEqualTo(5);
        assertThat(low.daysOverdueOn(low.due().minusDays(48))).isZero();
    }

    @Test
    void theRiskIsThatOfThePersonsNeeds() {
        Needs needs = new Needs(
                ImmutableSortedSet.of(), Optional.empty(), Optional.empty(), Risk.CRITICAL, ImmutableList.of());

        assertThat(approved()
                        .provided(CARE)
                        .person(PersonFacts.NEEDS, needs, CARE)
                        .on("2020-11-10")
                        .review()
                        .orElseThrow()
                        .risk())
                .contains(Risk.CRITICAL);
    }

    private static ReviewDue with(Risk risk, String due) {
        return new ReviewDue(SomePackage.PACKAGE, SomePackage.PERSON, Optional.of(risk), LocalDate.parse(due));
    }
}
