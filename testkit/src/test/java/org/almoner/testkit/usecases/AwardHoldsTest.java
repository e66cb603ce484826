package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
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
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.Brokerage.Reason;
import org.almoner.application.port.in.CarePackages;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.BidRefusal;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.approvals.ApprovalRules.Level;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.Limit;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.reviews.ReviewRules;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** A bid and an award hold for the days that they are about, and for what was published (properties P7, P12). */
class AwardHoldsTest {

    private static final ApproverRole MANAGER = new ApproverRole("team-manager");

    private Council council = new Council().withPackage().withProviders();

    private NeedId published() {
        return ((Outcome.Done) council.almoner.brokerage().publish(PACKAGE, MONDAY, CLERK))
                .placement()
                .id();
    }

    private Outcome bids(NeedId need, LocalDate start) {
        return council.almoner.brokerage().answer(need, PRIME, new Answer.Accepted(new Bid(Optional.empty(), start)));
    }

    private Reason notAwarded(NeedId need) {
        return refused(need).reason();
    }

    private Outcome.Refused refused(NeedId need) {
        Outcome outcome = council.almoner.brokerage().award(need, PRIME, Ground.POLICY, CLERK);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused) outcome;
    }

    @Test
    void aBidThatStartsWhenNoCareIsWantedAnyMoreGoesBack() {
        LocalDate end = MONDAY.plusWeeks(2);
        council.isNot(PackageFacts.PLAN, DateRange.from(end));

        Outcome answered = bids(published(), end);

        assertThat(((Outcome.Done) answered).course().find(PRIME).flatMap(Offer::sentBack))
                .contains(new BidRefusal.TooLate(end, end));
    }

    @Test
    void aBidThatStartsAfterTheTermGoesBack() {
        LocalDate end = SmallScheme.TERM.end().orElseThrow();

        Outcome answered = bids(published(), end);

        assertThat(((Outcome.Done) answered).course().find(PRIME).flatMap(Offer::sentBack))
                .contains(new BidRefusal.TooLate(end, end));
    }

    @Test
    void aProviderWhosePlaceEndsBeforeItsBidStartsIsNotAwarded() {
        NeedId need = published();
        bids(need, MONDAY.plusWeeks(2));
        council.providerIs(PRIME, ProviderFacts.MEMBERSHIPS, Memberships.NONE, DateRange.from(MONDAY.plusWeeks(1)));

        assertThat(notAwarded(need)).isEqualTo(Reason.NO_LONGER_POSSIBLE);
    }

    @Test
    void aProviderThatIsNotRegisteredAnyMoreIsNotAwarded() {
        NeedId need = published();
        bids(need, MONDAY);
        recorded(council.almoner
                .records()
                .withdraw(PRIME, ProviderFacts.REGISTRATION, DateRange.from(MONDAY.minusDays(1)), CLERK));

        Outcome.Refused refused = refused(need);
        assertThat(refused.reason()).isEqualTo(Reason.NO_LONGER_POSSIBLE);
        assertThat(refused.exclusions()).containsExactly(new Exclusion.NotRegisteredOn(MONDAY));
    }

    @Test
    void careAtAHomeThatHasNoZoneWhenTheBidStartsIsNotAwarded() {
        NeedId need = published();
        bids(need, MONDAY.plusWeeks(2));
        livesAt("ZE1 0AA", DateRange.from(MONDAY.plusWeeks(1)));

        assertThat(notAwarded(need)).isEqualTo(Reason.NO_LONGER_POSSIBLE);
    }

    @Test
    void aPlanThatIsNotTheOnePublishedIsNotAwarded() {
        NeedId need = published();
        bids(need, MONDAY);
        council.is(PackageFacts.PLAN, plan(90, 0));

        assertThat(notAwarded(need)).isEqualTo(Reason.NO_LONGER_POSSIBLE);
    }

    @Test
    void careThatHasNoEndAnyMoreIsNotAwarded() {
        council.isNot(PackageFacts.PLAN, DateRange.from(MONDAY.plusWeeks(2)));
        NeedId need = published();
        bids(need, MONDAY);
        council.is(PackageFacts.PLAN, plan(60, 0));

        assertThat(notAwarded(need)).isEqualTo(Reason.NO_LONGER_POSSIBLE);
    }

    @Test
    void careInAnotherBandOfTheZoneIsNotAwarded() {
        livesAt("LE14 2XB");
        council.providerIs(
                PRIME,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(SmallScheme.HILLS, new Membership(Role.PRIME, Hours.of(10))));
        NeedId need = published();
        bids(need, MONDAY);
        livesAt("LE14 2XA");

        assertThat(notAwarded(need)).isEqualTo(Reason.NO_LONGER_POSSIBLE);
    }

    private void livesAt(String postcode) {
        livesAt(postcode, FROM_MONDAY);
    }

    private void livesAt(String postcode, DateRange days) {
        council.personIs(
                PersonFacts.PERSON, new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse(postcode)), days);
    }

    /** The package is of a scheme that asks for approval, and what is planned by now was approved from the Monday on. */
    private void isApproved() {
        Level level = new Level(MANAGER, Limit.NONE, Limit.NONE);
        council = new Council(SmallScheme.scheme(new PackageRules(
                        LotRules.NONE,
                        ImmutableMap.of(),
                        Optional.of(new ApprovalRules(ImmutableSortedSet.of(), ImmutableList.of(level))),
                        ReviewRules.GUIDANCE,
                        ImmutableList.of())))
                .withPackage()
                .withProviders();
        council.almoner.packages().askApproval(PACKAGE, MONDAY, CLERK);
        assertThat(council.almoner
                        .packages()
                        .approve(PACKAGE, MONDAY, ApprovalScope.WHOLE, MANAGER, new Author("manager-1", "test")))
                .isInstanceOf(CarePackages.Outcome.Done.class);
    }

    @Test
    void aLaterRiseThatIsNotApprovedIsNotPublished() {
        isApproved();
        LocalDate rise = MONDAY.plusWeeks(1);
        council.is(PackageFacts.PLAN, plan(240, 0), DateRange.from(rise));

        assertThat(council.almoner.brokerage().publish(PACKAGE, MONDAY, CLERK))
                .isEqualTo(new Outcome.Refused(
                        Reason.NOT_APPROVED, "what is planned from " + rise + " lacks the approval that it needs"));
    }

    @Test
    void aLaterRiseThatIsNotApprovedIsNotAwarded() {
        isApproved();
        NeedId need = published();
        bids(need, MONDAY);
        council.is(PackageFacts.PLAN, plan(240, 0), DateRange.from(MONDAY.plusWeeks(1)));

        assertThat(notAwarded(need)).isEqualTo(Reason.NOT_APPROVED);
    }

    @Test
    void aLaterRiseOfWhatAnotherGivesNeedsNoApprovalToPlaceTheRest() {
        isApproved();
        LocalDate rise = MONDAY.plusWeeks(1);
        council.is(PackageFacts.PLAN, plan(240, 0), DateRange.from(rise));
        council.is(PackageFacts.PROVIDER, OTHER_PRIME, DateRange.from(rise));

        Outcome placed = council.almoner.brokerage().place(PACKAGE, MONDAY, CLERK);

        assertThat(((Outcome.Done) placed).placement().awarded()).contains(PRIME);
    }

    @Test
    void aPackageTakesNoRoomFromItself() {
        council.provider(PRIME, Role.PRIME, 90, 2);
        council.is(PackageFacts.PROVIDER, PRIME, DateRange.from(MONDAY.plusWeeks(2)));

        Outcome placed = council.almoner.brokerage().place(PACKAGE, MONDAY, CLERK);

        assertThat(((Outcome.Done) placed).placement().awarded()).contains(PRIME);
    }

    @Test
    void whatIsPlacedAfterTheEndOfANeedTakesNoRoomFromIt() {
        council.provider(PRIME, Role.PRIME, 90, 2);
        DateRange later = DateRange.from(MONDAY.plusWeeks(3));
        PackageId other = new PackageId("K-2");
        council.open(other, PERSON);
        recorded(council.almoner.records().record(other, PackageFacts.PLAN, plan(60, 0), later, CLERK));
        recorded(council.almoner.records().record(other, PackageFacts.PROVIDER, PRIME, later, CLERK));
        council.isNot(PackageFacts.PLAN, later);

        Outcome placed = council.almoner.brokerage().place(PACKAGE, MONDAY, CLERK);

        assertThat(((Outcome.Done) placed).placement().ranking().getVerdict(PRIME))
                .isInstanceOf(Verdict.Ranked.class);
        assertThat(((Outcome.Done) placed).placement().ranking().need().days())
                .isEqualTo(FROM_MONDAY
                        .intersection(DateRange.of(MONDAY, later.from()))
                        .orElseThrow());
    }

    private Verdict ofPrimeWhoseLaterPlaceIs(Memberships later, LocalDate from) {
        council.providerIs(PRIME, ProviderFacts.MEMBERSHIPS, later, DateRange.from(from));
        return ((Outcome.Done) council.almoner.brokerage().publish(PACKAGE, MONDAY, CLERK))
                .placement()
                .ranking()
                .getVerdict(PRIME);
    }

    @Test
    void aProviderWhosePlaceEndsDuringTheNeedIsNotOfferedIt() {
        assertThat(ofPrimeWhoseLaterPlaceIs(Memberships.NONE, MONDAY.plusWeeks(1)))
                .isEqualTo(new Verdict.Excluded(PRIME, ImmutableList.of(new Exclusion.NotInZone(SmallScheme.TOWN))));
    }

    @Test
    void aProviderWhoseRoomFallsDuringTheNeedIsNotOfferedIt() {
        Memberships less = Memberships.NONE.with(SmallScheme.TOWN, new Membership(Role.PRIME, Hours.of(1)));

        assertThat(ofPrimeWhoseLaterPlaceIs(less, MONDAY.plusWeeks(1)))
                .isEqualTo(new Verdict.Excluded(
                        PRIME, ImmutableList.of(new Exclusion.NotEnoughCapacity(Hours.of(1), Hours.of(2)))));
    }

    @Test
    void aPlaceThatEndsWithTheNeedIsEnough() {
        LocalDate end = MONDAY.plusWeeks(2);
        council.isNot(PackageFacts.PLAN, DateRange.from(end));

        assertThat(ofPrimeWhoseLaterPlaceIs(Memberships.NONE, end)).isInstanceOf(Verdict.Ranked.class);
    }

    @Test
    void aPlaceThatEndsWithTheTermOfTheSchemeIsEnough() {
        LocalDate end = SmallScheme.TERM.end().orElseThrow();

        assertThat(ofPrimeWhoseLaterPlaceIs(Memberships.NONE, end)).isInstanceOf(Verdict.Ranked.class);
    }
}
