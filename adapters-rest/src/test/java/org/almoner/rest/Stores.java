package org.almoner.rest;

import java.util.UUID;
import org.almoner.application.port.out.Store;
import org.almoner.persistence.jdbc.JdbcStore;
import org.almoner.testkit.memory.InMemoryStore;

/** The stores over which the interface is tried. */
enum Stores {
    MEMORY,
    H2;

    /** {@return an empty one of its own} */
    Store empty() {
        return this == MEMORY ? InMemoryStore.empty() : JdbcStore.open("jdbc:h2:mem:" + UUID.randomUUID());
    }
}
