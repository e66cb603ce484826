package org.almoner.cli;

import com.google.common.collect.ImmutableSortedMap;
import org.almoner.cli.text.LineText;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the held lines. */
@Command(name = "list", description = "The lines that are held now, with the reason and who must act.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class LineListCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    LineListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ImmutableSortedMap<LineKey, Hold> held =
                options.with(wiring, (almoner, store) -> almoner.runs().held());
        output.result(() -> held.isEmpty() ? "No line is held.\n" : LineText.held(held), () -> LineText.heldJson(held));
    }
}
