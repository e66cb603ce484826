package org.almoner.domain.time;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * All facts ever recorded about one thing, from which both questions are answered: what held on a day, and what was
 * known of it at an instant. Where facts speak of the same day, the one known latest counts; of two known at the same
 * instant, the one recorded later. Immutable.
 *
 * @param facts in the order in which they became known
 * @param <T> the type of the values
 */
public record History<T>(ImmutableList<Fact<T>> facts) {

    /** Puts the facts in the order in which they became known. */
    public History {
        facts = ImmutableList.sortedCopyOf(
                Comparator.comparing((Fact<T> fact) -> fact.known().since()), facts);
    }

    /** {@return the history of the facts, given in the order in which they were recorded} */
    public static <T> History<T> of(Collection<Fact<T>> facts) {
        return new History<>(ImmutableList.copyOf(facts));
    }

    /** {@return a history of nothing} */
    public static <T> History<T> empty() {
        return new History<>(ImmutableList.of());
    }

    /** {@return this history and one more fact} */
    public History<T> with(Fact<T> fact) {
        return new History<>(
                ImmutableList.<Fact<T>>builder().addAll(facts).add(fact).build());
    }

    /** {@return what held on which day, as known at the instant, that instant included} */
    public Timeline<T> asKnownAt(Instant instant) {
        Timeline<T> timeline = Timeline.empty();
        for (Fact<T> fact : facts) {
            if (fact.known().since().isAfter(instant)) {
                break;
            }
            Timeline<T> before = timeline;
            timeline = fact.value()
                    .map(value -> before.with(fact.holds(), value))
                    .orElseGet(() -> before.without(fact.holds()));
        }
        return timeline;
    }

    /** {@return this history as it was at the instant, that instant included: without what became known later} */
    public History<T> knownUntil(Instant instant) {
        return new History<>(facts.stream()
                .filter(fact -> !fact.known().since().isAfter(instant))
                .collect(ImmutableList.toImmutableList()));
    }

    /** {@return the facts that became known after the one instant and not after the other, about any day of the range} */
    public ImmutableList<Fact<T>> learned(Instant after, Instant upTo, DateRange about) {
        return facts.stream()
                .filter(fact -> fact.known().since().isAfter(after)
                        && !fact.known().since().isAfter(upTo)
                        && fact.holds().overlaps(about))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return when anything about this was learned last, or empty for a history of nothing} */
    public Optional<Instant> lastLearned() {
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(facts.get(facts.size() - 1).known().since());
    }
}
