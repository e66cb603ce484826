package org.almoner.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.cli.text.ProviderFileText;
import org.almoner.domain.parts.Words;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.formats.providers.DirectoryCheck;
import org.almoner.formats.providers.DirectoryFile;
import org.almoner.formats.providers.Publication;
import org.almoner.formats.providers.RatingsCheck;
import org.almoner.formats.providers.RatingsFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A file of the regulator, which is held against what is known. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RegulatorFile {

    private static final String WHAT = "a file of the regulator";

    @Parameters(index = "0", paramLabel = "KIND", description = "directory or ratings.")
    private Kind kind = Kind.DIRECTORY;

    @Parameters(index = "1", paramLabel = "FILE", description = "The directory or the ratings, as a table in UTF-8.")
    private Path file = Path.of("");

    @Mixin
    private final PublishedOption published = new PublishedOption();

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
     */
    ProviderFileText checked(Store store, Instant now, Progress progress) {
        return told(
                store, kind == Kind.DIRECTORY ? directory(store, now, progress) : ratings(store, now, progress), false);
    }

    /**
     * Records what is new or changed, all of it or nothing.
     *
     * @param now as which it is today
     * @return what the file says
     */
    ProviderFileText recorded(Almoner almoner, Store store, Instant now, Author author, Progress progress) {
        Publication<?> found = kind == Kind.DIRECTORY
                ? ProviderFiles.recorded(
                        almoner, store, ProviderFacts.REGISTRATION, () -> directory(store, now, progress), author)
                : ProviderFiles.recorded(
                        almoner, store, ProviderFacts.REGULATOR_RATING, () -> ratings(store, now, progress), author);
        return told(store, found, true);
    }

    private ProviderFileText told(Store store, Publication<?> found, boolean recorded) {
        return new ProviderFileText(Words.of(kind), StoreOptions.names(store), found, recorded);
    }

    private Publication<Registration> directory(Store store, Instant now, Progress progress) {
        DirectoryCheck check = new DirectoryCheck(published.day(now), ProviderFiles.known(store));
        ProviderFiles.read(
                file, WHAT, (in, rows) -> DirectoryFile.read(in, check::doubtful, rows), check::add, progress);
        return check.finish();
    }

    private Publication<RegulatorRating> ratings(Store store, Instant now, Progress progress) {
        RatingsCheck check = new RatingsCheck(published.day(now), ProviderFiles.known(store));
        ProviderFiles.read(file, WHAT, (in, rows) -> RatingsFile.read(in, check::doubtful, rows), check::add, progress);
        return check.finish();
    }
}
