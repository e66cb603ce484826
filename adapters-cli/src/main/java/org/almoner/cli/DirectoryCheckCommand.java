package org.almoner.cli;

import org.almoner.cli.text.ProviderFileText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what recording a service directory would do. */
@Command(
        name = "check",
        description =
                "What recording a service directory would do: which providers are new, changed or the same, and which"
                        + " services are rejected and why. It records nothing.")
final class DirectoryCheckCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final DirectoryOptions directory = new DirectoryOptions();

    DirectoryCheckCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ProviderFileText text = options.with(
                wiring,
                (almoner, store) -> output.bars(wiring)
                        .during(
                                "Checking",
                                progress -> DirectoryOptions.told(
                                        store,
                                        directory.read(
                                                almoner,
                                                store,
                                                options.clock(wiring).instant(),
                                                progress),
                                        false)));
        output.result(text::text, text::json);
    }
}
