package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
    private final Map<K, Kept> kept = new HashMap<>();

    MemoryFacts(Records records, ImmutableList<FactKind<?>> kinds) {
        this.kinds = kinds;
        this.facts = records.newLog();
    }

    void append(K subject, FactKind<?> kind, Fact<?> fact) {
        checkArgument(kinds.contains(kind), "'%s' is not recorded here; the kinds are %s", kind, kinds);
        facts.append(subject, new Recorded(kind, fact));
    }

    /** {@return what was done: the kind of fact, and whether it was recorded or withdrawn} */
    static String act(FactKind<?> kind, Fact<?> fact) {
        return kind.name() + (fact.value().isPresent() ? " recorded" : " withdrawn");
    }

    /** Removes all facts about the subjects, and what the others say of the person; answers what takes it back. */
    Runnable erase(Set<K> subjects, Erased person) {
        kept.clear();
        return facts.rewrite((subject, recorded) -> subjects.contains(subject)
                ? Optional.empty()
                : Optional.of(Map.entry(subject, new Recorded(recorded.kind(), person.of(recorded.fact())))));
    }

    /** Makes the values of a kind others; answers what takes it back. */
    <T> Runnable change(FactKind<T> kind, UnaryOperator<T> change) {
        return facts.rewrite((subject, recorded) -> Optional.of(Map.entry(
                subject,
                recorded.kind().equals(kind)
                        ? new Recorded(
                                kind,
                                changed(
                                        recorded.fact(),
                                        value -> change.apply(kind.type().cast(value))))
                        : recorded)));
    }

    private static <S, T> Fact<?> changed(Fact<S> fact, Function<S, T> change) {
        return fact.value().isPresent() ? Fact.of(change.apply(fact.value().get()), fact.holds(), fact.known()) : fact;
    }

    boolean knows(K subject) {
        return facts.has(subject);
    }

    ImmutableSortedSet<K> subjects() {
        return facts.keys();
    }

    /** {@return the histories of the subject; the same ones as before while nothing else is recorded of it} */
    Histories of(K subject) {
        ImmutableList<Recorded> recorded = facts.of(subject);
        return kept.compute(
                        subject,
                        (any, before) ->
                                before != null && before.recorded().equals(recorded) ? before : Kept.of(recorded))
                .histories();
    }

    private record Recorded(FactKind<?> kind, Fact<?> fact) {}

    private record Kept(ImmutableList<Recorded> recorded, Histories histories) {

        static Kept of(ImmutableList<Recorded> recorded) {
            return new Kept(
                    recorded,
                    Histories.ofFacts(recorded.stream()
                            .collect(ImmutableListMultimap.toImmutableListMultimap(Recorded::kind, Recorded::fact))));
        }
    }
}
