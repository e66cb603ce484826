package org.almoner.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Pays providers and charges people, by difference, with a second pair of eyes (property P5). */
@Command(
        name = "run",
        description = "Payment and charge runs: drafted by one, approved by another, posted, paid.",
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RunCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do with a run: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
