package org.almoner.domain.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimap;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** All that was ever recorded about one subject, kind by kind. A kind of which nothing was recorded has an empty history. Immutable. */
public final class Histories {

    private static final Histories NONE = new Histories(ImmutableMap.of());

    private final ImmutableMap<FactKind<?>, History<?>> histories;

    /** All that is known in the end, which is asked of the same histories again and again. */
    private final Supplier<Timelines> inTheEnd = Suppliers.memoize(() -> knownAt(Instant.MAX));

    private Histories(ImmutableMap<FactKind<?>, History<?>> histories) {
        this.histories = histories;
    }

    /** {@return the histories of a subject about which nothing was recorded} */
    public static Histories none() {
        return NONE;
    }

    /**
     * {@return the histories of the facts}
     *
     * @param facts those of each kind in the order in which they were recorded
     * @throws IllegalArgumentException if a value is not of the type of its kind
     */
    public static Histories ofFacts(Multimap<FactKind<?>, Fact<?>> facts) {
        ImmutableMap.Builder<FactKind<?>, History<?>> histories = ImmutableMap.builder();
        facts.asMap().forEach((kind, recorded) -> histories.put(kind, history(kind, recorded)));
        return new Histories(histories.buildOrThrow());
    }

    private static <T> History<T> history(FactKind<T> kind, Collection<Fact<?>> recorded) {
        return History.of(recorded.stream().map(fact -> typed(kind, fact)).toList());
    }

    private static <T> Fact<T> typed(FactKind<T> kind, Fact<?> fact) {
        fact.value()
                .ifPresent(value -> checkArgument(
                        kind.type().isInstance(value),
                        "a fact of kind %s holds a %s, but got %s",
                        kind,
                        kind.type().getSimpleName(),
                        value));
        return new Fact<>(fact.value().map(kind.type()::cast), fact.holds(), fact.known());
    }

    /** {@return these histories and one more fact} */
    public <T> Histories with(FactKind<T> kind, Fact<T> fact) {
        return new Histories(ImmutableMap.<FactKind<?>, History<?>>builder()
                .putAll(histories)
                .put(kind, of(kind).with(fact))
                .buildKeepingLast());
    }

    /** {@return the history of the kind} */
    @SuppressWarnings("unchecked") // a history is only ever put under the kind whose type its values have
    public <T> History<T> of(FactKind<T> kind) {
        History<?> history = histories.get(kind);
        return history == null ? History.empty() : (History<T>) history;
    }

    /** {@return everything as it was known at the instant, that instant included} */
    public Timelines asKnownAt(Instant instant) {
        return lastLearned().filter(instant::isBefore).isPresent() ? knownAt(instant) : inTheEnd.get();
    }

    private Timelines knownAt(Instant instant) {
        ImmutableMap.Builder<FactKind<?>, Timeline<?>> timelines = ImmutableMap.builder();
        histories.forEach((kind, history) -> timelines.put(kind, history.asKnownAt(instant)));
        return Timelines.of(timelines.buildOrThrow());
    }

    /** {@return these histories as they were at the instant, that instant included: without what became known later} */
    public Histories knownUntil(Instant instant) {
        ImmutableMap.Builder<FactKind<?>, History<?>> known = ImmutableMap.builder();
        for (Map.Entry<FactKind<?>, History<?>> each : histories.entrySet()) {
            History<?> until = each.getValue().knownUntil(instant);
            if (!until.facts().isEmpty()) {
                known.put(each.getKey(), until);
            }
        }
        return new Histories(known.buildOrThrow());
    }

    /** {@return when anything about the subject was learned last, or empty when nothing was recorded} */
    public Optional<Instant> lastLearned() {
        return histories.values().stream()
                .flatMap(history -> history.lastLearned().stream())
                .max(Comparator.naturalOrder());
    }

    /** {@return whether nothing was recorded} */
    public boolean isEmpty() {
        return histories.values().stream().allMatch(history -> history.facts().isEmpty());
    }

    /** {@return every fact with its kind, each kind's in the order in which they became known} */
    public ImmutableListMultimap<FactKind<?>, Fact<?>> facts() {
        ImmutableListMultimap.Builder<FactKind<?>, Fact<?>> facts = ImmutableListMultimap.builder();
        for (Map.Entry<FactKind<?>, History<?>> history : histories.entrySet()) {
            facts.putAll(history.getKey(), history.getValue().facts());
        }
        return facts.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histories others && histories.equals(others.histories);
    }

    @Override
    public int hashCode() {
        return Objects.hash(histories);
    }

    /** {@return the histories by kind, for people} */
    @Override
    public String toString() {
        return histories.toString();
    }
}
