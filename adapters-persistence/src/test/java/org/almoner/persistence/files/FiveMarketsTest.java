package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.BidRefusal;
import org.almoner.domain.brokerage.CareAsked;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Outliers;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.entry.Check;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.providers.quality.Source;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

/** What the five schemes that come with Almoner say of providers and of who is offered a package, against what the councils published. */
class FiveMarketsTest {

    private static Scheme scheme(String id) {
        return SchemeFiles.shipped(id).orElseThrow();
    }

    @Test
    void packages_are_offered_as_each_council_does_L7_C1_B3_S3_K1() {
        assertThat(approaches("leicestershire-2020")).containsExactly(Approach.IN_TURN, Approach.IN_TURN);
        assertThat(approaches("leicester-2023")).containsExactly(Approach.FIRST_BID);
        assertThat(approaches("birmingham-2018")).containsExactly(Approach.BEST_BID);
        assertThat(approaches("somerset-2024")).containsExactly(Approach.BEST_BID);
        assertThat(approaches("kent-2017")).containsExactly(Approach.IN_TURN, Approach.FIRST_BID);
        assertThat(scheme("somerset-2024").allocation().criteria().get(0))
                .isEqualTo(new Criterion.Value(Percentage.of(60), Percentage.of(40)));
    }

    @Test
    void s4_a_price_is_an_outlier_before_it_is_above_the_upper_limit() {
        Scheme somerset = scheme("somerset-2024");
        LocalDate start = LocalDate.of(2024, 5, 13);
        RateCard rates = somerset.charging().rates();
        Offering offering = rates.offering(Optional.empty(), Optional.of(new ServiceCode("supported-living")))
                .orElseThrow();
        Need need = new Need(
                new PackageId("K-1"),
                "BA11",
                new ZoneCode("mendip"),
                new BandCode("county"),
                Optional.of(offering),
                CareAsked.visits(ImmutableList.of(
                        WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 600, 0))))),
                Carers.ANY,
                DateRange.from(start),
                rates.termsOn(offering, start),
                rates.plainPrice(offering, new BandCode("county"), start),
                ImmutableSet.of());

        assertThat(refusal(somerset, need, "23.97")).isEmpty();
        assertThat(refusal(somerset, need, "23.98").orElseThrow()).isInstanceOf(BidRefusal.OutlierAbove.class);
        assertThat(refusal(somerset, need, "20.96")).isEmpty();
        assertThat(refusal(somerset, need, "20.95").orElseThrow()).isInstanceOf(BidRefusal.OutlierBelow.class);
        assertThat(refusal(somerset, need, "24.51").orElseThrow()).isInstanceOf(BidRefusal.OutsideTerms.class);
    }

    @Test
    void s4_b4_homes_are_benchmarked_on_both_sides_and_looked_for_anywhere() {
        Scheme somerset = scheme("somerset-2024");
        ServiceCode residential = new ServiceCode("residential");
        LocalDate start = LocalDate.of(2024, 5, 13);

        assertThat(somerset.allocation().outliers().of(Optional.of(residential)))
                .isEqualTo(new Outliers.Bounds(Optional.of(Percentage.of(3)), Optional.of(Percentage.of(10))));
        assertThat(somerset.allocation().outliers().of(Optional.of(new ServiceCode("domiciliary-care"))))
                .isEqualTo(new Outliers.Bounds(Optional.of(Percentage.of(3)), Optional.of(Percentage.of(20))));
        assertThat(somerset.allocation().anywhere())
                .containsExactlyInAnyOrder(residential, new ServiceCode("respite-and-short-breaks"));
        assertThat(somerset.charging()
                        .rates()
                        .findFee(
                                new FeeKey(new Offering(Offering.HOME_CARE.lot(), residential), PriceUnit.WEEK), start))
                .contains(UnitPrice.parse("997.50/week"));
        assertThat(scheme("birmingham-2018").allocation().anywhere()).hasSize(4);
        assertThat(scheme("leicestershire-2020").allocation().anywhere()).isEmpty();
    }

    @Test
    void b3_b4_the_better_rated_come_first_and_nobody_does_business_with_inadequate_providers() {
        Scheme birmingham = scheme("birmingham-2018");
        assertThat(birmingham.allocation().criteria().get(0)).isEqualTo(new Criterion.Rating());
        QualityRules quality = birmingham.providers().quality().orElseThrow();
        assertThat(quality.sources().keySet()).containsExactlyInAnyOrder(Source.values());
        assertThat(quality.levels())
                .extracting(RatingLevel::name, RatingLevel::inBusiness)
                .containsExactly(
                        tuple("Gold", true), tuple("Silver", true), tuple("Bronze", true), tuple("Inadequate", false));
        assertThat(quality.best()).containsEntry(RegulatorGrade.INADEQUATE, "inadequate");
    }

    @Test
    void c5_leicester_asks_for_well_led_providers_and_more_once_there_is_a_contract() {
        EntryRules entry = scheme("leicester-2023").providers().entry();
        assertThat(entry.registered()).isTrue();
        assertThat(entry.inspected()).isTrue();
        assertThat(entry.overall()).contains(RegulatorGrade.REQUIRES_IMPROVEMENT);
        assertThat(entry.domains()).containsExactlyEntriesOf(Map.of(QualityDomain.WELL_LED, RegulatorGrade.GOOD));
        assertThat(entry.byAward()).contains(RegulatorGrade.GOOD);
        assertThat(scheme("leicester-2023").providers().charter()).hasSize(12);
    }

    @Test
    void c9_c11_leicester_asks_six_statements_and_sorts_findings_by_19_themes_and_rates_nobody() {
        ProviderRules rules = scheme("leicester-2023").providers();
        assertThat(rules.statements()).hasSize(6);
        assertThat(rules.themes()).hasSize(19);
        assertThat(rules.quality()).isEmpty();
    }

    @Test
    void c2_needs_of_high_dependency_take_the_second_lot() {
        assertThat(scheme("leicester-2023").packages().lots().lots().keySet()).hasSize(9);
        assertThat(scheme("leicester-2023").packages().lots().lots().values())
                .containsOnly(new LotCode("high-dependency"));
    }

    @Test
    void s2_somerset_approves_in_two_stages_and_registration_fits_the_service() {
        EntryRules entry = scheme("somerset-2024").providers().entry();
        assertThat(entry.checks().keySet()).containsExactlyInAnyOrder(Check.BUSINESS, Check.QUALITY);
        assertThat(entry.serviceTypes()).containsEntry(new ServiceCode("supported-living"), "Supported living service");
    }

    private static Optional<BidRefusal> refusal(Scheme scheme, Need need, String price) {
        return scheme.allocation().check(need, new Bid(Optional.of(UnitPrice.perHour(price)), need.start()));
    }

    private static List<Approach> approaches(String scheme) {
        return scheme(scheme).allocation().rounds().stream()
                .map(Round::approach)
                .toList();
    }
}
