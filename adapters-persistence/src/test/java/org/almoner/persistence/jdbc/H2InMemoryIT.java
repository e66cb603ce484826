package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.almoner.application.port.out.Store;
import org.almoner.testkit.contracts.StoreContract;
import org.junit.jupiter.api.AfterEach;

class H2InMemoryIT implements StoreContract {

    private JdbcStore store;

    @Override
    public Store open() {
        store = JdbcStore.open("jdbc:h2:mem:" + UUID.randomUUID());
        return store;
    }

    /** Whatever a contract does, all that it recorded is sealed. */
    @AfterEach
    void verifyAndClose() {
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
        store.close();
    }
}
