package org.almoner.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands under one name, which does nothing by itself but say what they are. */
@Command(synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class CommandGroup implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CommandGroup() {}

    /**
     * {@return the commands under the name}
     *
     * @param description of what they are about
     * @param commands each annotated with its own name
     */
    static CommandLine of(String name, String description, Object... commands) {
        CommandLine group = new CommandLine(new CommandGroup()).setCommandName(name);
        group.getCommandSpec().usageMessage().description(description);
        List.of(commands).forEach(group::addSubcommand);
        return group;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do after '" + spec.name() + "': "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
