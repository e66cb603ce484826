package org.almoner.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lines of the ledger that are held until somebody has acted. */
@Command(
        name = "line",
        description = "Lines of payment or charge: hold one until somebody has acted, release it, list what is held.",
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class LineCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do with a line: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
