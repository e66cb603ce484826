package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Gives the commands of the guide to files, over databases in memory.
 *
 * @param folder to which what is written goes, and from which what is not an example is read
 * @param databases in which scenarios are kept
 */
record FormatsDesk(Path folder, MemoryDatabases databases) {

    static final String EXAMPLES = "docs/examples/formats/";
    static final String BY = " --by finance --reason counts";

    private static final Instant NOW = Instant.parse("2020-11-05T18:00:00Z");

    FormatsDesk(Path folder) {
        this(folder, new MemoryDatabases());
    }

    Cli run(String command) {
        String[] words = Guide.words(command)
                .map(word -> word.matches("[\\w-]+\\.(csv|json|yaml)")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        return Cli.at(NOW, databases, words);
    }

    /** {@return what the command writes, with files as the guide names them} */
    String out(String command) {
        return run(command).out().replace(folder + "/", "");
    }

    /** {@return what is told of a command that is refused} */
    String refused(String command) {
        Cli cli = run(command);
        assertThat(cli.exit()).as(cli.out()).isEqualTo(3);
        assertThat(cli.out()).isEmpty();
        return cli.err();
    }

    /** {@return the name of a file in the folder, which has the text} */
    String given(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return name;
    }

    static String example(String name) throws IOException {
        return Files.readString(Path.of("..", EXAMPLES, name));
    }
}
