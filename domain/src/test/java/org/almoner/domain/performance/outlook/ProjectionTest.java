package org.almoner.domain.performance.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.prices.HourCosts;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceBuildUp.Element;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.junit.jupiter.api.Test;

/** Rules L2 and L4, year after year. */
class ProjectionTest {

    static final PricePoint URBAN = new PricePoint(Offering.HOME_CARE, new BandCode("urban"));
    static final PricePoint RURAL = new PricePoint(Offering.HOME_CARE, new BandCode("rural"));
    private static final HourCosts COSTS = new HourCosts(
            12,
            400,
            45,
            ImmutableSortedMap.of(Element.HOLIDAY_PAY, Percentage.parse("12.07%")),
            Money.parse("3.30"),
            Percentage.of(3));
    static final Base BASE = new Base(
            new Forecast(ImmutableList.of(
                    new Forecast.Line(RURAL, Hours.of(1_301), UnitPrice.perHour("23.00")),
                    new Forecast.Line(URBAN, Hours.of(11_737), UnitPrice.perHour("18.75")))),
            Optional.of(Percentage.of(30)),
            Optional.of(new PayBasis(
                    new Pay(Money.parse("9.30"), Money.parse("0.45")),
                    ImmutableSortedMap.of(new BandCode("urban"), COSTS, new BandCode("rural"), COSTS))));

    static YearChange growing(String change) {
        return year(new Growth(Factor.ofChange(change), Percentage.NONE), PriceChange.NONE);
    }

    static YearChange year(Growth demand, PriceChange price) {
        return new YearChange(demand, ImmutableSortedMap.of(), Optional.empty(), price);
    }

    static Scenario scenario(YearChange... years) {
        return new Scenario("any", "invented", ImmutableList.copyOf(years));
    }

    private static PriceChange uplift(String change) {
        return new PriceChange.Uplifted(new Growth(Factor.ofChange(change), Percentage.NONE));
    }

    private static PriceChange wage(String pounds) {
        return new PriceChange.Paid(Money.parse(pounds), Money.ZERO, Optional.empty());
    }

    private static Projection expected(YearChange... years) {
        return Projection.of(BASE, scenario(years), Deviation.NONE);
    }

