package org.almoner.testkit.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * An append-only list of values, found by their keys. It is shortened only to undo the end of it. Not thread-safe.
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
