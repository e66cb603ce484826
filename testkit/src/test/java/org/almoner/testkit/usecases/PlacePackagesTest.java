package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.SUPPLEMENTARY;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.Brokerage.Reason;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.Familiarity;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.life.PackageState;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

class PlacePackagesTest {

    private static final Author BROKER = new Author("broker-1", "care is wanted");

    private final Council council = new Council().withPackage().withProviders();

    @Test
    void l7ThePrimeWithTheBestIndicatorsIsAskedFirstAndAwarded() {
        assertThat(place(PACKAGE).awarded()).contains(PRIME);
        assertThat(packageNow().provider().find(MONDAY)).contains(PRIME);
        assertThat(council.almoner.brokerage().waitingOn(MONDAY)).isEmpty();
    }

    @Test
    void l6ASupplementaryIsAskedOnlyWhenNoPrimeTakesThePackage() {
        council.declines(PRIME);
        council.declines(OTHER_PRIME);

        Placement placement = place(PACKAGE);

        assertThat(placement.responses()).hasSize(3);
        assertThat(placement.awarded()).contains(SUPPLEMENTARY);
    }

    @Test
    void aPackageThatNobodyTakesGoesOnWaiting() {
        council.declines(PRIME);
        council.declines(OTHER_PRIME);
        council.declines(SUPPLEMENTARY);

        assertThat(place(PACKAGE).awarded()).isEmpty();
        assertThat(council.almoner.brokerage().waitingOn(MONDAY)).containsExactly(PACKAGE);
    }

    @Test
    void theAwardBeginsOnTheDayThatCareIsToStart() {
        council.almoner.brokerage().place(PACKAGE, MONDAY.plusDays(3), BROKER);

        assertThat(packageNow().provider().find(MONDAY.plusDays(2))).isEmpty();
        assertThat(packageNow().provider().find(MONDAY.plusDays(3))).contains(PRIME);
        assertThat(council.almoner
                        .packages()
                        .find(PACKAGE, MONDAY)
                        .orElseThrow()
                        .state())
                .as("nobody is asked for the days before")
                .isEqualTo(PackageState.REQUESTED);
    }

    @Test
    void severalNeedsAreFoundAsEachIsByItself() {
        PackageId second = new PackageId("K-2");
        council.open(second, PERSON);
        recorded(council.almoner.records().record(second, PackageFacts.PLAN, plan(30, 0), FROM_MONDAY, CLERK));
        NeedId first = place(PACKAGE).id();
        NeedId other = place(second).id();
        Brokerage anew = council.anew().brokerage();

        assertThat(anew.findAll(List.of(other, first, new NeedId(99))))
                .containsExactly(
                        council.almoner.brokerage().find(first),
                        council.almoner.brokerage().find(other));
        assertThat(anew.findAll(List.of(other)))
                .containsExactly(council.almoner.brokerage().find(other));
    }

    @Test
    void hoursPlacedBeforeLeaveLessCapacity() {
        council.provider(PRIME, Role.PRIME, 90, 2);
        place(PACKAGE);
        PackageId second = new PackageId("K-2");
        council.open(second, PERSON);
        recorded(council.almoner.records().record(second, PackageFacts.PLAN, plan(30, 0), FROM_MONDAY, CLERK));

        Placement placement = place(second);

        assertThat(placement.awarded()).contains(OTHER_PRIME);
        assertThat(placement.ranking().getVerdict(PRIME))
                .isEqualTo(new Verdict.Excluded(
                        PRIME, ImmutableList.of(new Exclusion.NotEnoughCapacity(Hours.ZERO, Hours.of(1)))));
    }

    @Test
    void hoursThatArePlacedForALaterDayLeaveLessCapacityToo() {
        council.provider(PRIME, Role.PRIME, 90, 2);
        council.almoner.brokerage().place(PACKAGE, MONDAY.plusWeeks(2), BROKER);
        PackageId second = new PackageId("K-2");
        council.open(second, PERSON);
        recorded(council.almoner.records().record(second, PackageFacts.PLAN, plan(30, 0), FROM_MONDAY, CLERK));

        assertThat(place(second).awarded()).contains(OTHER_PRIME);
    }

    @Test
    void onePlanThatFollowsAnotherOnItsEndDayIsNeverAddedToIt() {
        council.provider(PRIME, Role.PRIME, 90, 3);
        LocalDate changes = MONDAY.plusWeeks(2);
        given(new PackageId("K-2"), DateRange.of(MONDAY, changes));
        given(new PackageId("K-3"), DateRange.from(changes));

        assertThat(place(PACKAGE).awarded()).contains(PRIME);
    }

    private void given(PackageId pack, DateRange days) {
        council.open(pack, PERSON);
        recorded(council.almoner.records().record(pack, PackageFacts.PLAN, plan(30, 0), days, CLERK));
        recorded(council.almoner.records().record(pack, PackageFacts.PROVIDER, PRIME, days, CLERK));
    }

