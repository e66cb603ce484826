package org.almoner.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.out.Store;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.PlacementText;
import org.almoner.cli.text.TextTable;
import org.almoner.domain.brokerage.Need;
import org.almoner.wording.BrokerageWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The needs that are published and not decided. */
@Command(name = "list", description = "The needs that are published and not decided, and what they wait for.")
final class NeedListCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    NeedListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Found found = options.with(wiring, NeedListCommand::open);
        List<PlacementText> open = found.open();
        output.result(found::text, () -> {
            var json = Json.object();
            json.set("needs", Json.array(open, PlacementText::json));
            return json;
        });
    }

    /** What is open by the scheme, and what is said of needs that are open by another one. */
    private record Found(List<PlacementText> open, List<String> others) {

        String text() {
            String none = others.isEmpty() ? "No need is open.\n" : "";
            return (open.isEmpty() ? none : table(open).toString())
                    + others.stream().map(other -> other + "\n").collect(Collectors.joining());
        }
    }

    private static Found open(Almoner almoner, Store store) {
        List<Outcome> outcomes = almoner.brokerage().open();
        return new Found(
                outcomes.stream()
                        .filter(Outcome.Done.class::isInstance)
                        .map(outcome -> NeedStepCommand.text(outcome, store))
                        .toList(),
                outcomes.stream()
                        .filter(Outcome.Refused.class::isInstance)
                        .map(outcome -> ((Outcome.Refused) outcome).detail())
                        .toList());
    }

    private static TextTable table(List<PlacementText> open) {
        TextTable table = TextTable.of(">Need", "Package", "Zone", "Place", "Asked", "From", "How far");
        for (PlacementText text : open) {
            Need need = text.placement().ranking().need();
            table.row(
                    text.placement().id().toString(),
                    need.pack().toString(),
                    need.zone().toString(),
                    need.district(),
                    BrokerageWords.asked(need.care()),
                    need.start().toString(),
                    text.outcome());
        }
        return table;
    }
}
