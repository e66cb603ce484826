package org.almoner.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.FrameworkText;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook;
import org.almoner.domain.time.DateRange;
import org.almoner.persistence.files.ProcurementFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says when a framework will end, and what is left of it. */
@Command(
        name = "framework",
        description =
                "When a framework will end, by its term or its maximum spend, and what is left of both. With --dir or"
                        + " --db, what runs posted counts as far as they go; without them nothing is spent yet.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProcurementFrameworkCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Parameters(paramLabel = "FILE", description = "The framework, and the forecast of its spend.")
    private Path file = Path.of("");

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day, such as 2026-04-01; without it today, or the nearest day of the framework.")
    private Optional<LocalDate> day = Optional.empty();

    ProcurementFrameworkCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ProcurementFiles.Framework framework = GivenFiles.read("framework", file, ProcurementFiles::readFramework);
        FrameworkOutlook outlook = outlook(framework);
        DateRange days = DateRange.ofClosed(
                framework.agreement().firstTerm().from(), framework.agreement().longestEnd());
        day.filter(given -> !days.contains(given)).ifPresent(given -> {
            throw Failure.usage("the framework is of days from " + days.from() + " until "
                    + framework.agreement().longestEnd() + ", but got " + given + "; give one of them with --on");
        });
        FrameworkText text =
                new FrameworkText(outlook, day.orElseGet(() -> days.nearest(LocalDate.now(options.clock(wiring)))));
        output.result(text::text, text::json);
    }

    private FrameworkOutlook outlook(ProcurementFiles.Framework framework) {
        if (!options.isPlaceNamed()) {
            return framework.outlook();
        }
        try {
            return options.with(
                    wiring,
                    (almoner, store) -> almoner.frameworks()
                            .outlook(framework.agreement(), framework.earlier(), framework.forecast()));
        } catch (IllegalArgumentException e) {
            throw Failure.refused(file + ": " + Failures.message(e));
        }
    }
}
