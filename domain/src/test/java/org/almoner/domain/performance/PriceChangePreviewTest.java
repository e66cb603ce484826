package org.almoner.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.performance.PriceChangePreview.Direction;
import org.almoner.domain.performance.PriceChangePreview.Line;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.prices.Uplift;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;
import org.junit.jupiter.api.Test;

/** Who gains and who loses by a change of prices (rule B2): each package has an hour on Monday and one on Thursday. */
class PriceChangePreviewTest {

    private static final DateRange TERM = DateRange.parse("2018-01-01/..");
    private static final LocalDate APRIL = LocalDate.parse("2018-04-01");
    private static final BandCode CITY = new BandCode("city");
    private static final BandCode HILLS = new BandCode("hills");

    private static RateCard card() {
        return RateCard.of(Map.of(
                CITY, Timeline.of(TERM, UnitPrice.perHour("20.00")),
                HILLS, Timeline.of(TERM, UnitPrice.perHour("24.00"))));
    }

    private static CaseloadPackage pack(int number, BandCode band) {
        return CaseloadPackage.ofVisits(
                new PackageId("K-" + number),
                Offering.HOME_CARE,
                band,
                WeeklyPlan.of(List.of(
                        new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 60, 0),
                        new PlannedVisit(DayOfWeek.THURSDAY, LocalTime.of(8, 0), 60, 0))));
    }

    private static CaseloadPackage agreed(int number, String price) {
        return pack(number, CITY).agreedAt(UnitPrice.perHour(price));
    }

    private static ExactMoney pounds(String amount) {
        return Money.parse(amount).exact();
    }

    @Test
    void eachPackageIsShownBeforeAndAfterAndTheTotalsAreTheSumsOfTheLines() {
        Uplift uplift = new Uplift(
                APRIL,
                Factor.ofChange("10%"),
                ImmutableMap.of(HILLS, Factor.ofChange("-5%")),
                ImmutableMap.of(),
                Rounding.HALF_UP);

        PriceChangePreview preview = PriceChangePreview.of(
                uplift, card(), List.of(pack(1, CITY), pack(2, HILLS), agreed(3, "19.00"))::forEach);

        assertThat(preview.lines())
                .containsExactly(
                        new Line(new PackageId("K-1"), pounds("40.00"), pounds("44.00")),
                        new Line(new PackageId("K-2"), pounds("48.00"), pounds("45.60")),
                        new Line(new PackageId("K-3"), pounds("38.00"), pounds("41.80")));
        assertThat(preview.before()).isEqualTo(pounds("126.00"));
        assertThat(preview.after()).isEqualTo(pounds("131.40"));
        assertThat(preview.change()).isEqualTo(pounds("5.40"));
        assertThat(preview.week()).hasToString("2018-04-02");
    }

    /** Of four packages three are below the fixed fee: 75% of home support rose in Birmingham. */
    @Test
    void aFixedFeeForEveryPackageRaisesSomeAndLowersOthers() {
        RateCard fixed =
                card().withTerms(Map.of(Offering.HOME_CARE, Timeline.of(TERM, Terms.of(Terms.Kind.FIXED_FEE))));

        PriceChangePreview preview = PriceChangePreview.between(
                card(),
                fixed,
                List.of(agreed(1, "18.00"), agreed(2, "19.99"), agreed(3, "15.00"), agreed(4, "22.00"))::forEach,
                APRIL);

        assertThat(preview.share(Direction.RISES)).isEqualTo(Percentage.of(75));
        assertThat(preview.share(Direction.FALLS)).isEqualTo(Percentage.of(25));
        assertThat(preview.share(Direction.STAYS)).isEqualTo(Percentage.NONE);
        assertThat(preview.going(Direction.RISES))
                .extracting(line -> line.pack().toString())
                .containsExactly("K-3", "K-1", "K-2");
        assertThat(preview.change()).isEqualTo(pounds("10.02"));
    }

    @Test
    void aMinimumFeeLiftsThePackagesBelowItAndNoOthers() {
        RateCard minimum =
                card().withTerms(Map.of(Offering.HOME_CARE, Timeline.of(TERM, Terms.of(Terms.Kind.MINIMUM_FEE))));

        PriceChangePreview preview = PriceChangePreview.between(
                card(), minimum, List.of(agreed(1, "18.00"), agreed(2, "20.00"), agreed(3, "22.00"))::forEach, APRIL);

        assertThat(preview.going(Direction.RISES))
                .containsExactly(new Line(new PackageId("K-1"), pounds("36.00"), pounds("40.00")));
        assertThat(preview.going(Direction.STAYS)).hasSize(2);
        assertThat(preview.share(Direction.RISES)).isEqualTo(Percentage.parse("33.33%"));
    }

    @Test
    void aPackageWithoutAPriceIsSaidAndLeftOutOfTheTotals() {
        PriceChangePreview preview = PriceChangePreview.of(
                Uplift.of(APRIL, Factor.ONE, Rounding.HALF_UP),
                card(),
                List.of(pack(1, CITY), pack(2, new BandCode("moor")))::forEach);

        assertThat(preview.unpriced()).containsExactly(new PackageId("K-2"));
        assertThat(preview.before()).isEqualTo(pounds("40.00"));
        assertThat(preview.share(Direction.STAYS)).isEqualTo(Percentage.WHOLE);
    }

    @Test
    void aServiceIsPreviewedAtItsAgreedPrice() {
        Service home = new Service(new UnitPrice(Money.parse("700.00"), PriceUnit.WEEK), 1, Service.EVERY_DAY, false);

        PriceChangePreview preview = PriceChangePreview.of(
                Uplift.of(APRIL, Factor.ofChange("3%"), Rounding.HALF_UP),
                card(),
                List.of(CaseloadPackage.ofService(new PackageId("K-1"), Offering.HOME_CARE, CITY, home))::forEach);

        assertThat(preview.lines()).containsExactly(new Line(new PackageId("K-1"), pounds("700.00"), pounds("721.00")));
    }

    /** What was agreed would not change here. */
    @Test
    void aServiceWithoutAnAgreedPriceIsPreviewedAtTheFee() {
        UnitPrice fee = UnitPrice.parse("650.00/week");
        RateCard card = card().withFees(Map.of(
                new FeeKey(Offering.HOME_CARE, PriceUnit.WEEK), Timeline.of(DateRange.from(APRIL.minusYears(1)), fee)));
        CaseloadPackage home = CaseloadPackage.ofService(
                        new PackageId("K-1"), Offering.HOME_CARE, CITY, Service.weekly(UnitPrice.parse("1.00/week"), 2))
                .atCard(Offering.HOME_CARE, CITY);
        Uplift uplift = new Uplift(
                APRIL,
                Factor.ofChange("10%"),
                ImmutableMap.of(),
                ImmutableMap.of(Uplift.Element.AGREED_PRICES, Factor.ONE),
                Rounding.HALF_UP);

        assertThat(PriceChangePreview.of(uplift, card, List.of(home)::forEach).lines())
                .containsExactly(new Line(new PackageId("K-1"), pounds("1300.00"), pounds("1430.00")));
        assertThat(PriceChangePreview.of(uplift, card(), List.of(home)::forEach).unpriced())
                .containsExactly(new PackageId("K-1"));
    }

    @Test
    void ofNoPackagesNoneRises() {
        PriceChangePreview preview =
                PriceChangePreview.between(card(), card(), List.<CaseloadPackage>of()::forEach, APRIL);

        assertThat(preview.share(Direction.RISES)).isEqualTo(Percentage.NONE);
        assertThat(preview.change()).isEqualTo(ExactMoney.ZERO);
    }

    @Test
    void thePackageThatFallsMostIsToldFirst() {
        RateCard fixed =
                card().withTerms(Map.of(Offering.HOME_CARE, Timeline.of(TERM, Terms.of(Terms.Kind.FIXED_FEE))));

        PriceChangePreview preview = PriceChangePreview.between(
                card(), fixed, List.of(agreed(1, "21.00"), agreed(2, "24.00"), agreed(3, "22.00"))::forEach, APRIL);

        assertThat(preview.going(Direction.FALLS))
                .extracting(line -> line.pack().toString())
                .containsExactly("K-2", "K-3", "K-1");
    }
}
