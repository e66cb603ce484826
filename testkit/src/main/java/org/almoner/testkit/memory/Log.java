package org.almoner.testkit.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * An append-only list of values, found by their keys. It is shortened only to undo the end of it, and rewritten only to erase
 * somebody. Not thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class Log<K extends Comparable<? super K>, V> {

    private final List<K> order = new ArrayList<>();
    private final NavigableMap<K, List<V>> values = new TreeMap<>();

    void append(K key, V value) {
        order.add(key);
        values.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    int size() {
        return order.size();
    }

    boolean has(K key) {
        return values.containsKey(key);
    }

    ImmutableSortedSet<K> keys() {
        return ImmutableSortedSet.copyOfSorted(values.navigableKeySet());
    }

    /** {@return the values of the key, in the order in which they were appended} */
    ImmutableList<V> of(K key) {
        return ImmutableList.copyOf(values.getOrDefault(key, List.of()));
    }

    /** {@return the values key by key} */
    NavigableMap<K, List<V>> byKey() {
        return values;
    }

    /**
     * Makes every entry another, or none.
     *
     * @return what makes them again what they were
     */
    Runnable rewrite(BiFunction<K, V, Optional<Map.Entry<K, V>>> change) {
        Log<K, V> before = new Log<>();
        before.addAll(this);
        Map<K, Integer> met = new HashMap<>();
        Log<K, V> after = new Log<>();
        for (K key : before.order) {
            int next = met.merge(key, 1, Integer::sum) - 1;
            change.apply(key, before.of(key).get(next))
                    .ifPresent(entry -> after.append(entry.getKey(), entry.getValue()));
        }
        become(after);
        return () -> become(before);
    }

    private void become(Log<K, V> other) {
        order.clear();
        values.clear();
        addAll(other);
    }

    private void addAll(Log<K, V> other) {
        order.addAll(other.order);
        other.values.forEach((key, some) -> values.put(key, new ArrayList<>(some)));
    }

    /** Undoes all that was appended since the log was of the size. */
    void shortenTo(int size) {
        for (int last = order.size() - 1; last >= size; last--) {
            K key = order.remove(last);
            List<V> appended = values.getOrDefault(key, new ArrayList<>());
            appended.remove(appended.size() - 1);
            if (appended.isEmpty()) {
                values.remove(key);
            }
        }
    }
}
