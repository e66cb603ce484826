package org.almoner.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans who moves where when providers leave (rules L9, B6). */
@Command(
        name = "transition",
        description = "When providers leave: who moves, when, in which phase and to whom.",
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class TransitionCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do with a transition: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
