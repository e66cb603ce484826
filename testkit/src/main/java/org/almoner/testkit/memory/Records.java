package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Knowledge;

/**
 * The logs of a store, the lock over them all, and what was done. One thread is in at a time, and a unit of work stays in until
 * its end; to undo it is to take back what it erased, and to shorten each log to what it was.
 */
final class Records {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Log<?, ?>> logs = new ArrayList<>();
    private final List<Runnable> erased = new ArrayList<>();
    private boolean onlyReading;
    private final Log<Integer, Instant> latest = newLog();
    private final Log<Long, Entry> entries = newLog();
    private final Log<Long, Seal> seals = newLog();

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

    /** Appends all or nothing, of what was done. */
    void append(Subject subject, String act, Knowledge known, Runnable appending) {
        append(subject, act, known, 1, appending);
    }

    /** Appends all or nothing, of what was done, so many at once. */
    void append(Subject subject, String act, Knowledge known, int count, Runnable appending) {
        Instants.checkMicroseconds(known.since());
        inOneUnit(() -> {
            appending.run();
            Instant before = lastLearned().orElse(known.since());
            latest.append(latest.size(), before.isAfter(known.since()) ? before : known.since());
            entries.append(unit(), new Entry(unit(), subject, act, known, count));
            return known;
        });
    }

    /** {@return the number of the unit of work that is going on} */
    private long unit() {
        return seals.size() + 1L;
    }

    Optional<Instant> lastLearned() {
        return read(() -> latest.of(latest.size() - 1).stream().findFirst());
    }

    /** {@return what was done, unit by unit} */
    Log<Long, Entry> entries() {
        return entries;
    }

    /** {@return the seals of the units, by their numbers} */
    Log<Long, Seal> seals() {
        return seals;
    }

    /** Erases within the unit that is going on; each answers what takes it back. */
    void erase(List<Runnable> takingBack) {
        erased.addAll(takingBack);
    }

    <T> T inOneView(Supplier<T> work) {
        return read(() -> {
            boolean outermost = lock.getHoldCount() == 1;
            onlyReading |= outermost;
            try {
                return work.get();
            } finally {
                onlyReading &= !outermost;
            }
        });
    }

    <T> T inOneUnit(Supplier<T> work) {
        lock.lock();
        try {
            checkState(!onlyReading, "nothing is recorded by work that only reads; do it in one unit");
            List<Integer> before = logs.stream().map(Log::size).toList();
            int erasedBefore = erased.size();
            boolean done = false;
            try {
                T answer = work.get();
                done = true;
                return answer;
            } finally {
                if (!done) {
                    takeBack(erasedBefore);
                    undoTo(before);
                } else if (lock.getHoldCount() == 1) {
                    seal();
                    erased.clear();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void seal() {
        ImmutableList<Entry> recorded = entries.of(unit());
        if (!recorded.isEmpty()) {
            String before =
                    seals.of(unit() - 1).stream().map(Seal::hash).findFirst().orElse("");
            seals.append(
                    unit(),
                    new Seal(
                            unit(),
                            Hashing.sha256()
                                    .hashString(before + recorded, StandardCharsets.UTF_8)
                                    .toString()));
        }
    }

    private void takeBack(int erasedBefore) {
        List<Runnable> since = erased.subList(erasedBefore, erased.size());
        for (int i = since.size() - 1; i >= 0; i--) {
            since.get(i).run();
        }
        since.clear();
    }

    private void undoTo(List<Integer> sizes) {
        for (int i = 0; i < sizes.size(); i++) {
            logs.get(i).shortenTo(sizes.get(i));
        }
    }
}
