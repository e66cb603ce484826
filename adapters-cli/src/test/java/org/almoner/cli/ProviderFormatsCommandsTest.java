package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files about providers: of the regulator, service directories, and tables. */
class ProviderFormatsCommandsTest {

    private static final String DIRECTORY = "directory export --url https://example.org/home-care --dir offered";

    @TempDir
    private Path folder;

    private FormatsDesk desk = new FormatsDesk(Path.of(""));

    @BeforeEach
    void play() {
        desk = new FormatsDesk(folder);
        play("regulator.yaml --keep regulated");
        play("offered.yaml --keep offered");
    }

    private void play(String scenario) {
        assertThat(desk.run("replay " + FormatsDesk.EXAMPLES + scenario).exit()).isZero();
    }

    @Test
    void aFileOfTheRegulatorIsRecordedWholeByItsAuthorAndThenTheSameAsKnown() {
        String directory =
                " directory " + FormatsDesk.EXAMPLES + "directory.csv --published 2020-11-01 --dir regulated --json";

        JsonNode recorded =
                desk.run("regulator record" + directory + FormatsDesk.BY).json();
        JsonNode again = desk.run("regulator check" + directory).json();

        assertThat(recorded.get("recorded").asBoolean()).isTrue();
        assertThat(recorded.get("new").asInt() + recorded.get("changed").asInt())
                .isEqualTo(again.get("same").asInt() - recorded.get("same").asInt())
                .isPositive();
        assertThat(again.get("providers")).isEmpty();
        assertThat(desk.run("provider show P-002 --on 2020-11-02 --dir regulated")
                        .out())
                .contains("1-202");
        assertThat(desk.run("audit list --about P-002 --dir regulated").out()).contains("finance", "counts");
    }

    @Test
    void charactersOfAFileThatNobodySeesAreShownByTheirNumbers() throws IOException {
        Path ratings = folder.resolve("unseen.csv");
        String header = "Location ID,Service / Population Group,Domain,Latest Rating,Publication Date\n";
        String check = "regulator check ratings " + ratings + " --published 2020-11-01 --dir regulated";

        Files.writeString(ratings, header + "1-102,Overall,\"Sa\nfe\",Go\u001b[2J\u202eod,16/10/2020\n");
        assertThat(desk.run(check).out())
                .contains("Sa<U+000A>fe", "Go<U+001B>[2J<U+202E>od")
                .doesNotContain("\u001b", "\u202e");
        Files.writeString(ratings, "provider,name,fr\u001bom\n");
        assertThat(desk.run("providers check " + ratings + " --dir regulated").err())
                .contains("fr<U+001B>om")
                .doesNotContain("\u001b");
    }

    @Test
    void whatIsWrittenInTheLayoutOfTheRegulatorIsTheSameAsKnown() {
        for (String kind : List.of("directory", "ratings")) {
            String file = kind + "-out.csv";
            assertThat(desk.run("regulator export " + kind + " --on 2020-11-02 --dir regulated --out "
                                    + folder.resolve(file))
                            .out())
                    .contains("rows, written to");

            JsonNode json = desk.run("regulator check " + kind + " " + folder.resolve(file)
                            + " --published 2020-11-02 --dir regulated --json")
                    .json();

            assertThat(json.get("same").asInt()).as(kind).isEqualTo(2);
            assertThat(json.get("providers")).as(kind).isEmpty();
            assertThat(json.get("rejected").asInt()).as(kind).isZero();
        }
    }

