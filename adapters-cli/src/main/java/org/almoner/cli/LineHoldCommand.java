package org.almoner.cli;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.LineText;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.wording.RefusalWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a line until somebody has acted. */
@Command(
        name = "hold",
        description =
                "Hold a line: it is not posted, nor a correction of it, until it is released. What was posted before stands.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class LineHoldCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final EditOptions options = new EditOptions();

    @Parameters(
            paramLabel = "LINE",
            description = "The line as runs show it, such as care:2020-10-05/2020-10-12:C-00042:K-00042:P-017.")
    private LineKey line = LineKey.parse("charge:2020-10-05/2020-10-12:NONE");

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why it is held.")
    private String reason = "";

    @Option(names = "--actor", required = true, paramLabel = "REF", description = "Who must act before it is released.")
    private String actor = "";

    LineHoldCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Hold hold = hold();
        Author who = options.because(reason);
        options.print(
                wiring,
                output,
                (almoner, store) -> answer(
                        almoner.runs().hold(line, hold, who),
                        hold,
                        store.ledger().postedTo(line)));
    }

    private String answer(Recording recording, Hold hold, List<LedgerTransaction> posted) {
        if (recording instanceof Recording.Refused refused) {
            throw Failure.refused(RefusalWords.of(refused.reasons()));
        }
        return output.rendered(
                () -> "Held:\n" + LineText.held(line, hold, posted),
                () -> LineText.heldJson(ImmutableSortedMap.of(line, hold)));
    }

    private Hold hold() {
        try {
            return new Hold(reason, actor);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(Failures.message(e));
        }
    }
}
