package org.almoner.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.domain.providers.Registration;
import org.almoner.formats.providers.Learned;
import org.almoner.formats.providers.ProviderCheck;
import org.almoner.formats.providers.ProviderTable;
import org.almoner.formats.providers.Publication;
import picocli.CommandLine.Parameters;

/** A table of providers, which is held against what is known. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProvidersOptions {

    @Parameters(paramLabel = "FILE", description = "The providers, as a table that 'providers template' shows.")
    private Path file = Path.of("");

    /**
     * {@return what the table says} It is read twice.
     *
     * @param taken is given what is new or changed, as it is read
     */
    Publication<Registration> read(Store store, Progress progress, Consumer<Learned<Registration>> taken) {
        Iterator<Progress> halves = List.<Progress>of(
                        (done, total) -> progress.advanced(done, 2 * total),
                        (done, total) -> progress.advanced(total + done, 2 * total))
                .iterator();
        return ProviderCheck.check(
                ProviderFiles.known(store),
                rows -> ProviderFiles.read(file, "a table of providers", ProviderTable::read, rows, halves.next()),
                taken);
    }
}