    private static Forecast.Line line(Forecast year, PricePoint point) {
        return year.lines().stream()
                .filter(line -> line.point().equals(point))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFirstYearIsTheBaseItself() {
        assertThat(expected(growing("2%")).years()).hasSize(2).first().isEqualTo(BASE.forecast());
    }

    @Test
    void hoursGrowExactlyAndAreRoundedOnlyWhereTheyAreTold() {
        List<Forecast> years =
                expected(growing("3.33%"), growing("3.33%"), growing("3.33%")).years();

        // 78,060 minutes × 1.0333³ = 86,120.76; were each year rounded, it would come to 86,120.
        assertThat(line(years.get(3), URBAN).hours()).isEqualTo(Hours.ofMinutes(776_940));
        assertThat(line(years.get(3), RURAL).hours()).isEqualTo(Hours.ofMinutes(86_121));
    }

    @Test
    void costsAreThoseOfExactHours() {
        Base small = new Base(
                new Forecast(ImmutableList.of(new Forecast.Line(URBAN, Hours.of(4), UnitPrice.perHour("18.75")))),
                Optional.empty(),
                Optional.empty());

        List<Forecast> years = Projection.of(small, scenario(growing("0.2%"), growing("0.2%")), Deviation.NONE)
                .years();

        // 240 minutes grow by 0.48 and 0.96 of a minute: 52 weeks of 4 hours at £18.75 are £3,900.00.
        assertThat(years)
                .extracting(Forecast::hours)
                .containsExactly(Hours.ofMinutes(240), Hours.ofMinutes(240), Hours.ofMinutes(241));
        assertThat(years)
                .extracting(Forecast::yearly)
                .containsExactly(
                        ExactMoney.ofPence(390_000),
                        ExactMoney.ofPence(390_780),
                        ExactMoney.ofPence(390_000).times(1_002 * 1_002).dividedBy(1_000_000));
        assertThat(years).extracting(Forecast::averageHour).containsOnly(ExactMoney.ofPence(1_875));
        assertThat(years.get(1).yearlyAt(UnitPrice.perHour("20.00"))).isEqualTo(ExactMoney.ofPence(416_832));
    }

    @Test
    void whoeverIsDoubleHandedNeedsTwiceTheCarers() {
        Forecast year = expected(new YearChange(
                        Growth.NONE, ImmutableSortedMap.of(), Optional.of(Percentage.of(56)), PriceChange.NONE))
                .last();

        assertThat(year.hours()).isEqualTo(Hours.ofMinutes(13_038 * 60 * 156 / 130));
    }

    @Test
    void aShareThatIsNotKnownAtFirstCannotChange() {
        Base unknown = new Base(BASE.forecast(), Optional.empty(), Optional.empty());
        Scenario scenario = scenario(
                new YearChange(Growth.NONE, ImmutableSortedMap.of(), Optional.of(Percentage.of(40)), PriceChange.NONE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Projection.of(unknown, scenario, Deviation.NONE))
                .withMessageContaining("which part of visits is double-handed now");
    }

    @Test
    void aMixSharesAllHoursAnew() {
        Forecast year = expected(new YearChange(
                        Growth.NONE,
                        ImmutableSortedMap.of(URBAN, Percentage.of(75), RURAL, Percentage.of(25)),
                        Optional.empty(),
                        PriceChange.NONE))
                .last();

        assertThat(line(year, URBAN).hours()).isEqualTo(Hours.ofMinutes(13_038 * 45));
        assertThat(line(year, RURAL).hours()).isEqualTo(Hours.ofMinutes(13_038 * 15));
    }

    @Test
    void aMixOfWhatHasNoPriceIsRefused() {
        PricePoint other = new PricePoint(Offering.HOME_CARE, new BandCode("moon"));
        Scenario scenario = scenario(new YearChange(
                Growth.NONE, ImmutableSortedMap.of(other, Percentage.WHOLE), Optional.empty(), PriceChange.NONE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Projection.of(BASE, scenario, Deviation.NONE))
                .withMessageContaining("moon");
    }

    @Test
    void anUpliftSetsOutFromTheWholePenceOfTheYearBefore() {
        List<Forecast> years = expected(year(Growth.NONE, uplift("2.5%")), year(Growth.NONE, uplift("2.5%")))
                .years();

        assertThat(years.stream().map(year -> line(year, URBAN).price().amount()))
                .containsExactly(Money.parse("18.75"), Money.parse("19.22"), Money.parse("19.70"));
    }

    @Test
    void aWageRiseAddsToEachPriceWhatItAddsToItsBuildUp() {
        Forecast year = expected(year(Growth.NONE, wage("9.90"))).last();

        // 60p × 72/60 × 1.1207 × 1.03 = 83.11…p, rounded once.
        assertThat(line(year, URBAN).price()).isEqualTo(UnitPrice.perHour("19.58"));
        assertThat(line(year, RURAL).price()).isEqualTo(UnitPrice.perHour("23.83"));
        PayBasis basis = BASE.pay().orElseThrow();
        ExactMoney rise = basis.buildUp(new BandCode("urban"), new Pay(Money.parse("9.90"), Money.parse("0.45")))
                .price()
                .minus(basis.buildUp(new BandCode("urban"), basis.now()).price());
        assertThat(rise.round(Rounding.HALF_UP)).isEqualTo(Money.parse("0.83"));
    }

    @Test
    void mileageStaysUntilAYearChangesIt() {
        PriceChange dearerMiles =
                new PriceChange.Paid(Money.parse("9.30"), Money.ZERO, Optional.of(Money.parse("0.55")));

        List<Forecast> years = expected(year(Growth.NONE, dearerMiles), year(Growth.NONE, wage("9.30")))
                .years();

        // Four miles at 10p more, and 3% surplus on that.
        assertThat(line(years.get(1), URBAN).price()).isEqualTo(UnitPrice.perHour("19.16"));
        assertThat(line(years.get(2), URBAN).price()).isEqualTo(UnitPrice.perHour("19.16"));
    }

    @Test
    void aBandOfWhichNoCostsAreKnownIsRefused() {
        Base partly = new Base(
                BASE.forecast(),
                Optional.empty(),
                Optional.of(new PayBasis(
                        new Pay(Money.parse("9.30"), Money.parse("0.45")),
                        ImmutableSortedMap.of(new BandCode("urban"), COSTS))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Projection.of(partly, scenario(year(Growth.NONE, wage("9.90"))), Deviation.NONE))
                .withMessageContaining("rural");
    }

    @Test
    void moreHoursThanCanBeToldAreRefused() {
        YearChange tenfold = growing("900%");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> expected(tenfold, tenfold, tenfold, tenfold, tenfold))
                .withMessageStartingWith("year 4 of scenario")
                .withMessageContaining("100000000h");
    }

    @Test
    void demandAndPriceComeOffAsDrawnInThatOrder() {
        int[] drawn = {100, -50};
        int[] next = {0};
        YearChange year = year(
                new Growth(Factor.ONE, Percentage.of(2)),
                new PriceChange.Uplifted(new Growth(Factor.ONE, Percentage.of(1))));

        Forecast told =
                Projection.of(BASE, scenario(year), spread -> drawn[next[0]++]).last();

        assertThat(line(told, URBAN).hours()).isEqualTo(Hours.ofMinutes(711_262));
        assertThat(line(told, URBAN).price()).isEqualTo(UnitPrice.perHour("18.66"));
    }

    @Test
    void aShareOfSecondCarersStaysUntilAYearChangesIt() {
        assertThat(expected(growing("0%"), handed(56)).last().hours())
                .isEqualTo(Hours.ofMinutes(13_038 * 60 * 156 / 130));
        assertThat(expected(handed(56), growing("0%"), handed(30)).last().hours())
                .isEqualTo(Hours.of(13_038));
    }

    private static YearChange handed(int perCent) {
        return new YearChange(
                Growth.NONE, ImmutableSortedMap.of(), Optional.of(Percentage.of(perCent)), PriceChange.NONE);
    }

    @Test
    void aMixIsOfTheHoursThatHaveGrown() {
        Forecast year = expected(new YearChange(
                        new Growth(Factor.ofChange("100%"), Percentage.NONE),
                        ImmutableSortedMap.of(URBAN, Percentage.of(75), RURAL, Percentage.of(25)),
                        Optional.empty(),
                        PriceChange.NONE))
                .last();

        assertThat(line(year, RURAL).hours()).isEqualTo(Hours.ofMinutes(13_038 * 30));
    }

    @Test
    void asManyHoursAsCanBeToldAreTold() {
        YearChange twofold = growing("100%");

        assertThat(Projection.of(urban(50_000_000, "18.75"), scenario(twofold), Deviation.NONE)
                        .last()
                        .hours())
                .isEqualTo(Projection.MOST);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Projection.of(urban(100_000_000_000_000_000L, "18.75"), scenario(twofold), Deviation.NONE))
                .withMessageStartingWith("year 1 of scenario")
                .withMessageContaining("100000000h");
    }

    @Test
    void noPriceFallsBelowNothing() {
        Forecast year = Projection.of(urban(1, "1.00"), scenario(year(Growth.NONE, wage("0.00"))), Deviation.NONE)
                .last();

        assertThat(line(year, URBAN).price()).isEqualTo(UnitPrice.perHour("0.00"));
    }

    private static Base urban(long hours, String price) {
        return new Base(
                new Forecast(ImmutableList.of(new Forecast.Line(URBAN, Hours.of(hours), UnitPrice.perHour(price)))),
                Optional.empty(),
                BASE.pay());
    }

    @Test
    void payIsNotNegative() {
        Money penny = Money.ofPence(1);
        Money below = Money.ofPence(-1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pay(below, penny))
                .withMessageContaining("a wage is not negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pay(penny, below))
                .withMessageContaining("mileage is not negative");
        assertThat(new Pay(Money.ZERO, Money.ZERO).wage()).isEqualTo(Money.ZERO);
    }

    @Test
    void aWageIsOffByNoMoreThanItselfAndHalfOfWhatIsDrawn() {
        Money most = Money.ofPence(Integer.MAX_VALUE / 2);
        Money more = most.plus(Money.ofPence(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> off(Money.ofPence(10), Money.ofPence(11)))
                .withMessageContaining("may be off by no more than itself, and not by 0.11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> off(Money.ofPence(10), Money.ofPence(-1)))
                .withMessageContaining("and not by -0.01");
        assertThat(off(Money.ofPence(10), Money.ofPence(10)).spread()).isEqualTo(Money.ofPence(10));
        assertThat(off(more, most).spread()).isEqualTo(most);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> off(more, more))
                .withMessageContaining("a wage is not off by " + more);
    }

    private static PriceChange.Paid off(Money wage, Money spread) {
        return new PriceChange.Paid(wage, spread, Optional.empty());
    }

    @Test
    void thePartOfSecondCarersIsOfTheTimeOfVisits() {
        assertThat(Base.doubleHanded(List.of(pack("K-1", 60, 60), pack("K-2", 60, 0), pack("K-3", 60, 0))))
                .contains(Percentage.parse("33.33%"));
        assertThat(Base.doubleHanded(List.of(pack("K-1", 60, 30)))).contains(Percentage.of(50));
        assertThat(Base.doubleHanded(List.of())).isEmpty();
    }

    private static CaseloadPackage pack(String id, int minutes, int secondCarer) {
        return CaseloadPackage.ofVisits(
                new PackageId(id),
                URBAN.offering(),
                URBAN.band(),
                WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), minutes, secondCarer))));
    }
}
