package org.almoner.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brokerage step by step: a need is published, answered and awarded. */
@Command(
        name = "need",
        description = "Needs of packages: publish one, take answers, award or close it; see what is open.",
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class NeedCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do with a need: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
