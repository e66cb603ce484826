package org.almoner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.almoner.testkit.contracts.KeepsContract;
import org.almoner.testkit.contracts.StoreContract;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theReadmesEmbeddingLinesAreThoseThatRun() throws IOException {
        String source = read("adapters-cli/src/test/java/org/almoner/docs/EmbeddingExample.java");
        String region = source.substring(
                        source.indexOf("// embed: begin\n") + "// embed: begin\n".length(),
                        source.indexOf("        // embed: end"))
                .replaceAll("(?m)^ {8}", "")
                .replace("out.println", "System.out.println");

        assertThat(read("README.md")).contains("```java\n" + region + "```");
    }

    @Test
    void theEmbeddingLinesPrintAPlace() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        EmbeddingExample.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo("Charnwood North, urban: ward Loughborough Southfields is C1 urban city and town\n");
    }

    @Test
    void theGuideToStoresNamesEveryContract() throws IOException {
        String guide = read("docs/guide/writing-an-adapter.md");

        assertThat(Stream.concat(Stream.of(KeepsContract.class), Stream.of(StoreContract.class.getInterfaces())))
                .hasSizeGreaterThan(10)
                .allSatisfy(contract -> assertThat(guide).contains("`" + contract.getSimpleName() + "`"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
