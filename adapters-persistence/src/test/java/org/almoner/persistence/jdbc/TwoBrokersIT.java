package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
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
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two brokers who award the same need at the same time one does, and the other is told. */
@Tag("long")
class TwoBrokersIT {

    private static final int NEEDS = 50;
    private static final PersonId PERSON = new PersonId("C-00001");
    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final DateRange ON = DateRange.from(MONDAY);
    private static final Author CLERK = new Author("clerk-1", "test");
    private static final WeeklyPlan PLAN =
            WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 60, 0)));

    @Test
    void inTwoProgramsOverPostgresql() throws Exception {
        String url = PostgresServer.url(PostgresServer.newStore());
        try (JdbcStore store = JdbcStore.open(url)) {
            List<NeedId> needs = publishNeeds(store);
            Broker broker = Broker.one(store);
            Process other = OtherProgram.start(url, OtherProgram.Does.AWARD);
            try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8);
                    OutputStream asked = other.getOutputStream()) {
                assertThat(said.readLine()).isEqualTo(OtherProgram.OPEN);
                for (NeedId need : needs) {
                    asked.write('!');
                    asked.flush();
                    boolean awarded = broker.awards(need);
                    assertThat(said.readLine()).isEqualTo(String.valueOf(!awarded));
                }
            } finally {
                other.waitFor();
            }
            assertAwardedOnce(store);
        }
    }

    @Test
    void inTwoThreadsOverH2(@TempDir Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (JdbcStore store = JdbcStore.inFolder(folder)) {
            Broker one = Broker.one(store);
            Broker other = Broker.other(store);
            for (NeedId need : publishNeeds(store)) {
                List<Future<Boolean>> awarded =
                        threads.invokeAll(List.of(() -> one.awards(need), () -> other.awards(need)));
                assertThat(awarded.get(0).get()).isNotEqualTo(awarded.get(1).get());
            }
            assertAwardedOnce(store);
        } finally {
            threads.shutdown();
        }
    }

    /** {@return needs of as many packages, each taken by a provider that has room for all of them} */
    private static List<NeedId> publishNeeds(Store store) {
        Almoner almoner = Broker.almoner(store);
        Memberships memberships = Memberships.NONE.with(SmallScheme.TOWN, new Membership(Role.PRIME, Hours.of(NEEDS)));
        Person person = new Person(PERSON, LocalDate.of(1934, 2, 28), Postcode.parse("LE67 3FN"));
        return store.inOneUnit(() -> {
            almoner.records()
                    .record(Broker.PROVIDER, ProviderFacts.REGISTRATION, Registration.named("Care"), ON, CLERK);
            almoner.records().record(Broker.PROVIDER, ProviderFacts.MEMBERSHIPS, memberships, ON, CLERK);
            almoner.records().record(PERSON, PersonFacts.PERSON, person, ON, CLERK);
            return IntStream.range(0, NEEDS)
                    .mapToObj(number -> publishNeed(almoner, new PackageId("K-" + number)))
                    .toList();
        });
    }

    private static NeedId publishNeed(Almoner almoner, PackageId pack) {
        almoner.records().openPackage(pack, PERSON, CLERK);
        almoner.records().record(pack, PackageFacts.PLAN, PLAN, ON, CLERK);
        Outcome published = almoner.brokerage().publish(pack, MONDAY, CLERK);
        NeedId need = ((Outcome.Done) published).placement().id();
        Answer taken = new Answer.Accepted(new Bid(Optional.empty(), MONDAY));
        assertThat(almoner.brokerage().answer(need, Broker.PROVIDER, taken)).isInstanceOf(Outcome.Done.class);
        return need;
    }

    /** Each need has a decision, and each package a provider that was recorded once. */
    private static void assertAwardedOnce(Store store) {
        assertThat(store.placements().all())
                .hasSize(NEEDS)
                .allSatisfy(offers -> assertThat(offers.decision()).isPresent());
        assertThat(store.packages().all())
                .hasSize(NEEDS)
                .allSatisfy(pack -> assertThat(
                                pack.facts().of(PackageFacts.PROVIDER).facts())
                        .hasSize(1));
    }
}
