package org.almoner.testkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The logs of a store, the lock over them all, and the instants learned. One thread is in at a time, and a unit of work
 * stays in until its end; to undo it is to shorten each log to what it was.
 */
final class Records {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Log<?, ?>> logs = new ArrayList<>();
    private final Log<Integer, Instant> latest = newLog();

    <K extends Comparable<? super K>, V> Log<K, V> newLog() {
        Log<K, V> log = new Log<>();
        logs.add(log);
        return log;
    }

    <T> T read(Supplier<T> reading) {
        lock.lock();
        try {
            return reading.get();
        } finally {
            lock.unlock();
        }
    }

    /** Appends all or nothing, of what became known at the instant. */
    void append(Instant known, Runnable appending) {
        Microseconds.check(known);
        inOneUnit(() -> {
            appending.run();
            Instant before = lastLearned().orElse(known);
            latest.append(latest.size(), before.isAfter(known) ? before : known);
            return known;
        });
    }

    Optional<Instant> lastLearned() {
        return read(() -> latest.of(latest.size() - 1).stream().findFirst());
    }

    <T> T inOneUnit(Supplier<T> work) {
        lock.lock();
        try {
            List<Integer> before = logs.stream().map(Log::size).toList();
            boolean done = false;
            try {
                T answer = work.get();
                done = true;
                return answer;
            } finally {
                if (!done) {
                    undoTo(before);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void undoTo(List<Integer> sizes) {
        for (int i = 0; i < sizes.size(); i++) {
            logs.get(i).shortenTo(sizes.get(i));
        }
    }
}
