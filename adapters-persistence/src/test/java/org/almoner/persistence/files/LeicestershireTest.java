package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.delivery.CountingRule.Basis;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Role;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.schemes.Scheme.Planning;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.Resolution.Resolved;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneKind;
import org.junit.jupiter.api.Test;

/** The scheme of Leicestershire that comes with Almoner, against the facts that the council published. */
class LeicestershireTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 10, 5);
    private static final SchemeFileResult RESULT = SchemeFiles.shipped("leicestershire-2020");
    private static final Scheme SCHEME = RESULT.orElseThrow();

    @Test
    void loads_without_a_warning() {
        assertThat(RESULT.warnings()).isEmpty();
        assertThat(SCHEME.id()).isEqualTo("leicestershire-2020");
        assertThat(SCHEME.council()).isEqualTo("Leicestershire County Council");
        assertThat(SCHEME.assumptions()).hasSize(17);
    }

    @Test
    void term_is_three_years_L8() {
        assertThat(SCHEME.term()).isEqualTo(DateRange.parse("2020-10-05/2023-10-05"));
    }

    @Test
    void the_nhs_pays_the_national_amount_for_nursing() {
        assertThat(SCHEME.charging().contributions().nursingCare().find(LocalDate.of(2022, 12, 1)))
                .contains(Money.parse("209.19"));
        assertThat(SCHEME.charging().contributions().nursingCare().find(LocalDate.of(2023, 4, 1)))
                .contains(Money.parse("219.71"));
    }

    @Test
    void fourteen_zones_are_planned_for_23150_hours_a_week_L1() {
        assertThat(SCHEME.zones()).hasSize(14);
        assertThat(Hours.sum(
                        SCHEME.zones().stream().map(Zone::plannedWeeklyHours).toList()))
                .isEqualTo(Hours.of(23_150));
        assertThat(SCHEME.zones().stream().collect(Collectors.groupingBy(Zone::kind, Collectors.counting())))
                .isEqualTo(Map.of(
                        ZoneKind.LARGE, 6L,
                        ZoneKind.MEDIUM, 3L,
                        ZoneKind.SMALL_TOWN, 3L,
                        ZoneKind.SMALL_RURAL, 1L,
                        ZoneKind.RURAL_FREE, 1L));
    }

    @Test
    void every_zone_needs_two_primes_but_the_rural_free_one_L6() {
        assertThat(SCHEME.zones())
                .allSatisfy(zone -> assertThat(zone.minimumPrimes())
                        .as(zone.name())
                        .isEqualTo(zone.kind() == ZoneKind.RURAL_FREE ? 0 : 2));
    }

    @Test
    void four_bands_have_the_published_prices_on_the_first_and_the_last_day_L2() {
        assertThat(SCHEME.bands())
                .map(band -> band.code() + " " + price(band.code(), FIRST_DAY))
                .containsExactly("urban 18.75/hour", "fringe 20.20/hour", "rural 23.00/hour", "isolated 26.35/hour");
        assertThat(price(BandCode.parse("isolated"), LocalDate.of(2023, 10, 4))).isEqualTo("26.35/hour");
    }

    private static String price(BandCode band, LocalDate day) {
        return SCHEME.charging()
                .rates()
                .plainPrice(Offering.HOME_CARE, band, day)
                .orElseThrow()
                .toString();
    }

    @Test
    void ward_class_gives_the_band_and_says_so_L3() {
        Resolved town = resolve("LE67 9QD");
        assertThat(town.zone().name()).isEqualTo("Coalville and Ashby");
        assertThat(town.zoneMatch().because()).isEqualTo("ward Bardon is listed in leicestershire-2020/wards.csv");
        assertThat(town.band()).isEqualTo(BandCode.parse("urban"));
        assertThat(town.bandMatch().because()).isEqualTo("ward Bardon is C1 urban city and town");

        Resolved village = resolve("CV10 0SB");
        assertThat(village.zone().kind()).isEqualTo(ZoneKind.SMALL_RURAL);
        assertThat(village.band()).isEqualTo(BandCode.parse("rural"));
        assertThat(village.bandMatch().because()).contains("is E1 rural village");
    }

    @Test
    void urban_in_market_harborough_is_priced_as_fringe_L3() {
        assertThat(SCHEME.zoneMap().maps().get(0).directory().postcodes().stream()
                        .map(postcode -> resolve(postcode.toString()))
                        .filter(place -> place.bandMatch().because().contains("is C1")
                                && place.zone().name().equals("Market Harborough")))
                .hasSize(563)
                .allSatisfy(place -> assertThat(place.bandMatch().because())
                        .endsWith("and urban in zone market-harborough is priced as fringe"));
    }

    @Test
    void isolated_postcode_is_assigned_by_itself_and_says_why_L3() {
        Resolved place = resolve("CV10 0RY");
        assertThat(place.band()).isEqualTo(BandCode.parse("isolated"));
        assertThat(place.bandMatch().area()).hasToString("postcode:CV10 0RY");
        assertThat(place.bandMatch().because()).isEqualTo("fewer than 8 other postcodes within 1 km (illustrative)");
    }

    @Test
    void postcode_outside_the_county_is_unresolved() {
        assertThat(SCHEME.zoneMap().resolve(Postcode.parse("SW1A 1AA"), FIRST_DAY))
                .isInstanceOf(Resolution.Unresolved.class);
    }

    @Test
    void every_postcode_has_the_zone_and_the_band_of_its_row_P8() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> rows = shippedLines("postcodes.csv");
        for (String row : rows) {
            String[] fields = row.split(",");
            Resolved place = resolve(fields[0]);
            if (!place.zone().code().toString().equals(fields[4])
                    || !place.band().toString().equals(fields[5])) {
                wrong.add(row);
            }
        }
        assertThat(rows).hasSize(15_321);
        assertThat(wrong).isEmpty();
    }

    static List<String> shippedLines(String table) throws IOException {
        List<String> lines = Resources.readLines(
                Resources.getResource("org/almoner/schemes/leicestershire-2020/" + table), StandardCharsets.UTF_8);
        return lines.subList(1, lines.size());
    }

    private static Resolved resolve(String postcode) {
        return (Resolved) SCHEME.zoneMap().resolve(Postcode.parse(postcode), FIRST_DAY);
    }

    @Test
    void snapshot_costs_what_the_council_published_L4() {
        Planning planning = SCHEME.planning().orElseThrow();
        Forecast forecast = Forecast.of(planning.snapshot(), SCHEME.charging().rates(), FIRST_DAY);
        assertThat(planning.snapshot().asAt()).isEqualTo(LocalDate.of(2019, 7, 1));
        assertThat(forecast.hours()).isEqualTo(Hours.of(18_000));
        assertThat(forecast.weekly().round(Rounding.EXACT)).isEqualTo(Money.parse("352155.25"));
        assertThat(forecast.averageHour().times(100).round(Rounding.HALF_UP)).isEqualTo(Money.parse("1956.42"));
        assertThat(forecast.yearly().round(Rounding.EXACT)).isEqualTo(Money.parse("18312073.00"));
        assertThat(forecast.yearlyAt(planning.comparison().orElseThrow()).round(Rounding.EXACT))
                .isEqualTo(Money.parse("17269200.00"));
    }

    @Test
    void visits_are_bought_by_the_half_hour_and_second_carers_by_the_quarter_C3() {
        assertThat(SCHEME.visitLengths()).isEqualTo(new VisitLengthRule(30, 30, 15));
    }

    @Test
    void primes_come_before_supplementaries_L6_and_three_indicators_order_them_L7() {
        assertThat(SCHEME.allocation())
                .isEqualTo(new AllocationPolicy(
                        ImmutableList.of(
                                new Round(ImmutableSet.of(Role.PRIME), Approach.IN_TURN, Duration.ofHours(4)),
                                new Round(ImmutableSet.of(Role.SUPPLEMENTARY), Approach.IN_TURN, Duration.ofHours(4))),
                        ImmutableList.of(new Criterion.Measured(
                                new IndicatorWeights(Percentage.of(30), Percentage.of(40), Percentage.of(30))))));
    }

    @Test
    void person_pays_for_no_minute_that_was_not_given() {
        assertThat(SCHEME.charging().charge().basis()).isEqualTo(Basis.LOWER);
        assertThat(SCHEME.charging().charge().noAccess().share()).isEqualTo(Percentage.NONE);
        assertThat(SCHEME.charging().payment().basis()).isEqualTo(Basis.PLANNED_WITHIN_TOLERANCE);
        assertThat(SCHEME.charging().lineRounding()).isEqualTo(Rounding.HALF_UP);
    }
}
