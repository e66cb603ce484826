package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.domain.providers.Registration;
import org.almoner.formats.providers.ProviderCheck;
import org.almoner.formats.providers.ProviderTable;
import org.almoner.formats.providers.Publication;
import picocli.CommandLine.Parameters;

/** A table of providers, which is held against what is known. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProvidersOptions {

    @Parameters(paramLabel = "FILE", description = "The providers, as a table that 'providers template' shows.")
    private Path file = Path.of("");

    /** {@return what the table says} */
    Publication<Registration> read(Store store, Progress progress) {
        ProviderCheck check = new ProviderCheck(ProviderFiles.known(store));
        ProviderFiles.read(file, "a table of providers", ProviderTable::read, check::add, progress);
        return check.finish();
    }
}
