package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.Brokerage.Reason;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.life.PackageAction;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.junit.jupiter.api.Test;

/** What is planned is not wanted from a provider after a death, or while the person buys it: it is not offered, and takes no room. */
class WantedFromProvidersTest {

    private static final PersonId NEIGHBOUR = new PersonId("C-2");
    private static final PackageId NEIGHBOURS = new PackageId("K-2");
    private static final LocalDate LATER = MONDAY.plusWeeks(2);

    private final Council council = new Council().withPackage().withProviders();

    private static DirectPayment payment(Optional<ProviderId> fundHolder) {
        return new DirectPayment(Money.parse("50.00"), DirectPayment.Method.NET, fundHolder);
    }

    private Outcome published(PackageId pack) {
        return council.almoner.brokerage().publish(pack, MONDAY, CLERK);
    }

    private Ranking ranking(PackageId pack) {
        return ((Outcome.Done) published(pack)).placement().ranking();
    }

    private void isNotOffered() {
        assertThat(council.almoner
                        .packages()
                        .find(PACKAGE, MONDAY)
                        .orElseThrow()
                        .allowed())
                .doesNotContain(PackageAction.OFFER);
        assertThat(council.almoner.brokerage().waitingOn(MONDAY)).isEmpty();
        assertThat(published(PACKAGE))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_WAITING));
    }

    /** What the first prime, with two hours, is to a neighbour who needs two. */
    private Verdict ofNeighbour() {
        council.provider(PRIME, Role.PRIME, 90, 2);
        recorded(council.almoner
                .records()
                .record(
                        NEIGHBOUR,
                        PersonFacts.PERSON,
                        new Person(NEIGHBOUR, LocalDate.of(1941, 3, 1), Postcode.parse("LE67 3FN")),
                        FROM_MONDAY,
                        CLERK));
        council.open(NEIGHBOURS, NEIGHBOUR);
        recorded(council.almoner.records().record(NEIGHBOURS, PackageFacts.PLAN, plan(60, 0), FROM_MONDAY, CLERK));
        return ranking(NEIGHBOURS).getVerdict(PRIME);
    }

    @Test
    void thePackageOfSomebodyWhoDiedIsNotOffered() {
        council.personIs(PersonFacts.ABSENCE, Absence.DECEASED, FROM_MONDAY);

        isNotOffered();
    }

    @Test
    void thePackageOfSomebodyWhoDiedTakesNoRoom() {
        council.is(PackageFacts.PROVIDER, PRIME);
        council.personIs(PersonFacts.ABSENCE, Absence.DECEASED, FROM_MONDAY);

        assertThat(ofNeighbour()).isInstanceOf(Verdict.Ranked.class);
    }

    @Test
    void aStayInHospitalTakesRoomAllTheSame() {
        council.is(PackageFacts.PROVIDER, PRIME);
        council.personIs(PersonFacts.ABSENCE, Absence.HOSPITAL, FROM_MONDAY);

        assertThat(ofNeighbour()).isInstanceOf(Verdict.Excluded.class);
    }

    @Test
    void thePackageOfAPersonWhoBuysTheCareIsNotOffered() {
        council.is(PackageFacts.DIRECT_PAYMENT, payment(Optional.empty()));

        isNotOffered();
    }

    @Test
    void thePackageOfAPersonWhoBuysTheCareTakesNoRoom() {
        council.is(PackageFacts.PROVIDER, PRIME);
        council.is(PackageFacts.DIRECT_PAYMENT, payment(Optional.empty()));

        assertThat(ofNeighbour()).isInstanceOf(Verdict.Ranked.class);
    }

    @Test
    void whatIsBoughtFromAnIndividualServiceFundIsGivenByItsHolder() {
        council.is(PackageFacts.DIRECT_PAYMENT, payment(Optional.of(PRIME)));

        isNotOffered();
        assertThat(ofNeighbour()).isInstanceOf(Verdict.Excluded.class);
    }

    @Test
    void aNeedAsksForWhatWaitsAlone() {
        council.provider(PRIME, Role.PRIME, 90, 4);
        council.is(PackageFacts.PLAN, plan(300, 0), DateRange.from(LATER));
        council.is(PackageFacts.PROVIDER, OTHER_PRIME, DateRange.from(LATER));

        Ranking ranking = ranking(PACKAGE);

        assertThat(ranking.need().weeklyHours()).isEqualTo(Hours.of(2));
        assertThat(ranking.need().days()).isEqualTo(DateRange.of(MONDAY, LATER));
        assertThat(ranking.getVerdict(PRIME)).isInstanceOf(Verdict.Ranked.class);
    }

    @Test
    void careIsAwardedOnTheDaysAloneOnWhichItIsNotPaidDirectly() {
        council.is(PackageFacts.DIRECT_PAYMENT, payment(Optional.empty()), DateRange.from(LATER));

        council.almoner.brokerage().place(PACKAGE, MONDAY, CLERK);

        assertThat(council.store
                        .packages()
                        .find(PACKAGE)
                        .orElseThrow()
                        .asKnownAt(Instant.MAX)
                        .provider()
                        .entries())
                .singleElement()
                .satisfies(given -> assertThat(given.holds()).isEqualTo(DateRange.of(MONDAY, LATER)));
    }
}
