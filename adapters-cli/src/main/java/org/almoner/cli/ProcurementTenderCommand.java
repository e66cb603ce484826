package org.almoner.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.TenderText;
import org.almoner.domain.procurement.tenders.Evaluation;
import org.almoner.persistence.files.ProcurementFiles;
import org.almoner.wording.ProcurementWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Evaluates a tender. */
@Command(
        name = "tender",
        description =
                "Evaluate a tender: every bidder ranked or excluded with its reasons, every point with how it came.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProcurementTenderCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The tender, its bids, and how they were marked.")
    private Path file = Path.of("");

    @Override
    public void run() {
        ProcurementFiles.Tendering tendering = GivenFiles.read("tender", file, ProcurementFiles::readTender);
        Evaluation evaluation = Evaluation.of(tendering.tender(), tendering.bids());
        if (evaluation instanceof Evaluation.Incomplete incomplete) {
            throw Failure.refused("tender " + file + " cannot be evaluated yet:\n"
                    + incomplete.flaws().stream()
                            .map(flaw -> "  " + ProcurementWords.of(flaw))
                            .collect(Collectors.joining("\n")));
        }
        TenderText text = new TenderText(tendering.tender(), ((Evaluation.Done) evaluation).verdicts());
        output.result(text::text, text::json);
    }
}
