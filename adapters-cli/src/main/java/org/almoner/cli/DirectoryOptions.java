package org.almoner.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.cli.text.ProviderFileText;
import org.almoner.domain.providers.Registration;
import org.almoner.formats.directory.ServiceDirectoryCheck;
import org.almoner.formats.directory.ServiceDirectoryReader;
import org.almoner.formats.providers.Publication;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A service directory, which is held against what is known. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class DirectoryOptions {

    @Parameters(paramLabel = "FILE", description = "The services, as JSON in UTF-8: a list, or pages with contents.")
    private Path file = Path.of("");

    @Mixin
    private final PublishedOption published = new PublishedOption();

    /**
     * {@return what the directory says of providers}
     *
     * @param now as which it is today
     */
    Publication<Registration> read(Almoner almoner, Store store, Instant now, Progress progress) {
        ServiceDirectoryCheck check =
                new ServiceDirectoryCheck(published.day(now), almoner.scheme().council(), ProviderFiles.known(store));
        ProviderFiles.read(file, "a service directory", ServiceDirectoryReader::read, check::add, progress);
        return check.finish();
    }

    /** {@return the same for people} */
    static ProviderFileText told(Store store, Publication<Registration> found, boolean recorded) {
        return new ProviderFileText("service-directory", StoreOptions.names(store), found, recorded);
    }
}
