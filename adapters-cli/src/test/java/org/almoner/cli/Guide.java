package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the guide, with commands and what they print.
 *
 * @param page its file
 */
record Guide(String page) {

    private static final Pattern SHOWN = Pattern.compile("```\\n\\$ \\./almoner (.*)\\n((?:(?!```).*\\n)*)```");

    String text() {
        try {
            return Files.readString(Path.of("../docs/guide").resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return every command that it shows, in order, after all printed what it says}
     *
     * @param prints runs a command, and has what it prints
     */
    List<String> compared(UnaryOperator<String> prints) {
        return SHOWN.matcher(text())
                .results()
                .map(shown -> {
                    assertThat(prints.apply(shown.group(1))).as(shown.group(1)).isEqualTo(shown.group(2));
                    return shown.group(1);
                })
                .toList();
    }

    /** {@return the words of a command that is given in the root of the project} */
    static Stream<String> words(String command) {
        return Stream.of(command.split(" ")).map(word -> word.replaceFirst("^(docs|schemes)/", "../$1/"));
    }
}
