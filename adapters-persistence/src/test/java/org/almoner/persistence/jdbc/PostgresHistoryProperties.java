package org.almoner.persistence.jdbc;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.histories.Interleaving;

/** P6: a PostgreSQL database answers as a plain list of all records does. */
@Domain(AlmonerDomain.class)
@Tag("long")
class PostgresHistoryProperties {

    private static String database;

    @BeforeContainer
    static void makeDatabase() {
        database = PostgresServer.newStore();
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void p6AnyInterleavingOfChangesGivesTheAnswersOfAPlainList(@ForAll Interleaving changes) {
        PostgresServer.empty(database);
        try (JdbcStore store = JdbcStore.open(PostgresServer.url(database))) {
            changes.playOn(store);
        }
    }
}
