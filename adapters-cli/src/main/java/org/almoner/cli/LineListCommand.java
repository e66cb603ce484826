package org.almoner.cli;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.util.Map;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.text.LineText;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
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
        ImmutableSortedMap<LineKey, Fact<Hold>> held = options.with(wiring, LineListCommand::held);
        output.result(() -> held.isEmpty() ? "No line is held.\n" : LineText.list(held), () -> LineText.listJson(held));
    }

    private static ImmutableSortedMap<LineKey, Fact<Hold>> held(Almoner almoner, Store store) {
        return store.inOneUnit(() -> {
            Map<LineKey, History<Hold>> holds = store.ledger().holds();
            return ImmutableSortedMap.copyOf(Maps.transformEntries(
                    almoner.runs().held(),
                    (line, hold) -> Iterables.getLast(
                            holds.getOrDefault(line, History.empty()).facts())));
        });
    }
}
