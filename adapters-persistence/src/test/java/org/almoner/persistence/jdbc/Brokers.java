package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.Brokerage.Reason;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SmallScheme;

/** Two brokers who know nothing of each other, and award the same needs. */
final class Brokers {

    static final String ONE = "broker-1";
    static final String OTHER = "broker-2";

    private static final ProviderId PROVIDER = new ProviderId("P-001");
    private static final PersonId PERSON = new PersonId("C-00001");
    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final DateRange ON = DateRange.from(MONDAY);
    private static final Author CLERK = new Author("clerk-1", "test");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-10-26T09:00:00Z"), ZoneOffset.UTC);

    private Brokers() {}

    private static Almoner almoner(Store store) {
        return Almoner.of(SmallScheme.scheme(), store, (need, provider) -> Answer.accepted(need), CLOCK);
    }

    /** {@return needs of as many packages, each taken by the provider that has room for all of them} */
    static List<NeedId> publish(Store store, int needs) {
        Almoner almoner = almoner(store);
        return store.inOneUnit(() -> {
            almoner.records().record(PROVIDER, ProviderFacts.REGISTRATION, Registration.named("Care"), ON, CLERK);
            almoner.records()
                    .record(
                            PROVIDER,
                            ProviderFacts.MEMBERSHIPS,
                            Memberships.NONE.with(SmallScheme.TOWN, new Membership(Role.PRIME, Hours.of(needs))),
                            ON,
                            CLERK);
            Person person = new Person(PERSON, LocalDate.of(1934, 2, 28), Postcode.parse("LE67 3FN"));
            almoner.records().record(PERSON, PersonFacts.PERSON, person, ON, CLERK);
            return LongStream.rangeClosed(1, needs)
                    .mapToObj(number -> publish(almoner, new PackageId("K-" + number)))
                    .toList();
        });
    }

    private static NeedId publish(Almoner almoner, PackageId pack) {
        WeeklyPlan plan = WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 60, 0)));
        almoner.records().openPackage(pack, PERSON, CLERK);
        almoner.records().record(pack, PackageFacts.PLAN, plan, ON, CLERK);
        NeedId need = ((Outcome.Done) almoner.brokerage().publish(pack, MONDAY, CLERK))
                .placement()
                .id();
        Answer taken = new Answer.Accepted(new Bid(Optional.empty(), MONDAY));
        assertThat(almoner.brokerage().answer(need, PROVIDER, taken)).isInstanceOf(Outcome.Done.class);
        return need;
    }

    /** {@return whether the broker awards the need} Otherwise the other one has, and this one is told so. */
    static boolean award(Store store, NeedId need, String broker) {
        Outcome outcome = almoner(store).brokerage().award(need, PROVIDER, Ground.POLICY, new Author(broker, "test"));
        if (outcome instanceof Outcome.Refused refused) {
            assertThat(refused.reason()).isEqualTo(Reason.DECIDED_ALREADY);
            assertThat(refused.detail())
                    .contains("by " + (broker.equals(ONE) ? OTHER : ONE) + ": it is awarded to " + PROVIDER);
            return false;
        }
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return true;
    }

    /** Each need has one decision, and each package one provider that was recorded once. */
    static void assertAwardedOnce(Store store, int needs) {
        assertThat(store.placements().all())
                .hasSize(needs)
                .allSatisfy(offers -> assertThat(offers.decision()).isPresent());
        assertThat(store.packages().all())
                .hasSize(needs)
                .allSatisfy(pack -> assertThat(
                                pack.facts().of(PackageFacts.PROVIDER).facts())
                        .hasSize(1));
    }
}
