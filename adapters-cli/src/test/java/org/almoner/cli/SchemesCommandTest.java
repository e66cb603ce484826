package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five schemes, and the same care under two of them, at the command line. */
class SchemesCommandTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide");
    private static final String EXAMPLE =
            GUIDE.resolve("examples").resolve("funded-caseload.csv").toString();

    @TempDir
    private Path folder;

    static Cli compare(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "schemes";
        words[1] = "compare";
        System.arraycopy(more, 0, words, 2, more.length);
        return Cli.run(words);
    }

    @Test
    void theGuideListsTheSchemesAsTheCommandDoes() throws IOException {
        Cli cli = Cli.run("schemes");

        assertThat(cli.exit()).as(cli.err()).isZero();
        String table = cli.out().substring(0, cli.out().indexOf("\n\n") + 1);
        assertThat(Files.readString(GUIDE.resolve("cli.md"))).contains("$ ./almoner schemes\n" + table + "...\n```");
        assertThat(cli.out())
                .contains("leicester-2023: Home care across the city, in two lots at tendered prices.\n"
                        + "  from Leicester City Council, public papers");
    }

    @Test
    void programsGetEachSchemeWithItsAssumptions() {
        JsonNode leicester = Cli.run("schemes", "--json").json().get(2);

        assertThat(leicester.get("scheme").asText()).isEqualTo("leicester-2023");
        assertThat(leicester.get("term").asText()).isEqualTo("2023-10-02/2028-10-02");
        assertThat(leicester.get("lots").toString()).isEqualTo("[\"general\",\"high-dependency\"]");
        assertThat(leicester.get("assumptions")).hasSize(17);
        assertThat(leicester.get("sources")).hasSize(3);
    }

    @Test
    void theGuideShowsWhatTheExampleComparesTo() throws IOException {
        Cli cli = compare("leicestershire-2020", "leicester-2023", "--caseload", EXAMPLE);

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(Files.readString(GUIDE.resolve("cli.md")))
                .contains("$ ./almoner schemes compare leicestershire-2020 leicester-2023 --caseload"
                        + " docs/guide/examples/funded-caseload.csv\n" + cli.out() + "```");
    }

    /** K-00102: 5 hours at £26.35 and at £19.77, a contribution above both. K-00103: 3.5 hours, of which the NHS funds 70%. */
    @Test
    void eachOneIsBetterOffByWhatItPaysLessAndProvidersByWhatTheyEarnMore() {
        JsonNode json = compare("leicestershire-2020", "leicester-2023", "--caseload", EXAMPLE, "--json")
                .json();

        assertThat(json.at("/cases/1/before").toString())
                .isEqualTo("{\"council\":\"0.00\",\"nhs\":\"0.00\",\"people\":\"131.75\",\"providers\":\"131.75\"}");
        assertThat(json.at("/cases/1/after/people").asText()).isEqualTo("98.85");
        assertThat(json.at("/cases/2/before").toString())
                .isEqualTo("{\"council\":\"4.15\",\"nhs\":\"56.35\",\"people\":\"20.00\",\"providers\":\"80.50\"}");
        assertThat(json.at("/parties/people/betterOffWeekly").asText()).isEqualTo("32.90");
        assertThat(json.at("/parties/people/betterOffYearly").asText()).isEqualTo("1710.80");
        assertThat(json.at("/parties/providers/betterOffWeekly").asText()).isEqualTo("-36.07");
        assertThat(json.at("/parties/providers/against").toString()).isEqualTo("[\"K-00101\",\"K-00104\"]");
        assertThat(json.at("/parties/nhs/against")).isEmpty();
    }

    @Test
    void visitsThatTheOtherSchemeDoesNotBuyAreSaidC3() {
        Cli cli = compare("leicestershire-2020", "leicester-2023", "--caseload", EXAMPLE);

        assertThat(cli.out())
                .contains(
                        "Package K-00101 could not be bought by scheme leicester-2023 as it is: 7 visits do not keep");
    }

    @Test
    void withoutACaseloadThePlannedHoursArePriced() {
        JsonNode json =
                compare("leicestershire-2020", "leicester-2023", "--json").json();

        assertThat(json.at("/parties/council/before").asText()).isEqualTo("352155.25");
        assertThat(json.at("/parties/council/after").asText()).isEqualTo("355860.00");
        assertThat(json.at("/parts/3/first").asText()).isEqualTo("undivided/home-care/isolated");
        assertThat(json.at("/parts/3/second").asText()).isEqualTo("general/home-care/city");
    }

    @Test
    void hoursOfSeveralLotsAreGivenByLot() {
        assertThat(compare(
                                "leicester-2023",
                                "leicestershire-2020",
                                "--hours",
                                "general/city=10,high-dependency/city=20")
                        .out())
                .contains("City, high-dependency | Urban", "£403.40", "£375.00");
        assertThat(compare("leicester-2023", "leicestershire-2020", "--hours", "city=10"))
                .satisfies(cli -> assertThat(cli.exit()).isEqualTo(2))
                .satisfies(cli -> assertThat(cli.err()).contains("'city' does not say which one of general/home-care"));
    }

    @Test
    void hoursOfWhatIsNotPricedByTheHourAreRefused() {
        assertThat(compare("somerset-2024", "kent-2017", "--hours", "residential/county=10"))
                .satisfies(cli -> assertThat(cli.exit()).isEqualTo(2))
                .satisfies(cli -> assertThat(cli.err()).contains("no price for undivided/residential/county"));
    }

    @Test
    void whereNothingNamesProvidersPricesAloneAreComparedAndThatIsSaid() {
        assertThat(compare("leicestershire-2020", "kent-2017").out())
                .contains("Prices alone are compared: only a database");
        assertThat(compare("leicestershire-2020", "kent-2017", "--json").json().has("places"))
                .isFalse();
    }

    @Test
    void thePackagesOfADatabaseArePlacedUnderBothSchemes() {
        MemoryDatabases databases = new MemoryDatabases();
        Cli.run(databases, "replay", "../docs/examples/providers/three-providers.yaml", "--keep", "three-providers");
        String[] words = {
            "schemes",
            "compare",
            "../docs/examples/schemes/smallshire.yaml",
            "kent-2017",
            "--dir",
            "three-providers",
            "--on",
            "2021-01-04"
        };

        assertThat(Cli.run(databases, words).out())
                .contains("0 of 3 packages would be offered first to somebody else by scheme kent-2017");
        assertThat(Cli.run(
                                databases,
                                Stream.concat(Stream.of(words), Stream.of("--json"))
                                        .toArray(String[]::new))
                        .json()
                        .at("/places/packages")
                        .findValuesAsText("second"))
                .hasSize(3);
    }

    @Test
    void aDayOutsideATermLeavesThatSchemeAtItsFirstWeek() {
        Cli cli = compare("birmingham-2018", "kent-2017", "--hours", "home-support/city=1", "--on", "2019-06-01");

        assertThat(cli.out())
                .contains("that of 2019-06-03, and that of 2017-06-05", "£14.76 an hour", "£15.00 an hour");
    }

    @Test
    void aDayOutsideBothTermsAndHoursOfNothingAreRefused() {
        Cli day = compare("birmingham-2018", "kent-2017", "--hours", "home-support/city=1", "--on", "2025-06-01");
        Cli hours = compare("birmingham-2018", "kent-2017", "--hours", "home-support/city=0");

        assertThat(day.exit()).isEqualTo(2);
        assertThat(day.err()).contains("neither scheme is in force on 2025-06-01: birmingham-2018 is 2018-04-01/");
        assertThat(hours.exit()).isEqualTo(2);
        assertThat(hours.err()).contains("the hours are all zero; give some in at least one band");
    }

    @Test
    void oneKindOfCareIsGivenAtATime() {
        Cli cli = compare("leicestershire-2020", "kent-2017", "--hours", "urban=1", "--caseload", EXAMPLE);

        assertThat(cli.exit()).isEqualTo(2);
    }

    @Test
    void aPackageWithoutAPriceIsLeftOutAndSaid() throws IOException {
        Path caseload = folder.resolve("caseload.csv");
        Files.writeString(caseload, """
                package,place,days,start,minutes,lot,agreed
                K-00001,city,weekday,08:00,60,general,
                K-00002,city,weekday,08:00,60,general,25.00/hour
                """);

        Cli cli = compare("leicester-2023", "kent-2017", "--caseload", caseload.toString());

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out())
                .contains(
                        "Left out: 1 package (K-00002): scheme leicester-2023 does not allow 25.00/hour, where prices are"
                                + " 19.23/hour to 20.31/hour.\n");
    }

    private static final String PLACES = """
            package,place,service,units,agreed,contribution,health-share,days,start,minutes
            K-00001,county,domiciliary-care,,,,,every-day,07:30,60
            K-00002,county,residential,1,,120.00,,,,
            K-00003,county,residential,1,1020.00/week,,50%,,,
            K-00004,county,respite-and-short-breaks,3,,,,,,
            K-00005,county,day-opportunities,8,,,,,,
            """;

    /** Two places at 900.00 instead of 997.50, and 1020.00 agreed; three nights at 156.75; eight sessions at 58.90. */
    @Test
    void placesNightsAndSessionsAreComparedBesideHours() throws IOException {
        Path caseload = Files.writeString(folder.resolve("caseload.csv"), PLACES);
        String other = cheaperHomes();

        Cli cli = compare("somerset-2024", other, "--caseload", caseload.toString());
        JsonNode json = compare("somerset-2024", other, "--caseload", caseload.toString(), "--json")
                .json();

        assertThat(cli.out().replaceAll(" +", " "))
                .contains("| Planned a week |")
                .contains("County, domiciliary-care | 1 | 7 hours | £25.65 an hour | £25.65 an hour |")
                .contains(
                        "County, residential | 2 | 2 places | £997.50 a week | £900.00 a week | £2,017.50 | £1,800.00 |")
                .contains("County, respite-and-short-breaks | 1 | 3 nights | £156.75 a night |")
                .contains("County, day-opportunities | 1 | 8 sessions | £58.90 a session |");
        JsonNode homes = json.at("/parts/2");
        assertThat(homes.get("first").asText()).isEqualTo("undivided/residential/county");
        assertThat(homes.has("hours")).isFalse();
        assertThat(homes.get("unit").asText()).isEqualTo("week");
        assertThat(homes.get("units").asInt()).isEqualTo(2);
        assertThat(json.at("/parts/1").has("units")).isFalse();
        assertThat(json.at("/parties/providers/before").asText()).isEqualTo("3138.50");
        assertThat(json.at("/parties/providers/betterOffWeekly").asText()).isEqualTo("-217.50");
        assertThat(json.at("/parties/nhs/betterOffWeekly").asText()).isEqualTo("60.00");
        assertThat(json.at("/cases/1/after/people").asText()).isEqualTo("120.00");
    }

    private String cheaperHomes() throws IOException {
        Path schemes = Path.of("..", "schemes");
        Path places = Files.createDirectory(folder.resolve("somerset-2024"));
        for (String table : List.of("wards.csv", "postcodes.csv")) {
            Files.copy(schemes.resolve("somerset-2024").resolve(table), places.resolve(table));
        }
        return Files.writeString(
                        folder.resolve("cheaper.yaml"),
                        Files.readString(schemes.resolve("somerset-2024.yaml"))
                                .replace("per-week: 997.50", "per-week: 900.00"))
                .toString();
    }

    @Test
    void aServiceThatTheOtherSchemeDoesNotBuyIsLeftOutAndSaid() throws IOException {
        Path caseload = Files.writeString(folder.resolve("caseload.csv"), PLACES);

        assertThat(compare("somerset-2024", "birmingham-2018", "--caseload", caseload.toString())
                        .out())
                .contains("County, domiciliary-care | City, home-support |")
                .contains("Only 1 of 5 packages are in the figures; the others are left out")
                .contains(
                        "Left out: 2 packages (K-00002, K-00003): scheme birmingham-2018 has no price for residential.")
                .contains("Left out: 1 package (K-00005): scheme birmingham-2018 has no price for day-opportunities.")
                .contains("under another code, name both: --service residential=CODE.");
        assertThat(compare("somerset-2024", "birmingham-2018", "--caseload", caseload.toString(), "--json")
                        .json()
                        .at("/leftOut")
                        .findValuesAsText("package"))
                .containsExactly("K-00002", "K-00003", "K-00004", "K-00005");
    }

    private static final String HOMES = """
            package,place,service,units
            K-00001,city,residential-65-plus,1
            K-00002,city,residential-65-plus,1
            K-00003,city,residential-65-plus,1
            K-00004,city,residential-65-plus,1
            """;

    @Test
    void whereNothingIsComparedThatIsSaidAndNoFiguresAreShown() throws IOException {
        Path caseload = Files.writeString(folder.resolve("caseload.csv"), HOMES);

        assertThat(compare("birmingham-2018", "somerset-2024", "--caseload", caseload.toString())
                        .out())
                .contains("Nothing is compared: every package is left out, 4 in all.\n")
                .contains("Left out: 4 packages (K-00001, K-00002, K-00003 and 1 more): scheme somerset-2024 has no")
                .doesNotContain("£", "better", "Prices alone");
    }

    /** Four places at 452.00, and at 997.50 there. */
    @Test
    void aServiceOfAnotherNameThereIsMatchedByBothNames() throws IOException {
        Path caseload = Files.writeString(folder.resolve("caseload.csv"), HOMES);

        Cli cli = compare(
                "birmingham-2018",
                "somerset-2024",
                "--caseload",
                caseload.toString(),
                "--service",
                "residential-65-plus=residential");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out().replaceAll(" +", " "))
                .contains("City, residential-65-plus | County, residential | 4 | 4 places |", "£1,808.00 | £3,990.00 |")
                .doesNotContain("left out", "Left out");
    }

    @Test
    void servicesThatASchemeDoesNotBuyAreRefusedWithThoseItBuys() {
        assertServicesRefused(
                "nursing=residential",
                "scheme birmingham-2018 has no service nursing; its services are home-support, nursing-18-64,");
        assertServicesRefused(
                "nursing-65-plus=nursing", "scheme somerset-2024 has no service nursing; its services are ");
        assertServicesRefused("nursing-65-plus", "write residential-65-plus=residential");
        assertServicesRefused(
                "nursing-65-plus=residential,nursing-65-plus=residential", "'nursing-65-plus' is given twice");
    }

    private static void assertServicesRefused(String services, String message) {
        Cli cli = compare("birmingham-2018", "somerset-2024", "--service", services);

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains(message);
    }
}
