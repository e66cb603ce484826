package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.cli.text.CoverageText;
import org.almoner.persistence.files.ProcurementFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds gaps and overlaps between contracts. */
@Command(
        name = "coverage",
        description =
                "Gaps and overlaps between old and new contracts of each lot, and what bridging a gap would cost.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProcurementCoverageCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The lots, and the contracts that cover them.")
    private Path file = Path.of("");

    @Override
    public void run() {
        CoverageText text =
                new CoverageText(GivenFiles.read("list of contracts", file, ProcurementFiles::readCoverage));
        output.result(text::text, text::json);
    }
}
