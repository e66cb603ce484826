package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
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
        OwnRows own = new OwnRows(writer, told);
        ClientLevelFindings findings = output.bars(wiring).during("Checking", progress -> {
            ProviderFiles.read(
                    file,
                    "a file of Client Level Data",
                    ClientLevelFile::read,
                    row -> check.add(own.orRejected(row)),
                    progress);
            return check.finish();
        });
        own.firstOfOthers()
                .ifPresent(row -> row.problems().forEach(problem -> {
                    throw Failure.refused(file + ":" + row.line() + ": " + problem.column() + ": " + problem.detail());
                }));
        return findings;
    }

    /** Tells rows of another council or period, each of which would be told as changed. */
    private static final class OwnRows {

        private final ClientLevelWriter writer;
        private final ClientReturn told;
        private boolean anyOwn;
        private Optional<TableRow.Wrong<ClientLevelRow>> firstOfOthers = Optional.empty();

        OwnRows(ClientLevelWriter writer, ClientReturn told) {
            this.writer = writer;
            this.told = told;
        }

        /** {@return the row, rejected where it is of others} */
        TableRow<ClientLevelRow> orRejected(TableRow<ClientLevelRow> row) {
            if (!(row instanceof TableRow.Read<ClientLevelRow> read)) {
                return row;
            }
            Optional<TableRow.Wrong<ClientLevelRow>> ofOthers = writer.ofOthers(told, read.value())
                    .map(problem -> new TableRow.Wrong<>(row.line(), ImmutableList.of(problem)));
            anyOwn |= ofOthers.isEmpty();
            firstOfOthers = firstOfOthers.or(() -> ofOthers);
            return ofOthers.<TableRow<ClientLevelRow>>map(wrong -> wrong).orElse(row);
        }

        /** {@return the first row of others, where none that can be read is our own: then it is the file that is of others} */
        Optional<TableRow.Wrong<ClientLevelRow>> firstOfOthers() {
            return firstOfOthers.filter(first -> !anyOwn);
        }
    }
}
