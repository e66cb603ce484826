package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.cli.shell.Failure;
import picocli.CommandLine.Option;

/** Which new file a command writes. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class NewFileOption {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; it must not be there.")
    private Path out = Path.of("");

    /**
     * {@return the file}
     *
     * @throws Failure if it is there already
     */
    Path file() {
        NewFile.check(out);
        return out;
    }
}
