package org.almoner.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Caseloads;
import org.almoner.application.port.in.Progress;
import org.almoner.cli.text.CaseloadCheckText;
import org.almoner.formats.caseload.CaseloadCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Holds a caseload against the packages of a day. */
@Command(
        name = "check",
        description =
                "How a caseload stands to the packages that somebody provides on a day: how many are new, changed or the same,"
                        + " and which rows are rejected and why. It records nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class CaseloadCheckCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final OnOption on = new OnOption();

    @Parameters(paramLabel = "FILE", description = "The packages, as a table that 'caseload template' shows.")
    private Path file = Path.of("");

    CaseloadCheckCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        CaseloadCheckText text = options.with(
                wiring,
                (almoner, store) -> output.bars(wiring)
                        .during(
                                "Checking",
                                progress ->
                                        checked(almoner, on.day(almoner.scheme(), options.clock(wiring)), progress)));
        output.result(text::text, text::json);
    }

    private CaseloadCheckText checked(Almoner almoner, LocalDate day, Progress progress) {
        Caseloads.OnDay stored = almoner.caseloads().on(day);
        CaseloadCheck check =
                new CaseloadCheck(stored.packages(), stored.leftOut().keySet());
        long rows = CaseloadFiles.read(file, almoner.scheme(), day, progress, check::add);
        return new CaseloadCheckText(day, check.finish(rows));
    }
}
