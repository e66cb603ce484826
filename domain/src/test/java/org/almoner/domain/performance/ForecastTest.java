package org.almoner.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;
import org.junit.jupiter.api.Test;

/** Rule L4: the snapshot of ongoing hours at the prices of rule L2. */
class ForecastTest {

    private static final LocalDate DAY = LocalDate.parse("2020-11-02");
    private static final Snapshot SNAPSHOT = Snapshot.ofBands(
            LocalDate.parse("2019-07-01"),
            Map.of(
                    new BandCode("urban"), Hours.of(11_737),
                    new BandCode("fringe"), Hours.of(4_648),
                    new BandCode("rural"), Hours.of(1_301),
                    new BandCode("isolated"), Hours.of(314)));
    private static final RateCard PRICES = RateCard.of(Map.of(
            new BandCode("urban"), hourly("18.75"),
            new BandCode("fringe"), hourly("20.20"),
            new BandCode("rural"), hourly("23.00"),
            new BandCode("isolated"), hourly("26.35")));

    private static final PricePoint URBAN = new PricePoint(Offering.HOME_CARE, new BandCode("urban"));

    private static Timeline<UnitPrice> hourly(String pounds) {
        return Timeline.of(DateRange.parse("2020-11-02/.."), UnitPrice.perHour(pounds));
    }

    private static Forecast forecast() {
        return Forecast.of(SNAPSHOT, PRICES, DAY);
    }

    @Test
    void theWeekCosts352155PoundsAnd25Pence() {
        assertThat(SNAPSHOT.total()).isEqualTo(Hours.of(18_000));
        assertThat(forecast().hours()).isEqualTo(Hours.of(18_000));
        assertThat(forecast().weekly()).isEqualTo(Money.parse("352155.25").exact());
    }

    @Test
    void anHourCosts19Point5642PoundsOnAverage() {
        ExactMoney pence = forecast().averageHour();

        assertThat(new BigDecimal(pence.numerator())
                        .divide(new BigDecimal(pence.denominator()).movePointRight(2), 4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("19.5642");
    }

    @Test
    void theYearCosts18Point31MillionAndAboutAMillionLessAt18Point45AnHour() {
        assertThat(forecast().yearly().round(Rounding.EXACT)).isEqualTo(Money.parse("18312073.00"));
        assertThat(forecast().yearlyAt(UnitPrice.perHour("18.45")).round(Rounding.EXACT))
                .isEqualTo(Money.parse("17269200.00"));
        assertThat(forecast().yearly().minus(forecast().yearlyAt(UnitPrice.perHour("18.45"))))
                .isEqualTo(Money.parse("1042873.00").exact());
    }

    @Test
    void aBandWithoutAPriceOnTheDayIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecast.of(SNAPSHOT, PRICES, DAY.minusDays(1)))
                .withMessageContaining("2020-11-01");
    }

    @Test
    void aForecastNeedsHours() {
        Forecast.Line none = new Forecast.Line(URBAN, Hours.ZERO, UnitPrice.perHour("18.75"));
        Forecast.Line minute = new Forecast.Line(URBAN, Hours.ofMinutes(1), UnitPrice.perHour("18.75"));

        assertThatIllegalArgumentException().isThrownBy(() -> new Forecast(ImmutableList.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forecast(ImmutableList.of(none)))
                .withMessageContaining("hours above zero");
        assertThat(new Forecast(ImmutableList.of(none, minute)).hours()).isEqualTo(Hours.ofMinutes(1));
    }

    @Test
    void aPriceThatIsNotByTheClockPricesNoHours() {
        RateCard byVisit = RateCard.of(Map.of(
                new BandCode("urban"), Timeline.of(DateRange.parse("2020-11-02/.."), UnitPrice.parse("12.00/visit"))));
        Snapshot urban = Snapshot.ofBands(DAY, Map.of(new BandCode("urban"), Hours.of(1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecast.of(urban, byVisit, DAY))
                .withMessageContaining("the rate card has no price for");
    }

    @Test
    void aCaseloadHasTheHoursOfItsPlannedVisits() {
        CaseloadPackage home = CaseloadPackage.ofService(
                new PackageId("K-3"),
                Offering.HOME_CARE,
                new BandCode("urban"),
                Service.weekly(UnitPrice.parse("700.00/week"), 1));

        Snapshot snapshot =
                Snapshot.ofCaseload(DAY, List.of(visits("K-1", "urban", 0), visits("K-2", "urban", 30), home));

        assertThat(snapshot.hours()).isEqualTo(Map.of(URBAN, Hours.ofMinutes(60 + 90)));
    }

    private static CaseloadPackage visits(String id, String band, int secondCarer) {
        return CaseloadPackage.ofVisits(
                new PackageId(id),
                Offering.HOME_CARE,
                new BandCode(band),
                WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 60, secondCarer))));
    }

    @Test
    void aPackageOfACaseloadHasVisitsOrAService() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseloadPackage(
                        new PackageId("K-1"),
                        Offering.HOME_CARE,
                        new BandCode("urban"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false))
                .withMessageContaining("package K-1 of a caseload needs visits or a service");
    }
}
