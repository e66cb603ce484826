package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TimeZone;
import org.almoner.application.port.out.Store;
import org.almoner.testkit.contracts.KeepsContract;
import org.almoner.testkit.contracts.StoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** In a database of a server, emptied before each test, and on a machine whose clock follows the council's country. */
@Tag("long")
class PostgresIT implements StoreContract, KeepsContract {

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
}
