package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.cli.text.FundText;
import org.almoner.persistence.files.ProcurementFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shares a fund by what drives cost. */
@Command(
        name = "share",
        description = "Share a fund among lots by what drives their cost, without losing or making a penny.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProcurementShareCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The fund: its pots, drivers and lots.")
    private Path file = Path.of("");

    @Override
    public void run() {
        FundText text = new FundText(GivenFiles.read("fund", file, ProcurementFiles::readFund));
        output.result(text::text, text::json);
    }
}
