package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.packages.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders with a file of circumstances for each person. */
class CircumstancesFoldersTest {

    private static final NationalRules NATIONAL = AssessmentFiles.shipped().orElseThrow();
    private static final String SOMEBODY = """
            person: {born: 1940-05-17}
            care: [{from: 2024-06-03, setting: at-home}]
            """;

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private FileResult<ImmutableMap<PersonId, CircumstancesHistory>> read() {
        return CircumstancesFiles.readAll(folder, NATIONAL);
    }

    private List<String> problems() {
        return ((FileResult.Refused<?>) read())
                .problems().stream().map(FileRemark::toString).toList();
    }

    @Test
    void eachFileIsThatOfThePersonItIsNamedFor() throws IOException {
        write("C-2.yaml", SOMEBODY);
        write(
                "C-1.json",
                "{\"person\": {\"born\": \"1950-01-01\"}, \"care\": [{\"from\": \"2024-06-03\","
                        + " \"setting\": \"at-home\"}]}");
        write("C-3.yml", SOMEBODY);
        write(".hidden", "left alone");

        assertThat(read().orElseThrow().keySet())
                .containsExactly(new PersonId("C-1"), new PersonId("C-2"), new PersonId("C-3"));
    }

    @Test
    void mistakesOfAllFilesAreToldTogether() throws IOException {
        write("C-1.yaml", SOMEBODY.replace("at-home", "at-hom"));
        write("C-2.yaml", SOMEBODY.replace("1940-05-17", "1940-17-05"));

        assertThat(problems())
                .satisfiesExactly(
                        setting ->
                                assertThat(setting).startsWith("C-1.yaml:2: ").contains("'at-hom'"),
                        born -> assertThat(born).startsWith("C-2.yaml:1: ").contains("'1940-17-05'"));
    }

    @Test
    void aFileThatIsNotNamedForAPersonIsRefused() throws IOException {
        write("c-1.yaml", SOMEBODY);
        write("notes.txt", SOMEBODY);

        assertThat(problems())
                .satisfiesExactly(
                        lower -> assertThat(lower).startsWith("c-1.yaml: 'c-1' is not a person reference"),
                        notes -> assertThat(notes).startsWith("notes.txt: 'notes.txt' is not named for a person"));
    }

    @Test
    void twoFilesAboutOnePersonAreRefused() throws IOException {
        write("C-1.yaml", SOMEBODY);
        write("C-1.yml", SOMEBODY);

        assertThat(problems()).containsExactly("C-1.yml: another file is about C-1, too; keep one");
    }

    @Test
    void aFolderWithoutFilesIsRefused() {
        assertThat(problems()).singleElement().asString().contains("nobody's circumstances are here");
    }

    @Test
    void aFolderThatIsNotThereCannotBeRead() {
        assertThatThrownBy(() -> CircumstancesFiles.readAll(folder.resolve("none"), NATIONAL))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }
}
