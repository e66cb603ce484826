package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;

/**
 * The facts about many subjects, of some kinds.
 *
 * @param <K> the reference of a subject
 */
final class MemoryFacts<K extends Comparable<K>> {

    private final ImmutableList<FactKind<?>> kinds;
    private final Log<K, Recorded> facts;

    MemoryFacts(Records records, ImmutableList<FactKind<?>> kinds) {
        this.kinds = kinds;
        this.facts = records.newLog();
    }

    void append(K subject, FactKind<?> kind, Fact<?> fact) {
        checkArgument(kinds.contains(kind), "'%s' is not recorded here; the kinds are %s", kind, kinds);
        facts.append(subject, new Recorded(kind, fact));
    }

    boolean knows(K subject) {
        return facts.has(subject);
    }

    ImmutableSortedSet<K> subjects() {
        return facts.keys();
    }

    Histories of(K subject) {
        return Histories.ofFacts(facts.of(subject).stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Recorded::kind, Recorded::fact)));
    }

    private record Recorded(FactKind<?> kind, Fact<?> fact) {}
}
