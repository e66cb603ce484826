package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.SUPPLEMENTARY;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.almoner.testkit.usecases.DraftedTransitions.GONE;
import static org.almoner.testkit.usecases.DraftedTransitions.LEAVING;
import static org.almoner.testkit.usecases.DraftedTransitions.PARTNER;
import static org.almoner.testkit.usecases.DraftedTransitions.drafted;
import static org.almoner.testkit.usecases.DraftedTransitions.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.in.TransitionDrafts.LeftOut;
import org.almoner.application.port.in.TransitionDrafts.Outcome;
import org.almoner.application.port.in.TransitionDrafts.Reason;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Outliers;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.transition.Amount;
import org.almoner.domain.transition.CareNeeded;
import org.almoner.domain.transition.PriorityRule;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Room;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** Places in homes and nights are drafted as visits are, each by its own room (rules B4, B6). */
class DraftPlacesTest {

    private static final Offering HOME = Offering.parse("undivided/residential");
    private static final Offering NIGHTS = Offering.parse("undivided/respite");
    private static final PackageId IN_HOME = new PackageId("K-2");
    private static final PackageId OTHER_IN_HOME = new PackageId("K-3");
    private static final Service PLACE = new Service(UnitPrice.parse("850.00/week"), 1, Service.EVERY_DAY, false);

    private final Council council = council(HOME);

    /** A council that buys places by the week, anywhere, and nights by the night, near home. */
    private static Council council(Offering... anywhere) {
        Scheme small = SmallScheme.scheme();
        ChargingRules charging = small.charging();
        Council council = new Council(SchemeBuilder.like(small)
                        .charging(new ChargingRules(
                                charging.rates()
                                        .withFees(ImmutableMap.of(
                                                new FeeKey(HOME, PriceUnit.WEEK),
                                                Timeline.of(SmallScheme.TERM, UnitPrice.parse("900.00/week")),
                                                new FeeKey(NIGHTS, PriceUnit.NIGHT),
                                                Timeline.of(SmallScheme.TERM, UnitPrice.parse("110.00/night")))),
                                charging.payment(),
                                charging.charge(),
                                charging.contributions(),
                                charging.lineRounding()))
                        .allocation(new AllocationPolicy(
                                small.allocation().rounds(),
                                small.allocation().criteria(),
                                Outliers.NONE,
                                ImmutableSet.copyOf(anywhere).stream()
                                        .map(Offering::service)
                                        .collect(ImmutableSet.toImmutableSet())))
                        .build())
                .withPackage()
                .withProviders();
        council.isNot(PackageFacts.PLAN, FROM_MONDAY);
        return council;
    }

    private void placed(PackageId pack, PersonId person, Offering offering, Service service, ProviderId provider) {
        council.open(pack, person);
        recorded(council.almoner
                .records()
                .record(pack, PackageFacts.SERVICE_TYPE, offering.service(), FROM_MONDAY, CLERK));
        recorded(council.almoner.records().record(pack, PackageFacts.SERVICE, service, FROM_MONDAY, CLERK));
        recorded(council.almoner.records().record(pack, PackageFacts.PROVIDER, provider, FROM_MONDAY, CLERK));
    }

    private void offers(ProviderId provider, ZoneCode zone, Offering offering, int places) {
        offers(provider, zone, offering, places, DateRange.from(SmallScheme.TERM.from()));
    }

    private void offers(ProviderId provider, ZoneCode zone, Offering offering, int places, DateRange holds) {
        council.providerIs(
                provider,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(
                        zone,
                        new Membership(
                                Role.PRIME,
                                Hours.ZERO,
                                ImmutableMap.of(),
                                ImmutableSortedSet.of(offering),
                                ImmutableSortedMap.of(),
                                ImmutableSortedMap.of(offering, places))),
                holds);
    }

    private static Receiver.At at(ProviderId provider, Offering offering, Optional<ZoneCode> zone) {
        return new Receiver.At(provider, offering.service(), Room.Kind.PLACES, zone);
    }

    @Test
    void aHomeThatClosesIsDraftedWithTheHomesThatHavePlacesWhereverTheyAre() {
        placed(IN_HOME, PERSON, HOME, PLACE, PRIME);
        placed(OTHER_IN_HOME, PERSON, HOME, PLACE, OTHER_PRIME);
        offers(OTHER_PRIME, SmallScheme.HILLS, HOME, 3);

        Outcome.Drafted drafted = drafted(council, LEAVING);

        assertThat(drafted.problem().getPackage(IN_HOME).care())
                .isEqualTo(new CareNeeded(
                        HOME.service(),
                        Amount.Places.everyDay(1),
                        ImmutableSortedSet.of(),
                        UnitPrice.parse("850.00/week")));
        Receiver home = drafted.problem().receivers().get(at(OTHER_PRIME, HOME, Optional.empty()));
        assertThat(home.free()).isEqualTo(Room.ofPlaces(2));
        assertThat(home.price()).isEqualTo(UnitPrice.parse("900.00/week"));
        assertThat(PriorityRule.plan(drafted.problem()).receiverOf(IN_HOME)).contains(OTHER_PRIME);
    }

