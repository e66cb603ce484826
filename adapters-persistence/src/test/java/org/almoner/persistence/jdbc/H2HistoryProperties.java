package org.almoner.persistence.jdbc;

import java.util.UUID;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.histories.Interleaving;

/** P6: an H2 database answers as a plain list of all records does. */
@Domain(AlmonerDomain.class)
class H2HistoryProperties {

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void p6AnyInterleavingOfChangesGivesTheAnswersOfAPlainList(@ForAll Interleaving changes) {
        try (JdbcStore store = JdbcStore.open("jdbc:h2:mem:" + UUID.randomUUID())) {
            changes.playOn(store);
        }
    }
}
