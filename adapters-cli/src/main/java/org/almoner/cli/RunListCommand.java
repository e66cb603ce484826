package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import org.almoner.cli.text.RunsText;
import org.almoner.domain.ledger.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists all runs. */
@Command(name = "list", description = "All runs, and how far each has come.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RunListCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    RunListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ImmutableList<RunRecord> runs =
                options.with(wiring, (almoner, store) -> almoner.runs().all());
        output.result(() -> RunsText.text(runs), () -> RunsText.json(runs));
    }
}
