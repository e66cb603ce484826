package org.almoner.cli;

import org.almoner.cli.text.ProviderFileText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what recording a table of providers would do. */
@Command(
        name = "check",
        description =
                "What recording a table of providers would do: which are new, changed or the same, and which rows are"
                        + " rejected and why. It records nothing.")
final class ProvidersCheckCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final ProvidersOptions providers = new ProvidersOptions();

    ProvidersCheckCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ProviderFileText text = options.with(
                wiring,
                (almoner, store) -> output.bars(wiring)
                        .during(
                                "Checking",
                                progress -> new ProviderFileText(
                                        "providers",
                                        StoreOptions.names(store),
                                        providers.read(store, progress, any -> {}),
                                        false)));
        output.result(text::text, text::json);
    }
}
