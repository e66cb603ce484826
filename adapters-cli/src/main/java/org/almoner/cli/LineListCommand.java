package org.almoner.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.text.LineText;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
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
        Held held = options.with(wiring, Held::of);
        output.result(held::text, () -> LineText.listJson(held.lines()));
    }

    /** The held lines, and what was posted to each. */
    private record Held(
            ImmutableSortedMap<LineKey, Fact<Hold>> lines, ImmutableMap<LineKey, List<LedgerTransaction>> posted) {

        static Held of(Almoner almoner, Store store) {
            return store.inOneUnit(() -> {
                Map<LineKey, History<Hold>> holds = store.ledger().holds();
                ImmutableSortedMap<LineKey, Hold> held = almoner.runs().held();
                return new Held(
                        ImmutableSortedMap.copyOf(Maps.transformEntries(
                                held,
                                (line, hold) -> Iterables.getLast(holds.getOrDefault(line, History.empty())
                                        .facts()))),
                        Maps.toMap(held.keySet(), store.ledger()::postedTo));
            });
        }

        String text() {
            return lines.isEmpty()
                    ? "No line is held.\n"
                    : lines.entrySet().stream()
                            .map(each -> LineText.held(
                                    each.getKey(), each.getValue(), posted.getOrDefault(each.getKey(), List.of())))
                            .collect(Collectors.joining());
        }
    }
}
