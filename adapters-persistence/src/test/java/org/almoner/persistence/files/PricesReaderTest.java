package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.NationalPay;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.BandCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricesReaderTest {

    private static final String ZONE_MAP = "zone-map:\n";
    private static final String MORE = """
            enhancements:
              - from: 2020-10-05
                combining: added
                list:
                  - name: Bank holiday
                    days: [bank-holiday]
                    factor: 2
                    charged: true
                    source: made for tests
                  - name: Night
                    start-between: "22:00-06:00"
                    per-hour: 2.00
                    charged: false
                    source: made for tests
            terms:
              - from: 2020-10-05
                kind: agreed
                envelope: { unit: hour, lowest: 18.00, highest: 25.00 }
                most-per-visit: 100.00
            fees:
              - from: 2020-10-05
                per-week: 700.00
            special-days:
              - { day: 12-24, from: "18:00" }
            """;

    @TempDir
    Path folder;

    private SmallScheme small() {
        return new SmallScheme(folder);
    }

    private static RateCard rates(SmallScheme small) {
        assertThat(small.problems()).isEmpty();
        return ((SchemeFileResult.Accepted) small.read()).scheme().charging().rates();
    }

    private static Money hour(RateCard rates, String day, String start) {
        return rates.find(Offering.HOME_CARE, new BandCode("urban"), LocalDate.parse(day), LocalTime.parse(start))
                .orElseThrow()
                .cost(60, 0)
                .round(Rounding.EXACT);
    }

    @Test
    void bands_and_hours_are_all_that_a_simple_card_needs() {
        assertThat(hour(rates(small()), "2020-12-25", "08:00")).isEqualTo(Money.parse("18.70"));
    }

    @Test
    void enhancements_terms_fees_and_special_days_are_read() {
        SmallScheme small = small();
        small.replace(ZONE_MAP, MORE + ZONE_MAP);
        RateCard rates = rates(small);

        assertThat(hour(rates, "2020-12-25", "08:00")).isEqualTo(Money.parse("37.40"));
        assertThat(hour(rates, "2020-12-25", "23:00")).isEqualTo(Money.parse("39.40"));
        assertThat(rates.fees()).hasSize(1);
        assertThat(rates.termsOn(Offering.HOME_CARE, LocalDate.parse("2020-12-25"))
                        .visitCap())
                .contains(Money.parse("100.00"));
        assertThat(rates.calendar().specialDays()).hasSize(1);
    }

    @Test
    void a_price_can_be_of_some_lots_and_types_of_day_and_have_steps() {
        SmallScheme small = small();
        small.replace("    urban: 900\n", "    general/urban: 900\n");
        small.replace("    rural: 175\n", "    general/rural: 175\n");
        small.replace("prices:\n", """
                lots: [general, nights]
                prices:
                  - from: 2020-10-05
                    lots: [nights]
                    days: [sunday]
                    per-hour: { urban: 24.00 }
                    steps: { urban: { 30: 16.00, 45: 20.00 } }
                    first-step-is-least: true
                    source: E21
                """);
        Offering nights = new Offering(new LotCode("nights"), new ServiceCode("home-care"));

        assertThat(rates(small)
                        .find(nights, new BandCode("urban"), LocalDate.parse("2020-12-06"), LocalTime.NOON)
                        .orElseThrow()
                        .cost(50, 0))
                .isEqualTo(Money.parse("22.00").exact());
    }

    @Test
    void a_scheme_that_buys_places_alone_needs_no_prices() {
        SmallScheme small = small();
        small.write(small.text()
                .replaceAll("(?s)\nprices:\n.*?(?=\n\n?zone-map:)", "")
                .replace(ZONE_MAP, "fees:\n  - { from: 2020-10-05, per-week: 700.00 }\n" + ZONE_MAP));

        RateCard rates = rates(small);

        assertThat(rates.rates()).isEmpty();
        assertThat(rates.offerings()).containsExactly(Offering.HOME_CARE);
    }

    @Test
    void places_are_planned_beside_hours_or_alone_of_what_has_a_fee() {
        SmallScheme small = small();
        small.replace(ZONE_MAP, "fees:\n  - { from: 2020-10-05, per-week: 700.00 }\n" + ZONE_MAP);
        small.replace("    rural: 175\n", "    rural: 175\n  weekly-places:\n    home-care: 40\n");
        assertThat(planning(small).places()).containsExactly(Map.entry(Offering.HOME_CARE, 40));

        small.replace("  weekly-hours:\n    urban: 900\n    rural: 175\n", "");
        assertThat(planning(small).snapshot().hours()).isEmpty();

        small.replace("home-care: 40", "homes: 0");
        assertThat(small.problems())
                .anyMatch(problem ->
                        problem.contains("planning.weekly-places.homes: 'homes' names none of what the scheme")
                                && problem.contains("undivided/home-care"));
    }

    @Test
    void places_without_a_fee_are_refused() {
        SmallScheme small = small();
        small.replace("    rural: 175\n", "    rural: 175\n  weekly-places:\n    home-care: 40\n");

        assertThat(small.problems())
                .singleElement()
                .asString()
                .contains("planning: places of undivided/home-care are planned, which has no fee on 2020-10-05");
    }

    private static Scheme.Planning planning(SmallScheme small) {
        assertThat(small.problems()).isEmpty();
        return ((SchemeFileResult.Accepted) small.read()).scheme().planning().orElseThrow();
    }

    @Test
    void a_scheme_that_buys_nothing_is_refused() {
        SmallScheme small = small();
        small.replace("prices:\n", "prices-x:\n");

        assertThat(small.problems())
                .anyMatch(problem -> problem.contains("'prices' is missing; add it"))
                .anyMatch(problem -> problem.contains("band 'urban' has no price"));
    }

    @Test
    void every_mistake_is_said_with_its_line_and_value() {
        SmallScheme small = small();
        small.replace("      rural: 23.00\n", "      rural: 23.00\n    lots: [generl]\n    days: [sundy]\n");
        small.replace(
                ZONE_MAP,
                MORE.replace("factor: 2", "factor: two")
                                .replace("highest: 25.00", "highest: 17.00")
                                .replace("12-24", "24 December")
                        + ZONE_MAP);

        assertThat(small.problems())
                .anyMatch(problem -> problem.contains("'generl'"))
                .anyMatch(problem -> problem.contains("'sundy'") && problem.contains("did you mean 'sunday'"))
                .anyMatch(problem -> problem.contains("'two'"))
                .anyMatch(problem -> problem.contains("17.00"))
                .anyMatch(problem -> problem.contains("'24 December'"))
                .allMatch(problem -> problem.matches("small\\.yaml:[1-9]\\d*: (?s).*"));
    }

    /** Rule C4. */
    @Test
    void a_price_outside_the_envelope_refuses_the_scheme() {
        SmallScheme small = small();
        small.replace(ZONE_MAP, MORE.replace("highest: 25.00", "highest: 20.00") + ZONE_MAP);

        assertThat(small.problems())
                .anyMatch(problem -> problem.contains("band 'rural' costs 23.00")
                        && problem.contains("18.00")
                        && problem.contains("20.00"));
    }

    @Test
    void terms_and_enhancements_of_the_same_days_are_refused() {
        SmallScheme small = small();
        small.replace(ZONE_MAP, MORE.replace("fees:", "  - from: 2021-01-01\n    kind: fixed-fee\nfees:") + ZONE_MAP);

        assertThat(small.problems()).anyMatch(problem -> problem.contains("has other terms 2021-01-01/.. already"));
    }

    @Test
    void bank_holidays_of_england_are_known_from_2015_to_2027() {
        assertThat(NationalFiles.bankHolidays().known()).hasToString("Optional[2015-01-01/2028-01-01]");
        assertThat(NationalFiles.bankHolidays().bankHolidays().keySet())
                .contains(
                        LocalDate.parse("2020-05-08"),
                        LocalDate.parse("2022-06-02"),
                        LocalDate.parse("2022-06-03"),
                        LocalDate.parse("2022-09-19"),
                        LocalDate.parse("2023-05-08"),
                        LocalDate.parse("2021-12-27"),
                        LocalDate.parse("2021-12-28"))
                .doesNotContain(
                        LocalDate.parse("2020-05-04"), LocalDate.parse("2022-05-30"), LocalDate.parse("2021-12-25"));
        for (int year = 2015; year <= 2027; year++) {
            int expected = year == 2022 ? 10 : year == 2023 ? 9 : 8;
            assertThat(NationalFiles.bankHolidays()
                            .bankHolidays()
                            .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)))
                    .as("of %s", year)
                    .hasSize(expected);
        }
    }

    @Test
    void the_living_wage_mileage_and_minimum_price_are_those_of_the_day() {
        NationalPay pay = NationalFiles.pay();

        assertThat(amount(pay.livingWage().find(LocalDate.parse("2020-11-02")))).isEqualTo(Money.parse("8.72"));
        assertThat(pay.livingWage().find(LocalDate.parse("2016-03-31"))).isEmpty();
        assertThat(amount(pay.mileage().find(LocalDate.parse("2026-04-05")))).isEqualTo(Money.parse("0.45"));
        assertThat(amount(pay.mileage().find(LocalDate.parse("2026-04-06")))).isEqualTo(Money.parse("0.55"));
        assertThat(pay.minimumPrice().find(LocalDate.parse("2017-06-01")).map(Figure::confidence))
                .contains(Confidence.M);
    }

    private static Money amount(Optional<Figure> figure) {
        return figure.orElseThrow().amount();
    }
}
