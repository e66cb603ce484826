package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeFileMistakesTest {

    private static final String BROKEN = "broken.yaml";

    @TempDir
    Path folder;

    private SmallScheme small() {
        return new SmallScheme(folder);
    }

    @Test
    void every_mistake_of_a_file_and_its_tables_is_reported_at_its_line() {
        SchemeFileResult result = SchemeFiles.read(Path.of("src/test/resources/files/" + BROKEN));
        assertThat(((SchemeFileResult.Refused) result).problems())
                .isSorted()
                .map(problem -> problem.file().replace("broken/", "") + ":" + problem.line() + " " + problem.path())
                .containsExactly(
                        "broken.yaml:1 ",
                        "broken.yaml:1 id",
                        "broken.yaml:3 titel",
                        "broken.yaml:6 term.to",
                        "broken.yaml:8 assumptions",
                        "broken.yaml:12 zones[0].kind",
                        "broken.yaml:14 zones[0].planned-weekly-hours",
                        "broken.yaml:15 zones[0].minimum-primes",
                        "broken.yaml:22 zones[1].minimum-primes",
                        "broken.yaml:23 zones[2].code",
                        "broken.yaml:33 bands[1]",
                        "broken.yaml:37 prices[0].to",
                        "broken.yaml:39 prices[0].per-hour.urban",
                        "broken.yaml:40 prices[0].per-hour.rural",
                        "broken.yaml:47 prices[2].per-hour.rural",
                        "broken.yaml:56 zone-map[0].rural-urban-bands.G1",
                        "broken.yaml:57 zone-map[0].rural-urban-bands.E1",
                        "broken.yaml:59 zone-map[0].exceptions[0].zones[0]",
                        "broken.yaml:66 zone-map[1].wards",
                        "broken.yaml:67 zone-map[1].postcodes",
                        "broken.yaml:68 zone-map[1].rural-urban-bands",
                        "broken.yaml:69 zone-map[1].single-postcodes",
                        "broken.yaml:71 visit-lengths.minimum-minutes",
                        "broken.yaml:72 visit-lengths.unit-minutes",
                        "broken.yaml:74 payment",
                        "broken.yaml:79 charge.rounding",
                        "broken.yaml:80 charge.capped-at-plan",
                        "broken.yaml:81 charge.no-access",
                        "broken.yaml:82 charge.cancellation-notice-hours",
                        "broken.yaml:83 charge.late-cancellation",
                        "broken.yaml:86 allocation.rounds",
                        "broken.yaml:88 allocation.order[0].timely-pick-up",
                        "broken.yaml:89 allocation.order[1].by",
                        "broken.yaml:90 allocation.order[2].quality",
                        "broken.yaml:92 planning.as-at",
                        "broken.yaml:93 planning.weekly-hours",
                        "postcodes.csv:3 postcode",
                        "postcodes.csv:4 easting",
                        "postcodes.csv:5 ",
                        "postcodes.csv:6 postcode",
                        "postcodes.csv:8 price_band",
                        "postcodes.csv:8 zone",
                        "wards.csv:3 zone",
                        "wards.csv:4 ward_code",
                        "wards.csv:5 ruc11",
                        "wards.csv:5 ward",
                        "wards.csv:6 ward_code",
                        "wards.csv:7 ");
    }

    @Test
    void problem_says_where_what_is_wrong_and_what_to_do() {
        SchemeFileResult result = SchemeFiles.read(Path.of("src/test/resources/files/" + BROKEN));
        assertThat(((SchemeFileResult.Refused) result).problems())
                .map(FileRemark::toString)
                .contains(
                        "broken.yaml:1: 'title' is missing; add it",
                        "broken.yaml:3: titel: there is no key 'titel' here; did you mean 'title'?",
                        "broken.yaml:39: prices[0].per-hour.urban: '18.7' is not an amount of money: write pounds with"
                                + " no or two decimals, such as 18.75, without £ or commas",
                        "broken/postcodes.csv:8: zone: there is no zone 'contry'; did you mean 'country'?"
                                + " (also in line 9)");
    }

    @Test
    void parts_that_do_not_fit_each_other_are_reported_where_they_stand() {
        SmallScheme small = small();
        small.replace("to: 2021-10-04\n", "to: 2022-10-04\n");
        small.replace("  - from: 2021-04-05\n", "  - from: 2021-04-12\n    to: 2022-10-04\n");
        small.replace("      rural: 23\n", "      remote: 23\n");
        small.replace("version: \"2020\"\n    from: 2020-10-05", "version: \"2020\"\n    from: 2020-11-05");
        small.replace("    rural: 175\n", "    rurral: 175\n");
        assertThat(small.problems())
                .containsExactly(
                        "small.yaml:34: prices[0].per-hour.rural: band 'rural' has no price 2021-04-05/2022-10-04;"
                                + " every band is priced for the whole term",
                        "small.yaml:38: prices[1].per-hour.urban: band 'urban' has no price 2021-04-05/2021-04-12;"
                                + " every band is priced for the whole term",
                        "small.yaml:39: prices[1].per-hour.remote: there is no band 'remote'; the scheme has urban, rural",
                        "small.yaml:40: zone-map: the zone map is in force 2020-11-05/.., but the scheme"
                                + " 2020-10-05/2022-10-04",
                        "small.yaml:87: planning.weekly-hours.rurral: there is no band 'rurral';"
                                + " the scheme has urban, rural");
    }

    @Test
    void amounts_below_nothing_and_too_large_are_reported_at_their_lines() {
        SmallScheme small = small();
        small.replace("      rural: 23\n", "      rural: 92233720368547758.07\n");
        small.replace("weekly: 183.92", "weekly: -183.92");
        small.replace("retained: 14250.00", "retained: -14250.00");
        assertThat(small.problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains("prices[1].per-hour.rural: '92233720368547758.07' is too large"))
                .anyMatch(problem -> problem.contains("contributions.nursing-care[0].weekly: '-183.92' is negative"))
                .anyMatch(problem ->
                        problem.contains("contributions.deferred-payments.retained: '-14250.00' is negative"));
    }

    @Test
    void zone_without_a_postcode_is_reported_at_the_zone_P8() {
        SmallScheme small = small();
        small.replace(
                "zones:\n  - code: town\n",
                "zones:\n  - {code: lake, name: Lake, kind: large, settlements: [], planned-weekly-hours: 1,"
                        + " minimum-primes: 2}\n  - code: town\n");
        assertThat(small.problems())
                .containsExactly("small.yaml:10: zones[0].code: no postcode lies in zone lake;"
                        + " assign an area to it, or leave it out");
    }

    @Test
    void versions_of_the_map_that_overlap_are_reported() {
        SmallScheme small = small();
        String text = small.text();
        String version = text.substring(text.indexOf("  - version"), text.indexOf("visit-lengths:"));
        small.replace(version, version + version.replace("2020", "2021"));
        assertThat(small.problems())
                .containsExactly("small.yaml:39: zone-map: versions 2020 and 2021 are both in force 2021-10-05/..;"
                        + " maybe end the one on the day the other starts, which is excluded");
    }

    @Test
    void columns_are_checked_before_the_rows() throws IOException {
        SmallScheme small = small();
        Files.writeString(folder.resolve("small/postcodes.csv"), "postcode,eastin,northing,ward_code,zone,zone\n");
        Files.writeString(folder.resolve("small/wards.csv"), "ward_code,ward,ruc11,zone\n");
        small.appendTo("wards.csv", "E05000001,Town,C1,town\n");
        assertThat(small.problems())
                .containsExactly(
                        "small/postcodes.csv:1: column 'easting' is missing from the first line, which has"
                                + " postcode,eastin,northing,ward_code,zone,zone; did you mean 'eastin'?",
                        "small/postcodes.csv:1: column 'price_band' is missing from the first line, which has"
                                + " postcode,eastin,northing,ward_code,zone,zone",
                        "small/postcodes.csv:1: column 'zone' is there twice; keep one");
    }

    @Test
    void empty_tables_and_open_quotes_are_reported() throws IOException {
        SmallScheme small = small();
        Files.writeString(folder.resolve("small/postcodes.csv"), "");
        small.appendTo("wards.csv", "E05000009,\"Lake,E1,country\n");
        assertThat(small.problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("small/postcodes.csv: the table is empty"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("small/wards.csv:5: the table cannot be read from here on"));
    }

    @Test
    void rounds_and_weights_are_reported_together_and_a_missing_section_at_the_first_line() {
        SmallScheme small = small();
        small.replace("roles: [supplementary, spot]", "roles: [supplementary, prime]");
        small.replace("response-to-offers: 30%", "response-to-offers: 40%");
        small.replace("above: 10%", "above: 10");
        small.replace("line-rounding: half-up\n", "");
        assertThat(small.problems())
                .hasSize(4)
                .contains(
                        "small.yaml:1: 'line-rounding' is missing; add it",
                        "small.yaml:78: allocation.rounds[1].roles[1]: role 'prime' is asked in another round; keep one")
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("small.yaml:79: allocation.order[1].timely-pick-up: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("small.yaml:80: allocation.outliers[0].above: "));
    }

    @Test
    void bounds_of_outliers_are_given_once_for_each_service() {
        SmallScheme small = small();
        small.replace(
                "outliers: [{above: 10%, below: 25%}]",
                "outliers: [{above: 10%}, {below: 25%}, {services: [home-care], above: 3%},"
                        + " {services: [home-care], above: 4%}]\n  anywhere: [homes]");
        assertThat(small.problems())
                .containsExactly(
                        "small.yaml:81: allocation.outliers: several are for every other service, as they name none;"
                                + " keep one of them",
                        "small.yaml:81: allocation.outliers[3]: there are other bounds for 'home-care'; keep one of them",
                        "small.yaml:82: allocation.anywhere[0]: 'homes' is not one of home-care");
    }

    @Test
    void unknown_wards_are_not_reported_while_a_row_of_the_wards_cannot_be_read() {
        SmallScheme small = small();
        small.appendTo("postcodes.csv", "ZE4 1AA,450000,330000,E05000004,country,rural\n");
        assertThat(small.problems())
                .singleElement()
                .asString()
                .startsWith("small/postcodes.csv:7: ward_code: there is no ward 'E05000004'");

        small.appendTo("wards.csv", "E05000004,Lake,E1\n");
        assertThat(small.problems()).singleElement().asString().startsWith("small/wards.csv:5: this row has 3 fields");
    }

    @Test
    void text_that_is_not_yaml_is_reported_at_its_line() {
        SmallScheme small = small();
        small.replace("title: A scheme", "title: A: scheme");
        assertThat(small.problems()).singleElement().asString().startsWith("small.yaml:3: this is not YAML: ");

        small.write("id: small\n\tcouncil: x\n");
        assertThat(small.problems()).singleElement().asString().startsWith("small.yaml:2: this is not YAML: ");

        small.write("id: small\nid: \u0007\n");
        assertThat(small.problems()).singleElement().asString().startsWith("small.yaml:2: a character here");
    }

    @Test
    void file_of_another_shape_is_refused() {
        SmallScheme small = small();
        small.write("");
        assertThat(small.problems())
                .containsExactly("small.yaml: the file is empty; maybe start from a copy of an example");
        small.write("just a text\n");
        assertThat(small.problems())
                .containsExactly("small.yaml:1: keys and values are expected here, one a line, such as 'name: Urban'");
    }

    @Test
    void alias_that_contains_itself_is_refused_like_any_value_of_a_wrong_kind() {
        SmallScheme small = small();
        small.replace("title: A scheme small enough to read at a glance", "title: &again [*again]");
        assertThat(small.problems())
                .containsExactly("small.yaml:3: title: a single value is expected here, not a list or keys");
    }

    @Test
    void file_that_is_missing_or_no_file_or_not_utf8_is_refused() throws IOException {
        assertThat(problems(folder.resolve("none.yaml")))
                .containsExactly("none.yaml: there is no file 'none.yaml'; check its name and its folder");
        Files.createDirectory(folder.resolve("folder.yaml"));
        assertThat(problems(folder.resolve("folder.yaml")))
                .containsExactly("folder.yaml: 'folder.yaml' cannot be read; check that it is a file, not a folder,"
                        + " and that you may read it");
        Files.write(folder.resolve("latin.yaml"), "id: x\ntitle: £\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(folder.resolve("latin.yaml")))
                .containsExactly("latin.yaml:2: a character here is not UTF-8; save the file as UTF-8");
    }

    private static List<String> problems(Path file) {
        return ((SchemeFileResult.Refused) SchemeFiles.read(file))
                .problems().stream().map(FileRemark::toString).toList();
    }
}
