package org.almoner.domain.time;

import java.util.Optional;

/**
 * A value that holds on some days and is known since some instant; or, without a value, the later knowledge that nothing
 * holds on those days. A fact is never changed: a correction is another fact, known later. Immutable.
 *
 * @param value what holds, or empty when an earlier fact is withdrawn
 * @param holds the days
 * @param known since when, by whom and why
 * @param <T> the type of the value; immutable, with equality by value
 */
public record Fact<T>(Optional<T> value, DateRange holds, Knowledge known) {

    /** {@return the fact that the value holds on the days} */
    public static <T> Fact<T> of(T value, DateRange holds, Knowledge known) {
        return new Fact<>(Optional.of(value), holds, known);
    }

    /** {@return the fact that nothing holds on the days} */
    public static <T> Fact<T> withdrawn(DateRange holds, Knowledge known) {
        return new Fact<>(Optional.empty(), holds, known);
    }
}
