package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CountingInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.time.FactKind;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.providers.Learned;
import org.almoner.formats.providers.Publication;
import org.almoner.wording.RefusalWords;

/** Reads files about providers, and records what they say. */
final class ProviderFiles {

    private ProviderFiles() {}

    /** {@return the providers as they are known} */
    static ImmutableList<ProviderRecord> known(Store store) {
        return store.providers().all().stream()
                .map(provider -> provider.asKnownAt(Instant.MAX))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Gives every row of a file.
     *
     * @param what it should be, for the message
     * @throws Failure if there is no such file, or it is no such table
     */
    static <T> void read(Path file, String what, Reader<T> reader, Consumer<TableRow<T>> rows, Progress progress) {
        Tables.read(file, what, in -> {
            CountingInputStream counted = new CountingInputStream(in);
            FileProgress far = new FileProgress(file, counted, progress);
            reader.read(counted, row -> {
                far.read();
                rows.accept(row);
            });
            return file;
        });
    }

    /**
     * Records what is new or changed, all of it or nothing.
     *
     * @param kind of the facts
     * @param read reads the file, in the same unit of work
     * @return what the file says
     * @throws Failure if some of it may not be recorded
     */
    static <T> Publication<T> recorded(
            Almoner almoner, Store store, FactKind<T> kind, Supplier<Publication<T>> read, Author author) {
        return store.inOneUnit(() -> {
            Publication<T> found = read.get();
            found.toRecord().forEach(learned -> record(almoner, kind, learned, author));
            return found;
        });
    }

    /**
     * Records what is new or changed.
     *
     * @throws Failure if it may not be recorded
     */
    static <T> void record(Almoner almoner, FactKind<T> kind, Learned<T> learned, Author author) {
        Recording recording =
                almoner.records().record(learned.provider(), kind, learned.value(), learned.holds(), author);
        if (recording instanceof Recording.Refused refused) {
            throw Failure.refused(learned.provider() + ": " + RefusalWords.of(refused.reasons()));
        }
    }

    /** Reads a file. */
    @FunctionalInterface
    interface Reader<T> {

        /** Gives every row in order. */
        void read(InputStream in, Consumer<TableRow<T>> rows) throws IOException;
    }
}
