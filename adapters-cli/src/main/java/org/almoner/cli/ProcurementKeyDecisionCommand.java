package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.cli.text.KeyDecisionText;
import org.almoner.persistence.files.ProcurementFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tests whether decisions are key decisions. */
@Command(
        name = "key-decision",
        description =
                "Whether decisions are key decisions: by the divisions that they affect, and what they spend or save.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProcurementKeyDecisionCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The rule, and the decisions.")
    private Path file = Path.of("");

    @Override
    public void run() {
        KeyDecisionText text =
                new KeyDecisionText(GivenFiles.read("list of decisions", file, ProcurementFiles::readDecisions));
        output.result(text::text, text::json);
    }
}
