package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.almoner.application.port.out.Store;
import org.almoner.testkit.contracts.KeepsContract;
import org.almoner.testkit.contracts.StoreContract;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In a database of a server, emptied before each test, and on a machine whose clock follows the council's country. */
@Tag("long")
class PostgresIT implements StoreContract, KeepsContract {

    private static final ImmutableList<SealedTable> OF_PEOPLE = ImmutableList.of(
            SealedTable.PERSON_FACT,
            SealedTable.CARE_PACKAGE,
            SealedTable.PACKAGE_FACT,
            SealedTable.VISIT_REPORT,
            SealedTable.HOLD_FACT);

    private static String database;

    private final TimeZone before = TimeZone.getDefault();

    private JdbcStore store;

    @BeforeAll
    static void makeDatabase() {
        database = PostgresServer.newStore();
    }

    @BeforeEach
    void emptyDatabaseAndSetClock() {
        PostgresServer.empty(database);
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
    }

    @Override
    public Store open() {
        store = JdbcStore.open(PostgresServer.url(database));
        return store;
    }

    /** On a machine whose clock is another. */
    @Override
    public Store reopen() {
        store.close();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        return open();
    }

    /** Whatever a contract does, all that it recorded is sealed. */
    @AfterEach
    void verifyAndClose() {
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
        store.close();
        TimeZone.setDefault(before);
    }

    /** The statistics of the server quote the values that are frequent. */
    @Test
    void hasNoStatisticsOfWhoWasErased() {
        Everything.record(open());
        Jdbi server = Jdbi.create(PostgresServer.url(database));
        server.useHandle(handle -> {
            OF_PEOPLE.forEach(table -> handle.execute(copyForOther(table)));
            handle.execute("ANALYZE");
        });
        assertThat(statistics(server)).contains(Everything.PERSON.value());
        store.people().erase(Set.of(Everything.PERSON), Everything.KNOWN);
        store.close();
        assertThat(statistics(server)).doesNotContain(Everything.PERSON.value(), Everything.PACKAGE.value());
        server.useHandle(handle -> OF_PEOPLE
                .reverse()
                .forEach(table -> handle.execute("DELETE FROM " + table + " WHERE unit_number = 99")));
        open();
    }

    /** {@return what copies the rows as those of somebody else, for of an empty table the server never renews the statistics} */
    private static String copyForOther(SealedTable table) {
        String others = table.columns().stream()
                .map(column -> switch (column) {
                    case "person_ref" -> "'C-00009'";
                    case "package_ref" -> "'K-00009'";
                    case "line" -> "REPLACE(REPLACE(line, 'C-0', 'C-9'), 'K-0', 'K-9')";
                    case "fact_value" -> "CASE WHEN withdrawn THEN NULL ELSE '{}' END";
                    default -> column;
                })
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + String.join(", ", table.inserted()) + ") SELECT " + others + ", 99 FROM "
                + table;
    }

    private static String statistics(Jdbi server) {
        return server.withHandle(
                        handle -> handle.select("SELECT CONCAT(most_common_vals, histogram_bounds) FROM pg_stats"
                                        + " WHERE schemaname = 'public'")
                                .mapTo(String.class)
                                .list())
                .toString();
    }
}