    @Test
    void aLocationThatSeveralProvidersHaveIsLeftOutAndTold() throws IOException {
        String shared = desk.given(
                "shared.yaml", FormatsDesk.example("regulator.yaml").replace("1-302, 1-303", "1-102, 1-303"));
        assertThat(desk.run("replay " + shared + " --keep shared").exit()).isZero();

        for (String kind : List.of("directory", "ratings")) {
            assertThat(desk.run("regulator export " + kind + " --on 2020-11-02 --dir shared --out " + kind + "-out.csv")
                            .out())
                    .endsWith("Left out, since several providers have them: 1-102.\n");
            assertThat(desk.run("regulator check " + kind + " " + kind
                                    + "-out.csv --published 2020-11-02 --dir shared --json")
                            .json()
                            .get("rejected")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void aServiceDirectoryIsRecordedWholeByItsAuthorAndThenTheSameAsKnown() {
        String file = FormatsDesk.EXAMPLES + "services.json --published 2020-11-02 --dir offered --json";

        JsonNode recorded =
                desk.run("directory record " + file + FormatsDesk.BY).json();
        JsonNode again = desk.run("directory check " + file).json();

        assertThat(recorded.get("recorded").asBoolean()).isTrue();
        assertThat(recorded.get("new").asInt()).isEqualTo(1);
        assertThat(recorded.get("changed").asInt()).isEqualTo(1);
        assertThat(recorded.get("others").asInt()).isEqualTo(1);
        assertThat(recorded.at("/rejections/0/reasons/0/column").asText()).isEqualTo("/contents/3/organization/name");
        assertThat(again.get("same").asInt()).isEqualTo(2);
        assertThat(again.get("providers")).isEmpty();
        assertThat(desk.run("provider show P-001 --on 2020-11-02 --dir offered").out())
                .contains("Alder Care and Support", "1-102");
        assertThat(desk.run("audit list --about P-004 --dir offered").out()).contains("finance", "counts");
    }

    @Test
    void aServiceDirectoryThatIsWrittenIsTheSameAsKnownAndNewWhereNobodyIs() throws IOException {
        desk.run(DIRECTORY + " --on 2020-10-12 --out written.json");
        String check = "directory check written.json --published 2020-10-12 --json --dir ";

        assertThat(desk.run(check + "offered").json().get("same").asInt()).isEqualTo(2);
        assertThat(desk.run(check + "weeks").json().get("new").asInt()).isEqualTo(2);
        String first = Files.readString(folder.resolve("written.json"));
        Files.delete(folder.resolve("written.json"));
        desk.run(DIRECTORY + " --on 2020-10-12 --out written.json");
        assertThat(Files.readString(folder.resolve("written.json"))).isEqualTo(first);
        assertThat(desk.refused(DIRECTORY + " --out written.json")).contains("is there already");
    }

    @Test
    void whatIsNoServiceDirectoryIsRefusedAndAPageIsAskedForInFull() throws IOException {
        assertThat(desk.refused("directory check " + desk.given("no.json", "[\n{\"id\": 1") + " --dir offered"))
                .contains("no.json:2: the file cannot be read from here on: it is no JSON");
        assertThat(desk.refused(
                        "directory check " + desk.given("two.json", "[{\"id\": 1,\n\"id\": 2}]") + " --dir offered"))
                .contains("two.json:2: the file cannot be read from here on: an object has a field twice");
        Files.write(folder.resolve("latin.json"), "[{\"id\": \"é\"}]".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(desk.refused("directory check latin.json --dir offered")).contains("a letter is not in UTF-8");
        assertThat(desk.run(DIRECTORY.replace("https://example.org/home-care", "javascript:alert") + " --out none.json")
                        .err())
                .contains("is no address of a page");
        assertThat(desk.run(DIRECTORY.replace("https://example.org/", "") + " --out none.json")
                        .exit())
                .isEqualTo(2);
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"directory export --url https://example.org/", "regulator export directory", "providers export"})
    void aNameThatWouldNotBeReadAgainIsRefusedAndNothingIsWritten(String export) throws IOException {
        String blank = desk.given(
                "blank.yaml", FormatsDesk.example("offered.yaml").replace("name: Alder Care", "name: \"Alder Care \""));
        assertThat(desk.run("replay " + blank + " --keep blank").exit()).isZero();
        String day = export.startsWith("providers") ? "" : " --on 2020-11-02";

        assertThat(desk.refused(export + day + " --dir blank --out none.json"))
                .contains("none.json is not written: 'Alder Care '", "blanks around it");
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    @Test
    void aTableOfProvidersIsRecordedWholeOrNotAtAllAndThenTheSameAsKnown() throws IOException {
        String table = desk.given("providers.csv", """
                provider,name,regulator-id,locations,service-types,from,to
                P-001,Alder Care Homes,1-101,1-102,Domiciliary care service,2020-10-05,
                P-009,Hazel Care,,,,2020-10-05,2021-10-04
                """);

        JsonNode recorded = desk.run("providers record " + table + " --dir regulated --json" + FormatsDesk.BY)
                .json();

        assertThat(recorded.get("new").asInt()).isEqualTo(1);
        assertThat(recorded.get("changed").asInt()).isEqualTo(1);
        assertThat(desk.run("providers check " + table + " --dir regulated --json")
                        .json()
                        .get("same")
                        .asInt())
                .isEqualTo(2);
        assertThat(desk.run("provider show P-009 --on 2020-11-02 --dir regulated")
                        .out())
                .contains("Hazel Care");
        assertThat(desk.run("providers check " + desk.given("wrong.csv", "provider,name,from\np-1,Elm,2020-10-05\n")
                                + " --dir regulated --json")
                        .json()
                        .at("/rejections/0/reasons/0/column")
                        .asText())
                .isEqualTo("provider");
    }

    @ParameterizedTest
    @ValueSource(strings = {"providers export", "regulator export directory --on 2020-11-02"})
    void aNameThatASpreadsheetWouldRunAsAFormulaIsWrittenAsATextAndReadAsItWas(String export) throws IOException {
        String table = desk.given("formula.csv", """
                provider,name,regulator-id,locations,service-types,from,to
                P-001,"=HYPERLINK(""http://x"")",1-101,1-102,=cmd|calc!A1,2020-10-05,
                """);
        assertThat(desk.run("providers record " + table + " --dir regulated" + FormatsDesk.BY)
                        .exit())
                .isZero();
        desk.run(export + " --dir regulated --out written.csv");

        assertThat(Files.readString(folder.resolve("written.csv")))
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", ",'=cmd|calc!A1,")
                .doesNotContain(",=", "\"=");
        String check = export.startsWith("providers")
                ? "providers check written.csv"
                : "regulator check directory written.csv --published 2020-11-02";
        assertThat(desk.run(check + " --dir regulated --json").json().get("providers"))
                .isEmpty();
    }

    @Test
    void aTemplateAndProvidersThatAreWrittenAreATableOfProviders() {
        desk.run("providers template --out template.csv");
        assertThat(desk.out("providers export --dir regulated --out written.csv"))
                .isEqualTo("3 rows, written to written.csv.\n");

        assertThat(desk.run("providers check template.csv --dir regulated --json")
                        .json()
                        .get("new")
                        .asInt())
                .isEqualTo(1);
        assertThat(desk.run("providers check written.csv --dir regulated --json")
                        .json()
                        .get("same")
                        .asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directory record " + FormatsDesk.EXAMPLES + "services.json",
                "regulator record directory " + FormatsDesk.EXAMPLES + "directory.csv"
            })
    void whatIsPublishedOnADayToComeIsRefused(String record) {
        Cli cli = desk.run(record + " --published 2099-11-02 --dir offered" + FormatsDesk.BY);

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("--published 2099-11-02 is still to come: today is 2020-11-05");
    }
}
