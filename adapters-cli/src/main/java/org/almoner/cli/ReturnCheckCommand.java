package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ClientLevelText;
import org.almoner.domain.returns.ClientReturn;
import org.almoner.domain.time.DateRange;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.returns.ClientLevelCheck;
import org.almoner.formats.returns.ClientLevelFile;
import org.almoner.formats.returns.ClientLevelFindings;
import org.almoner.formats.returns.ClientLevelRow;
import org.almoner.formats.returns.ClientLevelWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Holds a file of Client Level Data against what would be written. */
@Command(
        name = "check",
        description =
                "How a file of Client Level Data stands to the one that would be written: which events are new, changed or the"
                        + " same, which of ours it lacks, and which rows are rejected and why. It records nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ReturnCheckCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final ClientLevelOptions which = new ClientLevelOptions();

    @Parameters(paramLabel = "FILE", description = "The Client Level Data, as a table in UTF-8.")
    private Path file = Path.of("");

    ReturnCheckCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        DateRange days = which.days();
        ClientLevelWriter writer = which.writer(which.terms());
        ClientReturn told =
                options.with(wiring, (almoner, store) -> ClientLevelOptions.told(almoner, days, output, wiring));
        ClientLevelText text = new ClientLevelText(days, findings(writer, told));
        output.result(text::text, text::json);
    }

    private ClientLevelFindings findings(ClientLevelWriter writer, ClientReturn told) {
        ClientLevelCheck check = new ClientLevelCheck(writer.rows(told));
        return output.bars(wiring).during("Checking", progress -> {
            ProviderFiles.read(
                    file,
                    "a file of Client Level Data",
                    ClientLevelFile::read,
                    row -> {
                        checkOwn(row, writer, told);
                        check.add(row);
                    },
                    progress);
            return check.finish();
        });
    }

    /** Of a file of another council or period every row would be told as changed. */
    private void checkOwn(TableRow<ClientLevelRow> row, ClientLevelWriter writer, ClientReturn told) {
        if (row instanceof TableRow.Read<ClientLevelRow> read) {
            writer.ofOthers(told, read.value()).ifPresent(problem -> {
                throw Failure.refused(file + ":" + row.line() + ": " + problem.column() + ": " + problem.detail());
            });
        }
    }
}
