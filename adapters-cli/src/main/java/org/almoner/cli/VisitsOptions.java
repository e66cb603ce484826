package org.almoner.cli;

import com.google.common.io.CountingInputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.VisitReports.FileReference;
import org.almoner.application.port.in.VisitReports.Reports;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.delivery.Claimed;
import org.almoner.formats.delivery.Heading;
import org.almoner.formats.delivery.PackagesOfStore;
import org.almoner.formats.delivery.References;
import org.almoner.formats.delivery.ServiceDeliveryFile;
import org.almoner.formats.visits.VisitTable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file of visits, in Almoner's own table or in the 24 columns of service delivery. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class VisitsOptions {

    private static final String WHAT = "a file of visits";

    @Parameters(
            paramLabel = "FILE",
            description = "The visits, as a table of Almoner's own or in the 24 columns of service delivery.")
    private Path file = Path.of("");

    @Option(
            names = "--provider",
            paramLabel = "REF",
            description = "Whose visits they are, such as P-017; a file of 24 columns says it itself.")
    private Optional<ProviderId> provider = Optional.empty();

    @Option(
            names = "--references",
            paramLabel = "FILE",
            description =
                    "What references and codes in the file stand for: a table with the columns kind, theirs and ours.")
    private Optional<Path> references = Optional.empty();

    /** {@return the file, of which the first line is read}
     *
     * @throws Failure if there is none, it is no file of visits, or nobody says whose it is
     */
    Given given() {
        References known = references(references);
        boolean isDelivery = Tables.read(file, WHAT, in -> ServiceDeliveryFile.isMeant(in, known));
        if (!isDelivery) {
            return new Given(
                    file,
                    provider.orElseThrow(() -> Failure.usage("say with --provider whose visits they are")),
                    Optional.empty(),
                    known);
        }
        Heading heading = Tables.read(file, WHAT, in -> ServiceDeliveryFile.heading(in, known));
        return new Given(file, owner(heading, known), Optional.of(heading), known);
    }

    /**
     * {@return what references and codes stand for}
     *
     * @param file a table of them; theirs are ours without it
     * @throws Failure if there is no such file, or it is no such table
     */
    static References references(Optional<Path> file) {
        return file.map(path -> Tables.read(path, "a table of references", References::read))
                .orElse(References.NONE);
    }

    private ProviderId owner(Heading heading, References known) {
        try {
            ProviderId owner = ServiceDeliveryFile.provider(heading, known);
            if (provider.filter(named -> !named.equals(owner)).isPresent()) {
                throw Failure.refused(file + " is of " + owner + " and not of " + provider.get());
            }
            return owner;
        } catch (IllegalArgumentException e) {
            throw Failure.refused(file + ": ProviderRef: " + Failures.message(e));
        }
    }

    /**
     * A file of visits.
     *
     * @param file where it is
     * @param provider whose visits
     * @param heading of a file of 24 columns
     * @param references by which it is read
     */
    record Given(Path file, ProviderId provider, Optional<Heading> heading, References references) {

        /** {@return what the provider calls it, where it tells} */
        Optional<FileReference> reference() {
            return heading.map(of -> new FileReference(provider, of.reference()));
        }

        /**
         * {@return its reports}
         *
         * @param progress is told how many bytes are read
         * @param told is told what a file of 24 columns claims, once all is read
         */
        Reports reports(Store store, Progress progress, Consumer<Claimed> told) {
            return new Reports(
                    Optional.of(provider),
                    rows -> Tables.read(file, WHAT, in -> {
                        CountingInputStream counted = new CountingInputStream(in);
                        FileProgress far = new FileProgress(file, counted, progress);
                        Consumer<Row> counting = row -> {
                            far.read();
                            rows.accept(row);
                        };
                        if (heading.isPresent()) {
                            told.accept(ServiceDeliveryFile.read(
                                    counted, heading.get(), references, new PackagesOfStore(store), counting));
                        } else {
                            VisitTable.read(counted, provider, counting);
                        }
                        return file;
                    }));
        }
    }
}
