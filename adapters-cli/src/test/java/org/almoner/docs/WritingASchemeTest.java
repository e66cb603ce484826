package org.almoner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almoner.persistence.files.SchemeFileResult;
import org.almoner.persistence.files.SchemeFiles;
import org.junit.jupiter.api.Test;

/** The guide that writes a scheme from nothing makes the file that is shown beside it, and that file is accepted. */
class WritingASchemeTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SCHEME = DOCS.resolve("examples/schemes/fenshire.yaml");

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCS.resolve("guide/writing-a-scheme.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    @Test
    void itsPiecesMakeTheFile() throws IOException {
        assertThat(blocks("yaml").stream().collect(Collectors.joining())).isEqualTo(Files.readString(SCHEME));
    }

    @Test
    void itsTablesAreThoseOfTheFile() throws IOException {
        assertThat(blocks("csv"))
                .containsExactly(
                        Files.readString(DOCS.resolve("examples/schemes/fenshire/wards.csv")),
                        Files.readString(DOCS.resolve("examples/schemes/fenshire/postcodes.csv")));
    }

    @Test
    void theFileIsAcceptedWithoutAWarning() {
        SchemeFileResult result = SchemeFiles.read(SCHEME);

        assertThat(result).isInstanceOf(SchemeFileResult.Accepted.class);
        assertThat(result.warnings()).isEmpty();
    }
}
