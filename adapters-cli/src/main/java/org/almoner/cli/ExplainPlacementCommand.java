package org.almoner.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.PlacementText;
import org.almoner.domain.packages.PackageId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains why a package went to its provider and not to any other (rules L6, L7; property P7). */
@Command(name = "placement", description = "Why a package went to its provider, and why not to each other one.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ExplainPlacementCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Parameters(paramLabel = "PACKAGE", description = "Its reference, such as K-00042.")
    private PackageId pack = new PackageId("NONE");

    ExplainPlacementCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        List<PlacementText> texts = options.with(wiring, this::explain);
        output.result(() -> texts.stream().map(PlacementText::text).collect(Collectors.joining("\n")), () -> {
            var json = Json.object("package", pack);
            json.set("placements", Json.array(texts, PlacementText::json));
            return json;
        });
    }

    private List<PlacementText> explain(Almoner almoner, Store store) {
        if (store.packages().find(pack).isEmpty()) {
            throw Failure.notFound("there is no package " + pack + " in " + options.place());
        }
        List<Outcome> outcomes = almoner.brokerage().explain(pack);
        if (outcomes.isEmpty()) {
            throw Failure.notFound("package " + pack + " was never offered through brokerage; its provider was assigned"
                    + " otherwise, or none was sought yet");
        }
        return outcomes.stream()
                .map(outcome -> NeedStepCommand.text(outcome, store))
                .toList();
    }
}
