package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.prices.AgreedPrice;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.PriceDecision.Basis;
import org.almoner.domain.prices.PriceDecision.Decided;
import org.almoner.domain.prices.PriceDecision.Refusal;
import org.almoner.domain.prices.PriceDecision.Refused;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.Role;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.schemes.Scheme.Planning;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.transition.ExitTerms;
import org.almoner.domain.transition.Way;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Resolution.Resolved;
import org.almoner.domain.zones.RuralUrbanClass;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneKind;
import org.almoner.domain.zones.ZoneMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The five schemes that come with Almoner, against what the councils published. Leicestershire has its own test, too. */
class FiveSchemesTest {

    private static final ImmutableMap<String, SchemeFileResult> ALL =
            Maps.toMap(SchemeFiles.shippedIds(), SchemeFiles::shipped);

    private static Scheme scheme(String id) {
        return ALL.get(id).orElseThrow();
    }

    private static RateCard rates(String id) {
        return scheme(id).charging().rates();
    }

    static Iterable<String> ids() {
        return ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void loads_without_a_remark_and_says_where_it_comes_from(String id) {
        assertThat(ALL.get(id).warnings()).isEmpty();
        assertThat(scheme(id).id()).isEqualTo(id);
        assertThat(scheme(id).sources()).hasSizeGreaterThan(2);
        assertThat(scheme(id).assumptions()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "leicestershire-2020, 15321, 133",
        "leicester-2023, 6089, 22",
        "birmingham-2018, 21594, 40",
        "somerset-2024, 19348, 138",
        "kent-2017, 43501, 283"
    })
    void every_postcode_has_one_zone_and_one_band_P8(String id, int postcodes, int wards) {
        ZoneMap map = scheme(id).zoneMap().maps().get(0);

        assertThat(map.directory().locations())
                .hasSize(postcodes)
                .allSatisfy(place -> assertThat(map.resolve(place.postcode())).isInstanceOf(Resolved.class));
        assertThat(map.directory().locations().stream().map(Location::ward).distinct())
                .hasSize(wards);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void the_data_travels_with_its_attribution(String id) {
        assertThat(scheme(id).zoneMap().maps().get(0).draft().source())
                .contains("OS data (c) Crown copyright", "Royal Mail copyright", "National Statistics data (c)");
        assertThat(getClass().getResource("/org/almoner/schemes/" + id + "/ATTRIBUTION.txt"))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void the_zones_and_the_planning_figures_go_together(String id) {
        Hours zones = Hours.sum(
                scheme(id).zones().stream().map(Zone::plannedWeeklyHours).toList());
        Hours planned = scheme(id).planning().orElseThrow().snapshot().total();

        assertThat(planned).isEqualTo(id.equals("leicestershire-2020") ? Hours.of(18_000) : zones);
    }

    @Test
    void exits_are_by_service_in_birmingham_B6_and_a_direct_payment_keeps_the_provider_in_leicestershire_L9() {
        ExitTerms payment = new ExitTerms(ImmutableSet.of(Way.DIRECT_PAYMENT), false);

        assertThat(scheme("birmingham-2018").providers().exits())
                .containsEntry(new ServiceCode("home-support"), payment)
                .containsEntry(
                        new ServiceCode("supported-living"), new ExitTerms(ImmutableSet.copyOf(Way.values()), true))
                .containsEntry(new ServiceCode("nursing-18-64"), new ExitTerms(ImmutableSet.of(), true))
                .hasSize(6);
        assertThat(scheme("leicestershire-2020").providers().exit(new ServiceCode("home-care")))
                .isEqualTo(payment);
    }

    @Test
    void leicester_is_one_zone_for_five_years_C1() {
        Scheme leicester = scheme("leicester-2023");

        assertThat(leicester.zones()).extracting(Zone::kind).containsExactly(ZoneKind.CITY_WIDE);
        assertThat(leicester.term()).isEqualTo(DateRange.parse("2023-10-02/2028-10-02"));
    }

    @Test
    void leicesters_hours_of_a_year_are_about_1605000_of_which_150000_are_for_high_dependency_C10() {
        Map<String, Long> yearly = Maps.newTreeMap();
        scheme("leicester-2023")
                .planning()
                .orElseThrow()
                .snapshot()
                .hours()
                .forEach((point, hours) -> yearly.put(point.offering().lot().toString(), hours.minutes() * 52 / 60));

        assertThat(yearly.get("high-dependency")).isBetween(149_970L, 150_030L);
        assertThat(yearly.get("general") + yearly.get("high-dependency")).isBetween(1_604_970L, 1_605_030L);
    }

    @ParameterizedTest
    @CsvSource({
        "general, 19.23, ",
        "general, 20.31, ",
        "general, 20.32, OUTSIDE_ENVELOPE",
        "high-dependency, 19.22, OUTSIDE_ENVELOPE",
        "high-dependency, 21.11, ",
        "high-dependency, 21.12, OUTSIDE_ENVELOPE"
    })
    void leicesters_tendered_prices_are_held_to_the_envelope_C4(String lot, String price, Refusal refusal) {
        LocalDate day = LocalDate.of(2024, 5, 8);
        Offering offering = new Offering(LotCode.parse(lot), Offering.HOME_CARE.service());

        Quote quote = rates("leicester-2023")
                .quote(
                        offering,
                        BandCode.parse("city"),
                        day,
                        LocalTime.of(9, 0),
                        Optional.of(new AgreedPrice(UnitPrice.perHour(price), day)));

        assertThat(
                        quote instanceof Quote.Unpriced unpriced
                                ? unpriced.decision().refusal()
                                : null)
                .isEqualTo(refusal);
    }

    @Test
    void an_hour_of_the_citys_own_staff_costs_75_point_9_per_cent_more_than_the_dearest_general_one_C4() {
        Planning planning = scheme("leicester-2023").planning().orElseThrow();
        BigDecimal own = pounds(planning.comparison().orElseThrow());
        BigDecimal dearest = pounds(rates("leicester-2023")
                .termsOn(new Offering(LotCode.parse("general"), Offering.HOME_CARE.service()), LocalDate.of(2024, 1, 1))
                .envelope()
                .orElseThrow()
                .highest());

        assertThat(own.subtract(dearest).movePointRight(2).divide(dearest, 1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("75.9");
    }

    private static BigDecimal pounds(UnitPrice price) {
        return BigDecimal.valueOf(price.amount().pence(), 2);
    }

    @Test
    void leicester_buys_by_the_half_hour_and_second_carers_by_the_quarter_C3() {
        assertThat(scheme("leicester-2023").visitLengths()).isEqualTo(new VisitLengthRule(30, 30, 15));
    }

    @Test
    void birminghams_fees_are_fixed_whatever_was_agreed_and_rise_every_year_B2() {
        assertThat(fee("residential-65-plus", "2018-04-01", "400.00")).isEqualTo(Basis.FIXED_FEE + " 452.00/week");
        assertThat(fee("residential-65-plus", "2021-06-01", "600.00")).isEqualTo(Basis.FIXED_FEE + " 486.75/week");
    }

    @Test
    void birminghams_homes_for_people_of_18_to_64_have_a_minimum_fee_that_stays_B2() {
        assertThat(fee("residential-18-64", "2018-04-01", "400.00")).isEqualTo(Basis.MINIMUM_FEE + " 452.00/week");
        assertThat(fee("residential-18-64", "2021-06-01", "400.00")).isEqualTo(Basis.MINIMUM_FEE + " 452.00/week");
        assertThat(fee("residential-18-64", "2018-04-01", "900.00")).isEqualTo(Basis.AGREED + " 900.00/week");
    }

    private static String fee(String service, String day, String agreed) {
        LocalDate date = LocalDate.parse(day);
        UnitPrice price = new UnitPrice(Money.parse(agreed), PriceUnit.WEEK);
        Decided decided = (Decided) rates("birmingham-2018").fee(offering(service), date, new AgreedPrice(price, date));
        return decided.basis() + " " + decided.price();
    }

    private static Offering offering(String service) {
        return new Offering(Offering.HOME_CARE.lot(), ServiceCode.parse(service));
    }

    @Test
    void birmingham_buys_six_services_in_ten_areas_of_the_city_B1_B5() {
        assertThat(rates("birmingham-2018").offerings())
                .extracting(each -> each.service().toString())
                .containsExactly(
                        "home-support",
                        "nursing-18-64",
                        "nursing-65-plus",
                        "residential-18-64",
                        "residential-65-plus",
                        "supported-living");
        assertThat(scheme("birmingham-2018").zones()).hasSize(10);
    }

    @Test
    void somerset_buys_six_services_S1_each_below_an_upper_limit_S3() {
        assertThat(rates("somerset-2024").offerings())
                .hasSize(6)
                .allSatisfy(offering -> assertThat(rates("somerset-2024").termsOn(offering, LocalDate.of(2026, 1, 1)))
                        .satisfies(terms -> assertThat(terms.isTendered()).isTrue())
                        .satisfies(terms -> assertThat(
                                        terms.envelope().orElseThrow().lowest().amount())
                                .isEqualTo(Money.ZERO)));
        assertThat(scheme("somerset-2024").term()).isEqualTo(DateRange.parse("2024-04-01/2029-04-01"));
    }

    @Test
    void a_place_in_a_home_above_somersets_limit_has_no_price_S3() {
        LocalDate day = LocalDate.of(2024, 4, 1);
        AgreedPrice dear = new AgreedPrice(new UnitPrice(Money.parse("1050.01"), PriceUnit.WEEK), day);

        PriceDecision decision = rates("somerset-2024").fee(offering("residential"), day, dear);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.OUTSIDE_ENVELOPE));
    }

    @Test
    void kents_contracts_end_with_31_May_2019_K1_in_three_lots_by_area_K2() {
        Scheme kent = scheme("kent-2017");

        assertThat(kent.term().end()).contains(LocalDate.of(2019, 6, 1));
        assertThat(kent.zones()).extracting(Zone::name).containsExactly("East Kent", "North Kent", "West Kent");
        assertThat(kent.allocation().roles()).containsExactly(Role.PRIME, Role.SPOT);
    }

    @Test
    void a_band_knows_the_kinds_of_place_it_is_meant_for() {
        assertThat(scheme("kent-2017")
                        .findBand(BandCode.parse("country"))
                        .orElseThrow()
                        .kindsOfPlace())
                .containsExactlyInAnyOrder(RuralUrbanClass.D1, RuralUrbanClass.E1);
        assertThat(scheme("leicestershire-2020").bands().get(0).kindsOfPlace())
                .containsExactlyInAnyOrder(
                        RuralUrbanClass.A1, RuralUrbanClass.B1, RuralUrbanClass.C1, RuralUrbanClass.C2);
    }
}
