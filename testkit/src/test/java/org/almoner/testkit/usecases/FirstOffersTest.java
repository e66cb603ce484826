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
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.schemes.FirstOffers;
import org.almoner.domain.schemes.FirstOffers.Offer;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** Who would be offered packages first by this scheme's policy and by another's, on the one market. */
class FirstOffersTest {

    private static final Scheme SUPPLEMENTARIES_FIRST = asking(Role.SUPPLEMENTARY, Role.PRIME);

    private final Council council = new Council().withPackage().withProviders();

    FirstOffersTest() {
        council.is(PackageFacts.PROVIDER, PRIME);
    }

    private static Scheme asking(Role... roles) {
        Scheme small = SmallScheme.scheme();
        AllocationPolicy policy = new AllocationPolicy(
                Stream.of(roles)
                        .map(role -> new Round(ImmutableSet.of(role), Approach.IN_TURN, Duration.ofHours(4)))
                        .collect(ImmutableList.toImmutableList()),
                small.allocation().criteria());
        return new Scheme(
                "other",
                small.council(),
                small.title(),
                small.term(),
                small.zones(),
                small.bands(),
                small.zoneMap(),
                small.visitLengths(),
                small.packages(),
                small.charging(),
                small.assessment(),
                policy,
                small.providers(),
                small.retention(),
                small.planning(),
                small.sources(),
                small.assumptions());
    }

    private FirstOffers offers(Scheme other) {
        return council.almoner.brokerage().firstOffers(MONDAY, other);
    }

    private static Offer offer(ProviderId first, ProviderId second) {
        return new Offer(Optional.of(first), Optional.of(second));
    }

    @Test
    void eachPolicyOffersItToItsOwnFirst() {
        assertThat(offers(SUPPLEMENTARIES_FIRST).offers())
                .containsOnlyKeys(PACKAGE)
                .containsValue(offer(PRIME, SUPPLEMENTARY));
        assertThat(offers(SUPPLEMENTARIES_FIRST).different()).containsOnlyKeys(PACKAGE);
        assertThat(council.store.placements().all()).isEmpty();
    }

    @Test
    void theSamePolicyMakesNoDifference() {
        assertThat(offers(asking(Role.PRIME, Role.SUPPLEMENTARY)).offers()).containsValue(offer(PRIME, PRIME));
        assertThat(offers(SmallScheme.scheme()).different()).isEmpty();
    }

    @Test
    void whereNoRoleIsAskedNobodyIsOfferedIt() {
        assertThat(offers(asking(Role.SPECIALIST)).offers())
                .containsValue(new Offer(Optional.of(PRIME), Optional.empty()));
    }

    @Test
    void aPackagesOwnHoursLeaveRoomForItselfAndThoseOfOthersDoNot() {
        council.provider(PRIME, Role.PRIME, 90, 2);
        assertThat(offers(SUPPLEMENTARIES_FIRST).offers()).containsValue(offer(PRIME, SUPPLEMENTARY));

        PackageId second = new PackageId("K-2");
        council.open(second, PERSON);
        recorded(council.almoner.records().record(second, PackageFacts.PLAN, plan(30, 0), FROM_MONDAY, CLERK));
        recorded(council.almoner.records().record(second, PackageFacts.PROVIDER, PRIME, FROM_MONDAY, CLERK));

        assertThat(offers(SUPPLEMENTARIES_FIRST).offers())
                .containsEntry(PACKAGE, offer(OTHER_PRIME, SUPPLEMENTARY))
                .containsEntry(second, offer(OTHER_PRIME, SUPPLEMENTARY));
    }

    @Test
    void theHomeItselfIsNotNearToWhoeverGivesCareThere() {
        PersonId neighbour = new PersonId("C-2");
        PackageId second = new PackageId("K-2");
        recorded(council.almoner
                .records()
                .record(
                        neighbour,
                        PersonFacts.PERSON,
                        new Person(neighbour, LocalDate.of(1950, 1, 1), Postcode.parse("LE67 3FP")),
                        FROM_MONDAY,
                        CLERK));
        council.open(second, neighbour);
        recorded(council.almoner.records().record(second, PackageFacts.PLAN, plan(30, 0), FROM_MONDAY, CLERK));
        recorded(council.almoner.records().record(second, PackageFacts.PROVIDER, OTHER_PRIME, FROM_MONDAY, CLERK));
        Scheme small = SmallScheme.scheme();
        Scheme nearest = SchemeBuilder.like(small)
                .allocation(
                        new AllocationPolicy(small.allocation().rounds(), ImmutableList.of(new Criterion.Nearness())))
                .build();

        assertThat(offers(nearest).offers()).containsEntry(PACKAGE, offer(PRIME, OTHER_PRIME));
    }

    @Test
    void whomThePersonRefusesIsFirstByNeither() {
        council.personIs(
                PersonFacts.REFUSED_PROVIDERS,
                new RefusedProviders(ImmutableSortedSet.of(PRIME, SUPPLEMENTARY)),
                FROM_MONDAY);

        assertThat(offers(SUPPLEMENTARIES_FIRST).offers()).containsValue(offer(OTHER_PRIME, OTHER_PRIME));
    }

    @Test
    void aPackageThatNobodyProvidesIsLeftOut() {
        council.isNot(PackageFacts.PROVIDER, FROM_MONDAY);

        assertThat(offers(SUPPLEMENTARIES_FIRST).offers()).isEmpty();
    }
}
