package org.almoner.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands about prices. */
@Command(
        name = "price",
        description = "Prices: what they are made of, and what an uplift would do.",
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class PriceCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with prices: build-up or uplift");
    }
}
