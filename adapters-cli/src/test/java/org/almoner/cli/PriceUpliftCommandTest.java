package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gains and who loses by an uplift (rule B2), at the command line. */
class PriceUpliftCommandTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide");
    private static final String EXAMPLE =
            GUIDE.resolve("examples").resolve("caseload.csv").toString();

    @TempDir
    private Path folder;

    @Test
    void theGuideShowsWhatTheExamplePrints() throws IOException {
        Cli cli = uplift(EXAMPLE, "--by", "2.5%", "--band", "isolated=-1%,rural=0%");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(Files.readString(GUIDE.resolve("cli.md")))
                .contains("$ ./almoner price uplift docs/guide/examples/caseload.csv --from 2021-10-04 --by 2.5%"
                        + " --band isolated=-1%,rural=0%\n" + cli.out() + "```");
    }

    /** 5 hours at 26.35 and at 26.35 times 1.025, which is 27.00875. */
    @Test
    void programsGetEachPackageBeforeAndAfter() {
        JsonNode json = uplift(EXAMPLE, "--by", "2.5%", "--json").json();

        assertThat(json.at("/prices/3").toString())
                .isEqualTo("{\"band\":\"isolated\",\"lot\":\"undivided\",\"service\":\"home-care\","
                        + "\"before\":\"26.35/hour\",\"after\":\"27.01/hour\"}");
        assertThat(json.at("/packages/1").toString())
                .isEqualTo("{\"package\":\"K-00102\",\"before\":\"131.75\",\"after\":\"135.05\",\"change\":\"3.30\","
                        + "\"direction\":\"RISES\"}");
        assertThat(json.at("/rises/packages").asInt()).isEqualTo(4);
        assertThat(json.at("/rises/share").asText()).isEqualTo("100%");
        assertThat(json.get("unpriced")).isEmpty();
    }

    @Test
    void agreedPricesMayStayAsTheyAre() {
        JsonNode json =
                uplift(EXAMPLE, "--by", "2.5%", "--agreed", "0%", "--json").json();

        assertThat(json.at("/packages/3/package").asText()).isEqualTo("K-00104");
        assertThat(json.at("/packages/3/direction").asText()).isEqualTo("STAYS");
        assertThat(json.at("/stays/share").asText()).isEqualTo("25%");
    }

    @Test
    void everyMistakeOfACaseloadIsToldWithItsLine() throws IOException {
        Cli cli = uplift(table("""
                        package,place,days,start,minutes,second-carer,agreed
                        K-1,urbn,monay,7:30,x,0,19
                        k1,SW1A 1AA,monday monday,08:00,60,0,
                        K-2,urban,monday,08:00,60,90,
                        K-3,urban,monday,08:00,60,0,
                        K-3,rural,monday,08:30,60,0,
                        """), "--by", "2%");

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err())
                .contains("caseload.csv:2: agreed: '19' is not a price: write an amount and its unit")
                .contains("caseload.csv:2: days: 'monay' is not one of monday, tuesday")
                .contains("caseload.csv:2: minutes: 'x' is not a whole number")
                .contains("caseload.csv:2: place: 'urbn' is neither a postcode nor one of the bands")
                .contains("caseload.csv:2: start: '7:30' is not a time of day: write it as 07:30")
                .contains("caseload.csv:3: days: 'monday monday' names a day twice; keep one")
                .contains("caseload.csv:3: package: 'k1' is not a package reference")
                .contains("caseload.csv:3: place: zone map 2020 knows no postcode of SW1A")
                .contains(
                        "caseload.csv:4: second-carer: a second carer is there for none to all of the visit's 60 minutes")
                .contains(
                        "caseload.csv:6: start: visits of a package do not overlap, but Monday 08:30 for 60 minutes does"
                                + " with Monday 08:00 for 60 minutes in line 5; keep one of them, or write another time")
                .contains("caseload.csv:6: package: package K-3 is", "in line 5; write the same in all its rows");
    }

    @Test
    void aColumnThatIsMistypedIsNotPassedOver() throws IOException {
        Cli cli = uplift(
                table("package,place,days,start,minutes,agred\nK-1,urban,monday,08:00,60,19.00/hour\n"), "--by", "2%");

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains(
                        "caseload.csv:1: agred: there is no such column; the first line names",
                        "second-carer,units,agreed");
    }

    @Test
    void aCaseloadOfNoPackageIsRefused() throws IOException {
        Cli cli = uplift(table("package,place,days,start,minutes\n"), "--by", "2%");

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("caseload.csv: the caseload has no package");
    }

    @Test
    void aCaseloadThatIsNotThereIsNotFound() {
        assertThat(uplift(folder.resolve("none.csv").toString(), "--by", "2%").exit())
                .isEqualTo(4);
    }

    @Test
    void refusesWhatIsNoChange() {
        assertThat(uplift(EXAMPLE, "--by", "much").err()).contains("'much' is not a change: write per cent");
        assertThat(uplift(EXAMPLE, "--by", "2%", "--band", "urban").err()).contains("'urban' is not a band with its");
        assertThat(uplift(EXAMPLE, "--by", "2%", "--band", "urban=1%,urban=2%").err())
                .contains("'urban' is given twice");
        Cli unknown = uplift(EXAMPLE, "--by", "2%", "--band", "suburban=1%");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("no band suburban", "fringe, isolated, rural, urban");
    }

    @Test
    void refusesADayWithoutPrices() {
        Cli cli = Cli.run("price", "uplift", EXAMPLE, "--from", "2030-01-01", "--by", "2%");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("has no prices on 2030-01-01");
    }

    private String table(String text) throws IOException {
        return Files.writeString(folder.resolve("caseload.csv"), text).toString();
    }

    private static Cli uplift(String file, String... more) {
        String[] words = new String[5 + more.length];
        String[] start = {"price", "uplift", file, "--from", "2021-10-04"};
        System.arraycopy(start, 0, words, 0, start.length);
        System.arraycopy(more, 0, words, start.length, more.length);
        return Cli.run(words);
    }
}
