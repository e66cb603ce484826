package org.almoner.cli;

import org.almoner.cli.text.ProviderFileText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what recording a file of the regulator would do. */
@Command(
        name = "check",
        description =
                "What recording the regulator's directory or ratings would do: which of the providers here are new, changed or"
                        + " the same, and which rows are rejected and why. It records nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RegulatorCheckCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final RegulatorFile file = new RegulatorFile();

    RegulatorCheckCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ProviderFileText text = options.with(
                wiring,
                (almoner, store) -> output.bars(wiring)
                        .during(
                                "Checking",
                                progress -> file.checked(
                                        store, options.clock(wiring).instant(), progress)));
        output.result(text::text, text::json);
    }
}
