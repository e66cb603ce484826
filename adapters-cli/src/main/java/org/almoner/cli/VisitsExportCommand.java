package org.almoner.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.Json;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Instants;
import org.almoner.formats.delivery.References;
import org.almoner.formats.delivery.StoredVisits;
import org.almoner.wording.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what a provider reported of visits as a file of 24 columns. */
@Command(
        name = "export",
        description =
                "Write what a provider reported of visits on some days to a new file, in the 24 columns of service delivery.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class VisitsExportCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Option(names = "--provider", required = true, paramLabel = "REF", description = "Whose visits, such as P-017.")
    private ProviderId provider = new ProviderId("P-0");

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--references",
            paramLabel = "FILE",
            description = "What the file calls ours: a table with the columns kind, theirs and ours.")
    private Optional<Path> references = Optional.empty();

    @Mixin
    private final NewFileOption newFile = new NewFileOption();

    VisitsExportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        DateRange days = period.days();
        References called = VisitsOptions.references(references);
        Path out = newFile.file();
        long visits = options.with(wiring, (almoner, store) -> exported(almoner, store, days, called, out));
        output.result(
                () -> Figures.counted(visits, "visit") + ", written to " + out + ".\n",
                () -> Json.object("file", out).put("visits", visits));
    }

    private long exported(Almoner almoner, Store store, DateRange days, References called, Path out) {
        if (store.providers().find(provider).isEmpty()) {
            throw Failure.notFound("there is no provider " + provider + " in " + options.place());
        }
        LocalDateTime now = LocalDateTime.ofInstant(wiring.clock().instant(), Instants.COUNCIL)
                .truncatedTo(ChronoUnit.SECONDS);
        StoredVisits stored =
                new StoredVisits(store, almoner.scheme().charging().rates(), called);
        return NewFile.writePrivately(out, target -> stored.write(target, provider, days, now));
    }
}
