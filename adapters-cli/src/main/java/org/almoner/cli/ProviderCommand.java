package org.almoner.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Providers: who they are, how they are rated, what they did, and in which role they serve. */
@Command(
        name = "provider",
        description = "Providers: who may do business, how they are rated, what they did, and whether roles change.",
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProviderCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do with providers: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
