package org.almoner.cli;

import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.LineText;
import org.almoner.domain.ledger.LineKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Releases a held line. */
@Command(name = "release", description = "Release a held line: the next run posts it.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class LineReleaseCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final EditOptions options = new EditOptions();

    @Parameters(
            paramLabel = "LINE",
            description = "The line as runs show it, such as care:2020-10-05/2020-10-12:C-00042:K-00042:P-017.")
    private LineKey line = LineKey.parse("charge:2020-10-05/2020-10-12:NONE");

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "What was done about it.")
    private String reason = "";

    LineReleaseCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Author who = options.because(reason);
        options.print(wiring, output, (almoner, store) -> answer(almoner.runs().release(line, who)));
    }

    private String answer(boolean wasHeld) {
        if (!wasHeld) {
            throw Failure.notFound("line " + line + " is not held; see: line list");
        }
        return output.rendered(() -> "Released: " + line + "\n", () -> LineText.json(line));
    }
}
