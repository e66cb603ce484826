package org.almoner.rest.visits.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.VisitReports.Findings;
import org.almoner.application.port.in.VisitReports.Reports;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.csv.UnreadableFileException;
import org.almoner.formats.visits.VisitTable;
import org.jspecify.annotations.Nullable;

/** A file of a provider's reports that was sent, from then until it is forgotten. Thread-safe. */
public final class VisitFile {

    private final String id;
    private final ProviderId provider;
    private final Path path;
    private final Instant until;
    private final AtomicLong rows = new AtomicLong();
    private final ReentrantLock recording = new ReentrantLock();
    private volatile State state = new State.Checking();
    private volatile Instant read = Instant.EPOCH;
    private @Nullable Findings found;
    private boolean replaced;

    VisitFile(String id, ProviderId provider, Path path, Instant until) {
        this.id = id;
        this.provider = provider;
        this.path = path;
        this.until = until;
    }

    /** {@return its id, which tells nothing of the provider} */
    public String id() {
        return id;
    }

    /** {@return whose reports they are} */
    public ProviderId provider() {
        return provider;
    }

    /** {@return when it is forgotten} */
    public Instant until() {
        return until;
    }

    /** {@return how many rows were read so far} */
    public long rows() {
        return rows.get();
    }

    /** {@return how far it has come} */
    public State state() {
        return state;
    }

    /** {@return whether nothing can be done with it any more} */
    boolean isDone() {
        return state instanceof State.Unreadable || state instanceof State.Failed || state instanceof State.Recorded;
    }

    /** {@return whether it gives way to another file, and is never recorded then: it is checked, and nobody is recording it} */
    boolean givesWay() {
        if (!(state instanceof State.Checked) || !recording.tryLock()) {
            return false;
        }
        try {
            replaced = state instanceof State.Checked;
            return replaced;
        } finally {
            recording.unlock();
        }
    }

    /** {@return whether its time is over, and it is never recorded then: nobody is recording it} */
    boolean isOver(Instant now) {
        if (now.isBefore(until) || recording.isHeldByCurrentThread() || !recording.tryLock()) {
            return false;
        }
        try {
            replaced = true;
            return true;
        } finally {
            recording.unlock();
        }
    }

    /** Checks it by what is known now. */
    void check(Almoner almoner, Instant known, BooleanSupplier isCancelled) {
        read = known;
        try {
            state = new State.Checked(almoner.visits().check(reports(row -> {
                if (isCancelled.getAsBoolean()) {
                    throw new IllegalStateException("the server stops");
                }
                rows.incrementAndGet();
            })));
        } catch (UnreadableFileException e) {
            state = new State.Unreadable(e.line(), e.column(), e.value(), e.detail());
            delete();
        }
    }

    /** Says that checking it failed, though not for what is in it. */
    void fail() {
        state = new State.Failed();
        delete();
    }

    /**
     * Does a unit of work that may {@link #record} the file; nobody else does so meanwhile. Once the work has ended well the file is
     * recorded.
     *
     * @return what the work answers; empty when somebody else is recording it, or another file has taken its place
     */
    public <T> Optional<T> alone(Supplier<T> work) {
        if (!recording.tryLock()) {
            return Optional.empty();
        }
        try {
            if (replaced) {
                return Optional.empty();
            }
            found = null;
            T answer = work.get();
            if (found != null) {
                state = new State.Recorded(found);
                delete();
            }
            return Optional.of(answer);
        } finally {
            recording.unlock();
        }
    }

    /**
     * Records it, for whoever has seen the counts: where more has become known of one of its visits since it was checked, nothing is
     * recorded.
     *
     * @throws IllegalStateException if it is not checked, or not within {@link #alone}
     * @throws org.almoner.application.port.out.ChangedSinceException if more has become known since
     */
    public Findings record(Almoner almoner, Author author) {
        if (!(state instanceof State.Checked) || !recording.isHeldByCurrentThread()) {
            throw new IllegalStateException("a file is recorded once it is checked, by one alone, but is " + state);
        }
        Findings findings = almoner.asRead(read).visits().record(reports(row -> {}), author);
        found = findings;
        return findings;
    }

    private Reports reports(Consumer<Row> seen) {
        return new Reports(Optional.of(provider), rows -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
                VisitTable.read(in, provider, seen.andThen(rows));
            } catch (IOException e) {
                throw new UncheckedIOException("a file of visits that was kept cannot be read", e);
            }
        });
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of visits that was kept cannot be deleted", e);
        }
    }

    /** How far a file has come. */
    public sealed interface State {

        /** It waits for its turn, or is being checked. */
        record Checking() implements State {}

        /**
         * It is checked, and nothing is recorded.
         *
         * @param findings what recording it would do
         */
        record Checked(Findings findings) implements State {}

        /**
         * It is no table of visits.
         *
         * @param line where it cannot be read
         * @param column where; empty for the line as a whole
         * @param value what is there; maybe empty
         * @param detail what is wrong, and what to do
         */
        record Unreadable(long line, String column, String value, String detail) implements State {}

        /** The program failed to check it. */
        record Failed() implements State {}

        /**
         * It is recorded.
         *
         * @param findings what was done
         */
        record Recorded(Findings findings) implements State {}
    }
}
