package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AppendOnlyTest {

    private static final Pattern CHANGES_ROWS = Pattern.compile(
            "(?<!FOR )\\bUPDATE\\b|\\bDELETE\\b|\\bMERGE\\b|\\bTRUNCATE\\b|\\bDROP\\b(?! DEFAULT)|\\bREPLACE\\b(?! VIEW)");

    @Test
    void noStatementChangesOrRemovesRowsButThoseThatErase() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).anyMatch(path -> path.toString().endsWith(".sql"));
        assertThat(sources)
                .filteredOn(path -> !path.toString().contains("Erasure"))
                .allSatisfy(path -> assertThat(Files.readString(path)).doesNotContainPattern(CHANGES_ROWS));
    }

    @Test
    void statementsThatWouldAreRecognised() {
        assertThat("UPDATE posting SET pence = 0").containsPattern(CHANGES_ROWS);
        assertThat("DELETE FROM posting").containsPattern(CHANGES_ROWS);
        assertThat("REPLACE INTO posting VALUES (1)").containsPattern(CHANGES_ROWS);
        assertThat("CREATE OR REPLACE VIEW v_audit AS").doesNotContainPattern(CHANGES_ROWS);
        assertThat("SELECT one FROM unit_of_work FOR UPDATE").doesNotContainPattern(CHANGES_ROWS);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java/org/almoner/persistence/jdbc"));
                Stream<Path> sql = Files.walk(Path.of("src/main/resources/org/almoner/persistence/jdbc"))) {
            return Stream.concat(java, sql).filter(Files::isRegularFile).toList();
        }
    }
}
