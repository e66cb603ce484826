package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Caseloads and tables of providers at the command line: as small as the guide's, and of many rows. */
class TablesCommandsTest {

    private static final int MANY = 2_003;

    @TempDir
    private Path folder;

    private FormatsDesk desk = new FormatsDesk(Path.of(""));

    @BeforeEach
    void play() {
        desk = new FormatsDesk(folder);
        assertThat(desk.run(FormatsCommandsTest.PLAY).exit()).isZero();
    }

    @Test
    void aTemplateAndPackagesThatAreWrittenAreACaseload() throws IOException {
        desk.run("caseload template --out template.csv");
        desk.run("caseload export --on 2020-10-26 --dir weeks --out caseload.csv");

        assertThat(desk.run("price uplift template.csv --from 2020-11-02 --by 2%")
                        .out())
                .contains("K-00101");
        assertThat(desk.run("price uplift caseload.csv --from 2020-11-02 --by 2%")
                        .out())
                .contains("K-1", "K-2");
        assertThat(desk.run("caseload check caseload.csv --on 2020-10-26 --dir weeks --json")
                        .json()
                        .toString())
                .isEqualTo("{\"on\":\"2020-10-26\",\"read\":3,\"rejected\":0,\"packages\":2,\"new\":0,\"changed\":0,"
                        + "\"same\":2,\"differences\":[],\"rejections\":[]}");
        assertThat(Files.readString(folder.resolve("caseload.csv"))).doesNotContain("C-1");
        assertThat(desk.refused("caseload template --out template.csv")).contains("is there already");
    }

    @Test
    void ofManyPackagesAllAreCountedAndTheFirstHundredAreTold() throws IOException {
        many("many.csv", "package,place,days,start,minutes", number -> "N-" + number + ",urban,weekday,08:00,30");

        Cli cli = desk.run("caseload check many.csv --on 2020-10-26 --dir weeks");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out())
                .contains("2,003 |        0 |    2,003 | 2,003 |       0 |    0")
                .contains("N-100 ")
                .doesNotContain("N-101 ")
                .contains("and 1,903 packages more\n");
    }

    @Test
    void ofManyProvidersAllAreRecordedAndTheFirstThousandAreTold() throws IOException {
        many("many.csv", "provider,name,from", number -> "N-" + number + ",Care,2020-10-05");
        String record = "providers record many.csv --dir weeks" + FormatsDesk.BY;

        Cli cli = desk.run(record);

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out())
                .contains("2,003 |         0 |        0 |         2,003 |       0 |    0")
                .contains("N-1000 ")
                .doesNotContain("N-1001 ")
                .contains("and 1,003 more\n");
        JsonNode again = desk.run(record + " --json").json();
        assertThat(again.get("same").asInt()).isEqualTo(MANY);
        assertThat(again.get("providers")).isEmpty();
    }

    @Test
    void nothingIsRecordedOfATableOfWhichAProviderMayNotBe() throws IOException {
        desk.given("far.csv", "provider,name,from\nN-1,Alder Care,2020-10-05\nN-2,Birch Care,2090-10-05\n");

        assertThat(desk.refused("providers record far.csv --dir weeks" + FormatsDesk.BY))
                .contains("N-2: ");

        assertThat(desk.run("providers check far.csv --dir weeks --json")
                        .json()
                        .get("new")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void howFarAFileIsReadIsShownAndOfOneThatIsReadTwiceInHalves() throws IOException {
        many("packages.csv", "package,place,days,start,minutes", number -> "N-" + number + ",urban,weekday,08:00,30");
        many("providers.csv", "provider,name,from", number -> "N-" + number + ",Care,2020-10-05");

        List<Long> packages = shown("caseload check", "packages.csv", Files.size(folder.resolve("packages.csv")));
        List<Long> providers =
                shown("providers check", "providers.csv", 2 * Files.size(folder.resolve("providers.csv")));

        assertThat(packages).hasSize(2).isSorted();
        assertThat(providers).hasSize(4).isSorted();
    }

    /** {@return how many bytes were shown as read, of all} */
    private List<Long> shown(String command, String file, long all) {
        SeenBars bars = new SeenBars();
        String[] words = Stream.concat(
                        Guide.words(command), Stream.of(folder.resolve(file).toString(), "--dir", "weeks"))
                .toArray(String[]::new);
        assertThat(Cli.shown(bars, desk.databases(), words).exit()).isZero();
        return bars.seen().stream()
                .map(seen -> seen.split(" "))
                .peek(seen -> assertThat(seen).startsWith("Checking").endsWith(Long.toString(all)))
                .map(seen -> Long.valueOf(seen[1]))
                .toList();
    }

    private void many(String name, String header, IntFunction<String> row) throws IOException {
        desk.given(
                name,
                IntStream.rangeClosed(1, MANY).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n")));
    }
}
