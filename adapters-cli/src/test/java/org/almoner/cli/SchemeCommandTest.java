package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeCommandTest {

    @TempDir
    private Path folder;

    @Test
    void acceptsTheShippedScheme() {
        Cli cli = Cli.run("scheme", "check", "leicestershire-2020");

        assertThat(cli.exit()).isZero();
        assertThat(cli.out()).contains("accepted", "14 zones", "4 price bands", "postcodes: 15321");
    }

    @Test
    void tellsEveryProblemOfABrokenSchemeWithItsLine() throws IOException {
        Path file = changed(
                "kind: large\n    settlements: [Ibstock",
                "kind: larg\n    settlements: [Ibstock",
                "minimum-minutes: 30",
                "minimum-minutes: -3");

        Cli cli = Cli.run("scheme", "check", file.toString());

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out()).contains("refused, with 2 problems");
        assertThat(cli.out().lines().filter(line -> line.matches("  scheme\\.yaml:\\d+: .*")))
                .hasSize(2);
    }

    @Test
    void tellsThatAMapContradictsItself() throws IOException {
        Path file = changed();
        Path wards = folder.resolve("leicestershire-2020/wards.csv");
        String first = Files.readString(wards).lines().skip(1).findFirst().orElseThrow();
        String otherwise = first.replaceFirst("[a-z-]+$", first.endsWith("hinckley") ? "melton" : "hinckley");
        Files.writeString(wards, otherwise + "\n", StandardOpenOption.APPEND);

        Cli cli = Cli.run("scheme", "check", file.toString(), "--json");

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.json().get("accepted").asBoolean()).isFalse();
        assertThat(cli.json().at("/problems/0/message").asText()).contains("is given again", "keep one");
        assertThat(cli.json().at("/problems/0/line").asInt()).isEqualTo(135);
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        Cli cli = Cli.run("scheme", "check", folder.resolve("none.yaml").toString());

        assertThat(cli.exit()).isEqualTo(4);
        assertThat(cli.err()).contains("there is no file", "leicester-2023, leicestershire-2020");
    }

    @Test
    void anotherCommandRefusesABrokenScheme() throws IOException {
        Path file = changed("minimum-minutes: 30", "minimum-minutes: -3");

        Cli cli = Cli.run("zone", "LE673FN", "--scheme", file.toString());

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("is refused", "scheme.yaml:");
        assertThat(cli.out()).isEmpty();
    }

    /** A copy of the shipped scheme with some texts replaced by others. */
    private Path changed(String... replacements) throws IOException {
        Path shipped = Path.of("..", "schemes");
        Path tables = Files.createDirectory(folder.resolve("leicestershire-2020"));
        try (Stream<Path> files = Files.list(shipped.resolve("leicestershire-2020"))) {
            for (Path file : files.toList()) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
        String text = Files.readString(shipped.resolve("leicestershire-2020.yaml"));
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return Files.writeString(folder.resolve("scheme.yaml"), text);
    }
}