    @Test
    void onlyWhoeverGaveCareOnEarlierDaysIsFamiliarFromBefore() {
        council.is(PackageFacts.PROVIDER, OTHER_PRIME, DateRange.of(MONDAY.minusWeeks(2), MONDAY));
        council.is(PackageFacts.PROVIDER, SUPPLEMENTARY, DateRange.of(MONDAY.plusWeeks(2), MONDAY.plusWeeks(3)));

        Ranking ranking = place(PACKAGE).ranking();

        assertThat(ranking.candidate(OTHER_PRIME).familiarity()).isEqualTo(Familiarity.BEFORE);
        assertThat(ranking.candidate(SUPPLEMENTARY).familiarity()).isEqualTo(Familiarity.NONE);
    }

    @Test
    void whoStillHasTimeToAnswerIsNotKeptAsOneThatDidNot() {
        NeedId need = published(PACKAGE);

        assertThat(council.almoner.brokerage().close(need, Ground.WITHDRAWN, BROKER))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.placement().responses()).isEmpty());
        assertThat(council.store.placements().find(need).orElseThrow().responses())
                .isEmpty();
    }

    @Test
    void nobodyTookANeedOnlyWhenNobodyIsAskedAnyMoreAndNobodyBid() {
        NeedId need = published(PACKAGE);
        assertThat(refused(council.almoner.brokerage().close(need, Ground.NOBODY, BROKER)))
                .isEqualTo(Reason.STILL_OPEN);

        accepts(need);
        assertThat(refused(council.almoner.brokerage().close(need, Ground.NOBODY, BROKER)))
                .isEqualTo(Reason.NOT_BY_POLICY);
        assertThat(council.store.placements().find(need).orElseThrow().decision())
                .isEmpty();
    }

    @Test
    void aPlanThatGrowsLaterNeedsItsMostHoursFromTheStart() {
        council.provider(PRIME, Role.PRIME, 90, 2);
        council.is(PackageFacts.PLAN, plan(120, 0), DateRange.from(MONDAY.plusWeeks(1)));

        assertThat(place(PACKAGE).awarded()).contains(OTHER_PRIME);
    }

    @Test
    void hoursInAnotherZoneLeaveTheCapacityOfThisOneAlone() {
        givesTwoHoursInTheHills(council);

        assertThat(place(PACKAGE).awarded()).contains(PRIME);
    }

    @Test
    void hoursInAZoneThatBecomesPartOfThisOneTakeItsCapacity() {
        Scheme later = SchemeBuilder.like(SmallScheme.scheme())
                .zoneMap(SmallScheme.zoneMapWithAWiderTownFrom(MONDAY.plusWeeks(2)))
                .build();
        Council of = new Council(later).withPackage().withProviders();
        givesTwoHoursInTheHills(of);

        Outcome published = of.almoner.brokerage().publish(PACKAGE, MONDAY, BROKER);

        assertThat(((Outcome.Done) published).placement().ranking().getVerdict(PRIME))
                .isEqualTo(new Verdict.Excluded(
                        PRIME, ImmutableList.of(new Exclusion.NotEnoughCapacity(Hours.ZERO, Hours.of(2)))));
    }

    private static void givesTwoHoursInTheHills(Council council) {
        council.provider(PRIME, Role.PRIME, 90, 2);
        PersonId neighbour = new PersonId("C-2");
        PackageId elsewhere = new PackageId("K-2");
        recorded(council.almoner
                .records()
                .record(
                        neighbour,
                        PersonFacts.PERSON,
                        new Person(neighbour, LocalDate.of(1950, 1, 1), Postcode.parse("LE14 2XA")),
                        FROM_MONDAY,
                        CLERK));
        council.open(elsewhere, neighbour);
        recorded(council.almoner.records().record(elsewhere, PackageFacts.PLAN, plan(60, 0), FROM_MONDAY, CLERK));
        recorded(council.almoner.records().record(elsewhere, PackageFacts.PROVIDER, PRIME, FROM_MONDAY, CLERK));
    }

    @Test
    void anAwardLeavesTheDaysThatAnotherProvidesToThatOne() {
        DateRange third = DateRange.of(MONDAY.plusWeeks(2), MONDAY.plusWeeks(3));
        council.is(PackageFacts.PROVIDER, SUPPLEMENTARY, third);

        place(PACKAGE);

        assertThat(packageNow().provider().find(MONDAY.plusWeeks(2))).contains(SUPPLEMENTARY);
        assertThat(packageNow().provider().find(MONDAY.plusWeeks(3))).contains(PRIME);
    }

    @Test
    void noOfferIsMadeForDaysAfterTheTerm() {
        assertThat(council.almoner.brokerage().place(PACKAGE, LocalDate.of(2023, 10, 5), BROKER))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(outcome.reason()).isEqualTo(Reason.NOT_WAITING));
    }

    @Test
    void anExplanationIsTheDecisionAsItWasWhateverIsLearnedLater() {
        Placement decided = place(PACKAGE);
        council.provider(OTHER_PRIME, Role.PRIME, 100, 10);
        council.is(PackageFacts.PLAN, plan(120, 0));

        assertThat(restarted().brokerage().explain(PACKAGE))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.placement()).isEqualTo(decided));
    }

    /** Another over the same store, which remembers no ranking. */
    private Almoner restarted() {
        return Almoner.of(
                SmallScheme.scheme(),
                council.store,
                (need, provider) -> Answer.accepted(need),
                Clock.fixed(Instant.parse("2020-11-11T09:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void noOfferIsMadeWithoutAReasonToMakeOne() {
        place(PACKAGE);

        assertThat(notOffered(PACKAGE)).isEqualTo(Reason.NOT_WAITING);
        assertThat(notOffered(new PackageId("K-404"))).isEqualTo(Reason.UNKNOWN_PACKAGE);
        assertThat(council.almoner.brokerage().explain(new PackageId("K-404"))).isEmpty();
    }

    @Test
    void aHomeOutsideTheZoneMapIsNotOffered() {
        Person moved = new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("B1 1AA"));
        council.personIs(PersonFacts.PERSON, moved, FROM_MONDAY);

        assertThat(notOffered(PACKAGE)).isEqualTo(Reason.NO_ZONE);
    }

    @Test
    void aHomeThatNobodyRecordedForTheDayIsNotOffered() {
        Council stranger = new Council().withProviders();
        stranger.personIs(
                PersonFacts.PERSON,
                new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("LE67 3FN")),
                DateRange.from(MONDAY.plusWeeks(1)));
        stranger.open(PACKAGE, PERSON);
        stranger.is(PackageFacts.PLAN, plan(60, 0));

        assertThat(stranger.almoner.brokerage().place(PACKAGE, MONDAY, BROKER))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(outcome.reason()).isEqualTo(Reason.NO_HOME));
    }

    @Test
    void twoNeedsThatAreOpenAtOnceNeverFillTheSameRoomP7() {
        council.provider(PRIME, Role.PRIME, 90, 2);
        PackageId second = new PackageId("K-2");
        council.open(second, PERSON);
        recorded(council.almoner.records().record(second, PackageFacts.PLAN, plan(60, 0), FROM_MONDAY, CLERK));
        NeedId one = published(PACKAGE);
        NeedId other = published(second);
        accepts(one);
        accepts(other);

        assertThat(award(one, Ground.POLICY)).isInstanceOf(Outcome.Done.class);
        assertThat(refused(award(other, Ground.POLICY))).isEqualTo(Reason.NO_LONGER_POSSIBLE);
        assertThat(refused(award(other, Ground.OVERRIDE))).isEqualTo(Reason.NO_LONGER_POSSIBLE);

        council.almoner.brokerage().close(other, Ground.WITHDRAWN, BROKER);
        assertThat(place(second).awarded()).contains(OTHER_PRIME);
    }

    @Test
    void whatThePolicyGivesToAProviderAnywayIsNotOverridden() {
        NeedId need = published(PACKAGE);
        accepts(need);

        assertThat(refused(award(need, Ground.OVERRIDE))).isEqualTo(Reason.BY_POLICY_ANYWAY);
        assertThat(award(need, Ground.PERSONS_CHOICE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aProviderThatIsSuspendedAfterItAcceptedIsNotAwarded() {
        NeedId need = published(PACKAGE);
        accepts(need);
        council.providerIs(PRIME, ProviderFacts.STANDING, Standing.SUSPENDED, FROM_MONDAY);

        assertThat(refused(award(need, Ground.POLICY))).isEqualTo(Reason.NO_LONGER_POSSIBLE);
        assertThat(packageNow().provider().isEmpty()).isTrue();
    }

    @Test
    void aPackageThatEndedSinceItWasPublishedIsNotAwarded() {
        NeedId need = published(PACKAGE);
        accepts(need);
        recorded(council.almoner.records().withdraw(PACKAGE, PackageFacts.PLAN, FROM_MONDAY, CLERK));

        assertThat(refused(award(need, Ground.POLICY))).isEqualTo(Reason.NOT_WAITING);
    }

    private NeedId published(PackageId pack) {
        Outcome outcome = council.almoner.brokerage().publish(pack, MONDAY, BROKER);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).placement().id();
    }

    private void accepts(NeedId need) {
        assertThat(council.almoner
                        .brokerage()
                        .answer(need, PRIME, new Answer.Accepted(new Bid(Optional.empty(), MONDAY))))
                .isInstanceOf(Outcome.Done.class);
    }

    private Outcome award(NeedId need, Ground ground) {
        return council.almoner.brokerage().award(need, PRIME, ground, BROKER);
    }

    private static Reason refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason();
    }

    private Placement place(PackageId pack) {
        Outcome outcome = council.almoner.brokerage().place(pack, MONDAY, BROKER);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).placement();
    }

    private Reason notOffered(PackageId pack) {
        return refused(council.almoner.brokerage().place(pack, MONDAY, BROKER));
    }

    private CarePackage packageNow() {
        return council.store.packages().find(PACKAGE).orElseThrow().asKnownAt(Instant.MAX);
    }
}
