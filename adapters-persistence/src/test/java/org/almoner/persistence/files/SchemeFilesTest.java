package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution.Resolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeFilesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 10, 5);

    @TempDir
    Path folder;

    private SmallScheme small() {
        return new SmallScheme(folder);
    }

    @Test
    void index_names_every_shipped_scheme() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../schemes"))) {
            assertThat(SchemeFiles.shippedIds())
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void shipped_scheme_is_the_one_on_top_of_the_repository() {
        assertThat(SchemeFiles.read(Path.of("../schemes/leicestershire-2020.yaml")))
                .isEqualTo(SchemeFiles.shipped("leicestershire-2020"));
    }

    @Test
    void unknown_shipped_scheme_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> SchemeFiles.shipped("leicestershire-2002"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no scheme 'leicestershire-2002' comes with Almoner; there are birmingham-2018, kent-2017,"
                        + " leicester-2023, leicestershire-2020, somerset-2024;"
                        + " did you mean 'leicestershire-2020'?");
    }

    @Test
    void prices_change_with_the_date_and_are_read_exactly_L2() {
        Scheme scheme = small().read().orElseThrow();
        BandCode urban = BandCode.parse("urban");
        assertThat(scheme.charging()
                        .rates()
                        .plainPrice(Offering.HOME_CARE, urban, LocalDate.of(2021, 4, 4))
                        .orElseThrow())
                .hasToString("18.70/hour");
        assertThat(scheme.charging()
                        .rates()
                        .plainPrice(Offering.HOME_CARE, urban, LocalDate.of(2021, 4, 5))
                        .orElseThrow())
                .hasToString("19.10/hour");
    }

    @Test
    void postcode_that_differs_from_its_ward_is_assigned_by_itself_L3() {
        Scheme scheme = small().read().orElseThrow();
        Resolved moved = (Resolved) scheme.zoneMap().resolve(Postcode.parse("ZE1 1AB"), FIRST_DAY);
        assertThat(moved.zoneMatch())
                .hasToString("Assignment[area=postcode:ZE1 1AB, value=country, because=listed by the council]");
        assertThat(moved.bandMatch().because()).isEqualTo("ward Town is C1 urban city and town");
        Resolved dearer = (Resolved) scheme.zoneMap().resolve(Postcode.parse("ZE3 1AA"), FIRST_DAY);
        assertThat(dearer.bandMatch().because())
                .isEqualTo("ward Country Edge is C1 urban city and town, and urban in zone country is priced as rural");
    }

    @Test
    void planning_and_exceptions_may_be_left_out() {
        SmallScheme small = small();
        small.keepUntil("planning:");
        small.replace(
                "    exceptions:\n      - zones: [country]\n        instead-of: urban\n        band: rural\n", "");
        assertThat(small.read().orElseThrow().planning()).isEmpty();
    }

    @Test
    void without_a_reason_for_single_postcodes_every_postcode_is_as_its_ward() throws IOException {
        SmallScheme small = small();
        small.replace("    single-postcodes: listed by the council\n", "");
        Path postcodes = folder.resolve("small/postcodes.csv");
        Files.writeString(postcodes, Files.readString(postcodes).replaceAll("(?m),[^,]*,[^,]*$", ""));

        Resolved same = (Resolved) small.read().orElseThrow().zoneMap().resolve(Postcode.parse("ZE1 1AB"), FIRST_DAY);

        assertThat(same.zone().code()).hasToString("town");
        assertThat(same.zoneMatch().because()).startsWith("ward Town is listed in");
    }

    @Test
    void the_comparison_of_planning_may_be_left_out() {
        SmallScheme small = small();
        small.replace("  comparison-per-hour: 18.45\n", "");

        assertThat(small.read().orElseThrow().planning().orElseThrow().comparison())
                .isEmpty();
    }

    @Test
    void ward_without_a_postcode_is_a_warning_at_its_row() {
        SmallScheme small = small();
        small.appendTo("wards.csv", "E05000009,Lake,E1,country\n");
        assertThat(small.read()).isInstanceOf(SchemeFileResult.Accepted.class);
        assertThat(small.read().warnings())
                .map(FileRemark::toString)
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning)
                        .startsWith("small/wards.csv:5: ward_code: ward:E05000009 holds no postcode of the directory"));
    }

    @Test
    void byte_order_mark_and_windows_line_ends_do_no_harm() throws IOException {
        SmallScheme small = small();
        Path wards = folder.resolve("small/wards.csv");
        Files.write(wards, ("\uFEFF" + Files.readString(wards).replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        assertThat(small.read()).isInstanceOf(SchemeFileResult.Accepted.class);
    }

    @Test
    void refused_file_throws_with_every_problem_when_insisted() {
        SmallScheme small = small();
        small.replace("kind: medium", "kind: medum");
        small.replace("basis: lower", "basis: lowest");
        assertThatThrownBy(() -> small.read().orElseThrow())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("small.yaml:12: zones[0].kind: 'medum'")
                .hasMessageContaining("small.yaml:67: charge.basis: 'lowest'");
    }
}
