package org.almoner.testkit.properties;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.histories.Interleaving;
import org.almoner.testkit.memory.InMemoryStore;

/** P6 of whatever is recorded in whatever order: a store answers as a plain list of all records does. */
@Domain(AlmonerDomain.class)
class HistoryProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void p6AnyInterleavingOfChangesGivesTheAnswersOfAPlainList(@ForAll Interleaving changes) {
        Statistics.label("a unit fails").collect(changes.hasUnitThatFails());
        changes.playOn(InMemoryStore.empty());
    }
}
