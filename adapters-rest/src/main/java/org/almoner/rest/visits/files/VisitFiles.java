package org.almoner.rest.visits.files;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.domain.providers.ProviderId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of visits that providers have sent: each in a temporary file that nobody else can read, for an hour at most, checked one
 * after another. They are gone when the program ends; what was recorded stays. Thread-safe.
 */
public final class VisitFiles implements AutoCloseable {

    /** How long a file is kept. */
    public static final Duration KEPT = Duration.ofHours(1);

    /** How many are kept of one provider. */
    public static final int MOST = 5;

    /** How many are kept of all providers together. */
    public static final int MOST_OF_ALL = 100;

    private static final Logger LOG = LoggerFactory.getLogger(VisitFiles.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Almoner almoner;
    private final Store store;
    private final Clock clock;
    private final Path folder;
    private final List<VisitFile> files = new ArrayList<>();
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "almoner-visit-files");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> forgetting;
    private volatile boolean closed;

    /**
     * None yet.
     *
     * @param almoner by which they are checked
     * @param store that it is over
     * @param clock tells when a file is forgotten
     * @param temporary the folder for temporary files, in which they are kept in one of their own
     * @throws UncheckedIOException if that cannot be made
     */
    public VisitFiles(Almoner almoner, Store store, Clock clock, Path temporary) {
        this.almoner = almoner;
        this.store = store;
        this.clock = clock;
        try {
            this.folder = Files.createTempDirectory(temporary, "almoner-visits");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for files of visits can be made in " + temporary, e);
        }
        forgetting = checks.scheduleWithFixedDelay(this::forgetInTime, 1, 1, TimeUnit.MINUTES);
    }

    /** What is thrown would end the schedule. */
    private void forgetInTime() {
        try {
            forget();
        } catch (UncheckedIOException e) {
            LOG.warn("a file of visits could not be forgotten", e);
        }
    }

    /**
     * Takes a file to the end of the stream, and lets it be checked. Where there are as many as may be, it takes the place of one that is done, or
     * of the provider's oldest that is checked and not recorded.
     *
     * @return the file, or empty when there is no such place
     * @throws IOException if the stream fails; then nothing is kept
     */
    public Optional<VisitFile> take(ProviderId provider, InputStream csv) throws IOException {
        String id = UUID.randomUUID().toString();
        VisitFile file =
                new VisitFile(id, provider, folder.resolve(id), clock.instant().plus(KEPT));
        if (!hasRoomFor(file)) {
            return Optional.empty();
        }
        try {
            Files.copy(csv, folder.resolve(id), StandardCopyOption.REPLACE_EXISTING);
            checks.execute(() -> check(file));
            return Optional.of(file);
        } catch (IOException | RuntimeException e) {
            forget(file);
            throw e;
        }
    }

    private void check(VisitFile file) {
        boolean done = false;
        try {
            file.check(almoner, store.lastLearned().orElse(Instant.EPOCH), () -> closed);
            done = true;
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("a file of visits could not be checked", e);
            }
        } finally {
            if (!done) {
                file.fail();
            }
        }
    }

    private synchronized boolean hasRoomFor(VisitFile file) {
        forget();
        List<VisitFile> own = files.stream()
                .filter(each -> each.provider().equals(file.provider()))
                .toList();
        boolean hasRoom = own.size() < MOST ? files.size() < MOST_OF_ALL || isOneLess(files, own) : isOneLess(own, own);
        if (hasRoom) {
            files.add(file);
        }
        return hasRoom;
    }

    /** {@return whether one is forgotten now: the oldest that is done, or else of the provider's own the oldest that gives way} */
    private boolean isOneLess(List<VisitFile> all, List<VisitFile> own) {
        Optional<VisitFile> gone = all.stream()
                .filter(VisitFile::isDone)
                .findFirst()
                .or(() -> own.stream().filter(VisitFile::givesWay).findFirst());
        gone.ifPresent(this::forget);
        return gone.isPresent();
    }

    /** Forgets those whose time is over. */
    private synchronized void forget() {
        Instant now = clock.instant();
        List.copyOf(files).stream().filter(file -> file.isOver(now)).forEach(this::forget);
    }

    private synchronized void forget(VisitFile file) {
        files.remove(file);
        file.delete();
    }

    /** {@return the provider's file of the id, or empty when there is none, or none any more} */
    public synchronized Optional<VisitFile> find(ProviderId provider, String id) {
        forget();
        return files.stream()
                .filter(file -> file.provider().equals(provider) && file.id().equals(id))
                .findFirst();
    }

    /** Forgets all of them. A check that goes on is given up. */
    @Override
    public void close() {
        closed = true;
        forgetting.cancel(false);
        checks.shutdown();
        try {
            if (!checks.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a check of a file of visits goes on");
            }
            if (Files.exists(folder)) {
                MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        } catch (IOException e) {
            LOG.warn("the folder of files of visits could not be deleted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
