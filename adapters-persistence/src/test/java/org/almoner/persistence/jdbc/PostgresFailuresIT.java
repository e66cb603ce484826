package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.base.Throwables;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.application.port.out.Store;
import org.almoner.application.port.out.StoreException;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("long")
class PostgresFailuresIT {

    private static final int CONNECTIONS = 8;

    private final String database = PostgresServer.newStore();
    private final String url = PostgresServer.url(database);

    @Test
    void programsShareTheStore() throws Exception {
        Process other = OtherProgram.start(url, OtherProgram.Does.RECORD);
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8);
                JdbcStore store = JdbcStore.open(url)) {
            assertThat(said.readLine()).isEqualTo(OtherProgram.OPEN);
            assertThat(store.people().all()).hasSize(1);
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
    }

    @Test
    void unitsOfTwoProgramsAreDoneOneAfterAnother() throws Exception {
        Process other = OtherProgram.start(url, OtherProgram.Does.DRAFT);
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8);
                JdbcStore store = JdbcStore.open(url)) {
            assertThat(said.readLine()).isEqualTo(OtherProgram.OPEN);
            other.getOutputStream().write('!');
            other.getOutputStream().flush();
            OtherProgram.draftRuns(store);
            assertThat(said.readLine()).isEqualTo(OtherProgram.OPEN);
            assertThat(store.ledger().runs())
                    .extracting(record -> record.run().id().number())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 40).boxed().toList());
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
    }

    @Test
    void whatWasRecordedOutlivesTheProgramThatIsKilled() throws Exception {
        killWhenOpen(OtherProgram.Does.RECORD);
        try (JdbcStore store = JdbcStore.open(url)) {
            assertThat(store.ledger().runs()).hasSize(1);
        }
    }

    @Test
    void programThatIsKilledWithinAUnitLeavesNothingAndHoldsNobodyUp() throws Exception {
        killWhenOpen(OtherProgram.Does.RECORD_WITHOUT_END);
        try (JdbcStore store = JdbcStore.open(url)) {
            assertThat(store.people().all()).isEmpty();
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Everything.record(store));
        }
    }

    private void killWhenOpen(OtherProgram.Does does) throws IOException, InterruptedException {
        Process other = OtherProgram.start(url, does);
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo(OtherProgram.OPEN);
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void connectionThatIsLostWithinAUnitLeavesNothing() {
        try (JdbcStore store = JdbcStore.open(url)) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.inOneUnit(() -> {
                        Everything.record(store);
                        PostgresServer.administer(
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database
                                        + "'");
                        return Everything.read(store);
                    }))
                    .withMessageMatching(".*(being stopped or started|lost the connection).*")
                    .withMessageNotContaining("may be kept");
            assertThat(peopleOnceConnectedAgain(store)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DroppingProxy.Drop.class,
            names = {"COMMIT", "ANSWER"})
    void connectionThatIsLostWhileAUnitIsKeptLeavesAllOrNothing(DroppingProxy.Drop drop) throws IOException {
        try (DroppingProxy proxy = new DroppingProxy(PostgresServer.port());
                JdbcStore store = JdbcStore.open("jdbc:postgresql://localhost:" + proxy.port() + "/" + database
                        + "?user=postgres&prepareThreshold=0")) {
            proxy.drop(drop);
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.inOneUnit(() -> {
                        Everything.record(store);
                        return store;
                    }))
                    .withMessageContaining("lost the connection")
                    .withMessageContaining("may be kept or not: look at it");
            assertThat(peopleOnceConnectedAgain(store)).isEqualTo(drop == DroppingProxy.Drop.ANSWER ? 1 : 0);
        }
    }

    /** The pool finds out about a lost connection when it is used, so that each may fail once. */
    private static int peopleOnceConnectedAgain(Store store) {
        return IntStream.rangeClosed(0, CONNECTIONS)
                .mapToObj(i -> people(store))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Integer> people(Store store) {
        try {
            return Optional.of(store.people().all().size());
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    @Test
    void serverThatIsNotThereIsToldSoon() {
        assertThatOpening("jdbc:postgresql://localhost:1/almoner")
                .withMessage("the store jdbc:postgresql://localhost:1/almoner cannot be reached; see that its server"
                        + " runs, and that host and port are right");
    }

    @Test
    void databaseThatIsNotThereIsNotMade() {
        assertThatOpening(PostgresServer.url("nowhere")).withMessageContaining("/nowhere is not there");
    }

    @Test
    void passwordIsAskedForAndNeverTold() {
        PostgresServer.administer(
                "CREATE ROLE keeper LOGIN SUPERUSER PASSWORD 'kestrel' IN ROLE " + PostgresServer.WITH_PASSWORD);
        String keepers = PostgresServer.url(database, "keeper");
        JdbcStore.open(keepers, "kestrel").close();
        assertThatOpening(keepers).withMessageContaining("does not let the user in; give the right user");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcStore.open(keepers, "sparrow").close())
                .withMessageContaining("does not let the user in; give the right user")
                .satisfies(e -> assertThat(Throwables.getStackTraceAsString(e)).doesNotContain("sparrow"));
    }

    @Test
    void userBeforeTheHostIsRefusedAndNotShown() {
        assertThatOpening("jdbc:postgresql://keeper:sparrow@localhost/almoner?user=a")
                .withMessage("the store jdbc:postgresql://localhost/almoner has a URL with a user before the host;"
                        + " name it at the end: ?user=NAME");
    }

    @Test
    void userWhoMayOnlyReadIsToldSo() {
        PostgresServer.administer("CREATE ROLE visitor LOGIN");
        PostgresServer.administer("ALTER ROLE visitor SET default_transaction_read_only = on");
        PostgresServer.execute(url, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO visitor");
        try (JdbcStore store = JdbcStore.open(PostgresServer.url(database, "visitor"))) {
            assertThat(Everything.read(store)).isNotEmpty();
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> Everything.record(store))
                    .withMessageContaining("can be read but not written");
        }
    }

    @Test
    void userWithoutARightIsToldWhichAndNotWhatWasRecorded() {
        PostgresServer.administer("CREATE ROLE newcomer LOGIN");
        assertThatOpening(PostgresServer.url(database, "newcomer"))
                .withMessageContaining("does not let this user do that: ERROR: permission denied for")
                .withMessageContaining("opened by its owner first");
        PostgresServer.execute(
                url,
                "GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO newcomer;"
                        + "REVOKE INSERT ON visit_report FROM newcomer");
        try (JdbcStore store = JdbcStore.open(PostgresServer.url(database, "newcomer"))) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> Everything.record(store))
                    .withMessageContaining("permission denied for table visit_report")
                    .satisfies(e ->
                            assertThat(Throwables.getStackTraceAsString(e)).doesNotContain(Everything.PACKAGE.value()));
        }
    }

    @Test
    void userWhoMayMakeNoTablesCannotMakeAStore() {
        PostgresServer.administer("CREATE ROLE stranger LOGIN");
        assertThatOpening(PostgresServer.url(PostgresServer.newDatabase(), "stranger"))
                .withMessageContaining("permission denied for schema public")
                .withMessageContaining("opened by its owner first");
    }

    @Test
    void databaseOfSomethingElseIsRefused() {
        String taken = PostgresServer.url(PostgresServer.newDatabase());
        PostgresServer.execute(taken, "CREATE TABLE something_else (id INT)");
        assertThatOpening(taken).withMessageContaining("holds something else already; choose another");
    }

    @Test
    void storeOfNewerAlmonerIsRefused() {
        PostgresServer.execute(
                url,
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', 1, installed_by,"
                        + " installed_on, 1, TRUE FROM flyway_schema_history WHERE version = '1'");
        assertThatOpening(url).withMessageContaining("was written by a newer Almoner");
    }

    private static ThrowableAssertAlternative<StoreException> assertThatOpening(String url) {
        return assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcStore.open(url).close());
    }
}
