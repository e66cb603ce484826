package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.application.port.out.StoreException;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roles of the guide: made by its statements, each can do its work and nothing else. */
class PostgresRolesIT {

    private static final String DATABASE = "almoner";
    private static final Pattern STATEMENTS = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @BeforeAll
    static void doAsTheGuideSays() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/database.md"));
        List<String> blocks = STATEMENTS
                .matcher(guide.substring(guide.indexOf("## PostgreSQL")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(2);
        statements(blocks.get(0)).forEach(PostgresServer::administer);
        JdbcStore.open(url("almoner_owner")).close();
        statements(blocks.get(1)).forEach(sql -> PostgresServer.execute(url("almoner_owner"), sql));
        try (JdbcStore store = JdbcStore.open(url("almoner_app"))) {
            Everything.record(store);
        }
    }

    private static Iterable<String> statements(String block) {
        return Splitter.on(';').trimResults().omitEmptyStrings().split(block);
    }

    private static String url(String user) {
        return PostgresServer.url(DATABASE, user);
    }

    @Test
    void theApplicationDoesAllOfItsWork() {
        try (JdbcStore store = JdbcStore.open(url("almoner_app"))) {
            assertThat(store.people().all()).hasSize(1);
            assertThat(store.ledger().runs()).hasSize(1);
        }
    }

    @Test
    void theApplicationChangesAndRemovesNothing() throws SQLException {
        assertThat(tablesOnWhich("almoner_app", "INSERT"))
                .hasSizeGreaterThan(10)
                .contains("posting", "visit_report");
        assertThat(tablesOnWhich("almoner_app", "UPDATE")).isEmpty();
        assertThat(tablesOnWhich("almoner_app", "DELETE")).isEmpty();
        assertThat(tablesOnWhich("almoner_app", "TRUNCATE")).isEmpty();
        assertThat(query(
                        "almoner_app",
                        "SELECT DISTINCT table_name || '.' || column_name FROM information_schema.column_privileges"
                                + " WHERE grantee = 'almoner_app' AND privilege_type = 'UPDATE'"))
                .containsExactly("unit_of_work.one");
    }

    @Test
    void theApplicationErasesNobodyAndTheOwnerDoes() {
        try (JdbcStore store = JdbcStore.open(url("almoner_app"))) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> erase(store))
                    .withMessageContaining("permission denied for table")
                    .withMessageContaining("only the owner can erase people");
            assertThat(store.people().erased()).isEmpty();
        }
        try (JdbcStore store = JdbcStore.open(url("almoner_owner"))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.inOneUnit(() -> {
                        throw new IllegalStateException("taken back: " + erase(store));
                    }))
                    .withMessage("taken back: {C-00001=ERASED-1}");
        }
    }

    private static ImmutableMap<PersonId, PersonId> erase(JdbcStore store) {
        PersonId person = store.people().all().get(0).id();
        return store.people()
                .erase(
                        Set.of(person),
                        new Knowledge(Instant.parse("2034-01-01T09:00:00Z"), "records-1", "kept long enough"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE posting SET pence = 1",
                "DELETE FROM posting",
                "TRUNCATE cause_change",
                "INSERT INTO flyway_schema_history SELECT * FROM flyway_schema_history",
                "DROP VIEW v_balances",
                "ALTER TABLE posting DROP CONSTRAINT posting_pkey",
                "CREATE TABLE another (id INT)"
            })
    void whateverWouldIsRefused(String sql) {
        for (String user : List.of("almoner_app", "almoner_reader")) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> PostgresServer.execute(url(user), sql))
                    .withMessageMatching("(?s).*(permission denied for|must be owner of).*");
        }
    }

    @Test
    void theReaderReadsViewsAndTablesAndRecordsNothing() throws SQLException {
        assertThat(query("almoner_reader", "SELECT account FROM v_balances ORDER BY account"))
                .containsExactly("council", "nhs", "person:C-00001", "provider:P-001");
        assertThat(tablesOnWhich("almoner_reader", "INSERT")).isEmpty();
        try (JdbcStore store = JdbcStore.open(url("almoner_reader"))) {
            assertThat(Everything.read(store)).isNotEmpty();
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> Everything.record(store))
                    .withMessageContaining("permission denied for table unit_of_work");
        }
    }

    private static List<String> tablesOnWhich(String user, String privilege) throws SQLException {
        return query(
                user,
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
                        + " AND has_table_privilege('" + user + "', oid, '" + privilege + "')");
    }

    private static List<String> query(String user, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url(user));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
