package org.almoner.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.DashboardText;
import org.almoner.cli.text.IndicatorText;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.performance.indicators.IndicatorCode;
import org.almoner.persistence.files.FileResult;
import org.almoner.persistence.files.IndicatorFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges the performance indicators of a file, and measures those of them that follow from what is recorded (rule K8). */
@Command(
        name = "indicators",
        description =
                "How a council's performance indicators stand: a file's figures, and with --dir or --db those that are"
                        + " measured from the database, held against the file's targets.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class IndicatorsCommand implements Runnable {

    private static final int USUAL_MONTHS = 3;
    private static final int MOST_MONTHS = 36;

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Option(
            names = "--months",
            paramLabel = "N",
            description = "How many months to measure, this one included; " + USUAL_MONTHS + " without it.")
    private Optional<Integer> months = Optional.empty();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A file in YAML; docs/guide/performance.md describes it.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CODE",
            description = "This indicator alone, with every period, such as ASC01.")
    private Optional<IndicatorCode> code = Optional.empty();

    IndicatorsCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Dashboard dashboard = measured(read(file));
        if (code.isPresent()) {
            IndicatorText text = new IndicatorText(dashboard
                    .find(code.get())
                    .orElseThrow(() -> Failure.notFound("there is no indicator " + code.get() + " in " + file))
                    .judged());
            output.result(text::text, text::json);
        } else {
            DashboardText text = new DashboardText(dashboard, dashboard.judged());
            output.result(text::text, text::json);
        }
    }

    private Dashboard measured(Dashboard dashboard) {
        if (!options.isPlaceNamed()) {
            months.ifPresent(number -> {
                throw Failure.usage("--months is of what is measured from a database; name it with --dir or --db");
            });
            return dashboard;
        }
        int last = months.orElse(USUAL_MONTHS);
        if (last < 1 || last > MOST_MONTHS) {
            throw Failure.usage("--months is " + last + "; give 1 to " + MOST_MONTHS);
        }
        return options.with(wiring, (almoner, store) -> almoner.performance().measured(dashboard, last));
    }

    /**
     * {@return the dashboard of the file}
     *
     * @throws Failure if there is no such file, or it is refused; the message lists every problem
     */
    static Dashboard read(Path file) {
        Failures.checkFile(file, "a file of indicators");
        FileResult<Dashboard> result = IndicatorFiles.read(file);
        if (result instanceof FileResult.Refused<Dashboard> refused) {
            throw Failure.refused("indicators " + file + " are refused:\n" + Schemes.lines(refused.problems()));
        }
        return result.orElseThrow();
    }
}
