package org.almoner.domain.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.RangeMap;
import com.google.common.collect.TreeRangeMap;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A value that changes over dates: on any day it has one value, or none. Neighbouring ranges with equal values are one
 * range, so two timelines are equal exactly when they agree on every day. Immutable.
 *
 * @param <T> the value; immutable, with equality by value
 */
public final class Timeline<T> {

    private final ImmutableRangeMap<LocalDate, T> values;

    private Timeline(RangeMap<LocalDate, T> values) {
        this.values = ImmutableRangeMap.copyOf(values);
    }

    /** {@return a timeline without any value} */
    public static <T> Timeline<T> empty() {
        return new Timeline<>(ImmutableRangeMap.of());
    }

    /** {@return a timeline with one value in the range} */
    public static <T> Timeline<T> of(DateRange range, T value) {
        return Timeline.<T>empty().with(range, value);
    }

    /** {@return this timeline, but with the value on every day of the range} */
    public Timeline<T> with(DateRange range, T value) {
        RangeMap<LocalDate, T> changed = copy();
        changed.putCoalescing(range.range(), value);
        return new Timeline<>(changed);
    }

    /** {@return this timeline, but without a value on any day of the range} */
    public Timeline<T> without(DateRange range) {
        RangeMap<LocalDate, T> changed = copy();
        changed.remove(range.range());
        return new Timeline<>(changed);
    }

    /** {@return this timeline, but without a value on any day outside the range} */
    public Timeline<T> within(DateRange range) {
        return new Timeline<>(values.subRangeMap(range.range()));
    }

    /** {@return a timeline with what the function makes of each value and the days it holds} */
    public <R> Timeline<R> map(BiFunction<DateRange, T, R> function) {
        RangeMap<LocalDate, R> mapped = TreeRangeMap.create();
        entries()
                .forEach(entry ->
                        mapped.putCoalescing(entry.holds().range(), function.apply(entry.holds(), entry.value())));
        return new Timeline<>(mapped);
    }

    private RangeMap<LocalDate, T> copy() {
        RangeMap<LocalDate, T> copy = TreeRangeMap.create();
        copy.putAll(values);
        return copy;
    }

    /** {@return the value on the day, or empty when there is none} */
    public Optional<T> find(LocalDate day) {
        return Optional.ofNullable(values.get(day));
    }

    /** {@return the value on the day and all the days it holds, or empty when there is none} */
    public Optional<Entry<T>> findEntry(LocalDate day) {
        return Optional.ofNullable(values.getEntry(day))
                .map(entry -> new Entry<>(DateRange.of(entry.getKey()), entry.getValue()));
    }

    /** {@return whether no day has a value} */
    public boolean isEmpty() {
        return values.asMapOfRanges().isEmpty();
    }

    /** {@return each value with the days it holds, in the order of the days} */
    public ImmutableList<Entry<T>> entries() {
        return values.asMapOfRanges().entrySet().stream()
                .map(entry -> new Entry<>(DateRange.of(entry.getKey()), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the parts of the range that have no value, in order} */
    public ImmutableList<DateRange> gapsIn(DateRange range) {
        TreeRangeSet<LocalDate> gaps = TreeRangeSet.create();
        gaps.add(range.range());
        gaps.removeAll(values.asMapOfRanges().keySet());
        return gaps.asRanges().stream().map(DateRange::of).collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline<?> timeline && values.equals(timeline.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    /** {@return the ranges and their values, in order, for people} */
    @Override
    public String toString() {
        return entries().toString();
    }

    /**
     * One value of a timeline and the days it holds.
     *
     * @param holds the days
     * @param value the value on each of them
     * @param <T> the type of the value
     */
    public record Entry<T>(DateRange holds, T value) {}
}
