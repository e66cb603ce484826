package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TimeZone;
import org.almoner.application.port.out.Store;
import org.almoner.testkit.contracts.StoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a database of a server, and on a machine whose clock follows the council's country. */
class PostgresIT implements StoreContract {

    private final TimeZone before = TimeZone.getDefault();
    private final String database = PostgresServer.newStore();

    private JdbcStore store;

    @BeforeEach
    void setClock() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
    }

    @Override
    public Store open() {
        store = JdbcStore.open(PostgresServer.url(database));
        return store;
    }

    @AfterEach
    void close() {
        store.close();
        TimeZone.setDefault(before);
    }

    @Test
    void whatWasWrittenIsThereWhenOpenedAgain() {
        Everything.record(open());
        List<Object> written = Everything.read(store);
        store.close();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        assertThat(Everything.read(open())).isEqualTo(written);
    }
}
