package org.almoner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide to embedding shows is what the project beside it is made of. */
class EmbeddingGuideTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path PROJECT = DOCS.resolve("examples/embedding");
    private static final Pattern REGION = Pattern.compile("(?ms)^ *// guide: (?!end)\\w+\n(.*?)^ *// guide: end$");

    @Test
    void itsJavaIsThatOfTheProject() throws IOException {
        List<String> shown = blocks("java");

        assertThat(shown).hasSizeGreaterThan(5);
        assertThat(regions()).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void itsDependenciesAreThoseOfTheProject() throws IOException {
        String pom = Files.readString(PROJECT.resolve("pom.xml")).replaceAll("\\s+", " ");

        assertThat(blocks("xml"))
                .hasSize(1)
                .allSatisfy(block -> assertThat(pom).contains(block.replaceAll("\\s+", " ")));
    }

    private static List<String> blocks(String language) {
        return found(
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL), DOCS.resolve("guide/embedding.md"));
    }

    private static List<String> regions() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> found(REGION, file).stream())
                    .map(region -> region.stripTrailing().stripIndent() + "\n")
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
