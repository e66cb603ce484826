package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CountingInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.RegulatorText;
import org.almoner.domain.parts.Words;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Instants;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.regulator.DirectoryCheck;
import org.almoner.formats.regulator.DirectoryFile;
import org.almoner.formats.regulator.Learned;
import org.almoner.formats.regulator.Publication;
import org.almoner.formats.regulator.RatingsCheck;
import org.almoner.formats.regulator.RatingsFile;
import org.almoner.wording.RefusalWords;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file of the regulator, which is held against what is known. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RegulatorFile {

    @Parameters(index = "0", paramLabel = "KIND", description = "directory or ratings.")
    private Kind kind = Kind.DIRECTORY;

    @Parameters(index = "1", paramLabel = "FILE", description = "The directory or the ratings, as a table in UTF-8.")
    private Path file = Path.of("");

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day of the file, from which on what a directory says holds; today without it.")
    private Optional<LocalDate> published = Optional.empty();

    /** What the regulator publishes. */
    enum Kind {
        /** Every location that is registered. */
        DIRECTORY,
        /** Every rating. */
        RATINGS
    }

    /**
     * {@return what the file says of the providers that are known}
     *
     * @param now as which it is today
     * @throws Failure if there is no such file, or it is no such table
     */
    RegulatorText checked(Store store, Instant now, Progress progress) {
        return told(store, publication(store, now, progress), false);
    }

    /**
     * Records what is new or changed, all of it or nothing.
     *
     * @return what the file says
     * @throws Failure if there is no such file, it is no such table, or some of it may not be recorded
     */
    RegulatorText recorded(Almoner almoner, Store store, Instant now, Author author, Progress progress) {
        return store.inOneUnit(() -> {
            Publication<?> found = publication(store, now, progress);
            found.toRecord().forEach(learned -> record(almoner, learned, author));
            return told(store, found, true);
        });
    }

    private RegulatorText told(Store store, Publication<?> found, boolean recorded) {
        return new RegulatorText(Words.of(kind), StoreOptions.names(store), found, recorded);
    }

    private Publication<?> publication(Store store, Instant now, Progress progress) {
        LocalDate day = published.orElseGet(() -> Instants.dayOf(now));
        ImmutableList<ProviderRecord> known = known(store);
        if (kind == Kind.DIRECTORY) {
            DirectoryCheck check = new DirectoryCheck(day, known);
            read(DirectoryFile::read, check::add, progress);
            return check.finish();
        }
        RatingsCheck check = new RatingsCheck(day, known);
        read((in, rows) -> RatingsFile.read(in, check::doubtful, rows), check::add, progress);
        return check.finish();
    }

    /** {@return the providers as they are known} */
    static ImmutableList<ProviderRecord> known(Store store) {
        return store.providers().all().stream()
                .map(provider -> provider.asKnownAt(Instant.MAX))
                .collect(ImmutableList.toImmutableList());
    }

    private <T> void read(Reader<T> reader, Consumer<TableRow<T>> rows, Progress progress) {
        Tables.read(file, "a file of the regulator", in -> {
            CountingInputStream counted = new CountingInputStream(in);
            FileProgress far = new FileProgress(file, counted, progress);
            reader.read(counted, row -> {
                far.read(row.line());
                rows.accept(row);
            });
            return file;
        });
    }

    private void record(Almoner almoner, Learned<?> learned, Author author) {
        if (record(almoner, fact(), learned, author) instanceof Recording.Refused refused) {
            throw Failure.refused(learned.provider() + ": " + RefusalWords.of(refused.reasons()));
        }
    }

    private FactKind<?> fact() {
        return kind == Kind.DIRECTORY ? ProviderFacts.REGISTRATION : ProviderFacts.REGULATOR_RATING;
    }

    private static <T> Recording record(Almoner almoner, FactKind<T> kind, Learned<?> learned, Author author) {
        return almoner.records()
                .record(learned.provider(), kind, kind.type().cast(learned.value()), learned.holds(), author);
    }

    /** Reads a file. */
    @FunctionalInterface
    private interface Reader<T> {

        /** Gives every row in order. */
        void read(InputStream in, Consumer<TableRow<T>> rows) throws IOException;
    }
}