    @Test
    void noMorePlacesAreFreeThanThereAreLater() {
        placed(IN_HOME, PERSON, HOME, PLACE, PRIME);
        offers(OTHER_PRIME, SmallScheme.HILLS, HOME, 3);
        offers(OTHER_PRIME, SmallScheme.HILLS, HOME, 1, DateRange.from(GONE.plusWeeks(1)));

        assertThat(drafted(council, LEAVING).problem().receivers().get(at(OTHER_PRIME, HOME, Optional.empty())))
                .extracting(Receiver::free)
                .isEqualTo(Room.ofPlaces(1));
    }

    @Test
    void whoeverServesNoPlacesOfTheKindIsNotAskedForThemAndWhoTakesNobodyIsNamed() {
        placed(IN_HOME, PERSON, HOME, PLACE, PRIME);
        offers(OTHER_PRIME, SmallScheme.HILLS, HOME, 3);
        council.providerIs(OTHER_PRIME, ProviderFacts.STANDING, Standing.SUSPENDED);
        offers(SUPPLEMENTARY, SmallScheme.TOWN, NIGHTS, 3);

        Outcome.Drafted drafted = drafted(council, LEAVING);

        assertThat(drafted.problem().receivers()).isEmpty();
        assertThat(drafted.notReceiving().keySet()).containsExactly(at(OTHER_PRIME, HOME, Optional.empty()));
    }

    @Test
    void nightsAreReceivedInTheZoneAndCountByTheFullestNight() {
        Service fridays =
                new Service(UnitPrice.parse("110.00/night"), 2, ImmutableSortedSet.of(DayOfWeek.FRIDAY), false);
        Service weekends = new Service(
                UnitPrice.parse("110.00/night"), 1, ImmutableSortedSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), false);
        placed(IN_HOME, PERSON, NIGHTS, weekends, PRIME);
        placed(OTHER_IN_HOME, PERSON, NIGHTS, fridays, OTHER_PRIME);
        offers(OTHER_PRIME, SmallScheme.TOWN, NIGHTS, 3);
        offers(SUPPLEMENTARY, SmallScheme.HILLS, NIGHTS, 3);

        Outcome.Drafted drafted = drafted(council, LEAVING);

        assertThat(drafted.problem().getPackage(IN_HOME).care().amount()).isEqualTo(new Amount.Places(1, 2));
        assertThat(drafted.problem().receivers().keySet())
                .containsExactly(at(OTHER_PRIME, NIGHTS, Optional.of(SmallScheme.TOWN)));
        assertThat(drafted.problem().receivers().values())
                .extracting(Receiver::free)
                .containsExactly(Room.ofPlaces(1));
    }

    @Test
    void aFullHomeRulesNobodyOutSinceThePlanCountsPlaces() {
        placed(IN_HOME, PERSON, HOME, PLACE, PRIME);
        placed(OTHER_IN_HOME, PERSON, HOME, PLACE, OTHER_PRIME);
        offers(OTHER_PRIME, SmallScheme.HILLS, HOME, 1);

        Outcome.Drafted drafted = drafted(council, LEAVING);

        assertThat(drafted.ruledOut().isEmpty()).isTrue();
        assertThat(PriorityRule.plan(drafted.problem()).receiverOf(IN_HOME)).isEmpty();
    }

    @Test
    void aPackageOfVisitsAndPlacesIsLeftOut() {
        placed(IN_HOME, PERSON, NIGHTS, PLACE.at(UnitPrice.parse("110.00/night")), PRIME);
        recorded(council.almoner.records().record(IN_HOME, PackageFacts.PLAN, plan(60, 0), FROM_MONDAY, CLERK));

        assertThat(drafted(council, LEAVING).leftOut())
                .isEqualTo(Map.of(IN_HOME, new LeftOut(Reason.VISITS_AND_PLACES, GONE)));
    }

    @Test
    void aCoupleInHomesIsInItTogetherAndNeighboursInHomesAreNot() {
        PersonId neighbour = new PersonId("C-3");
        PackageId neighbours = new PackageId("K-4");
        person(council, PARTNER, "LE67 3FN");
        person(council, neighbour, "LE67 3FN");
        council.personIs(PersonFacts.LIVES_WITH, PARTNER, FROM_MONDAY);
        placed(IN_HOME, PERSON, HOME, PLACE, PRIME);
        placed(OTHER_IN_HOME, PARTNER, HOME, PLACE, OTHER_PRIME);
        placed(neighbours, neighbour, HOME, PLACE, OTHER_PRIME);

        assertThat(drafted(council, LEAVING).problem().packages()).containsOnlyKeys(IN_HOME, OTHER_IN_HOME);
    }
}
