package org.almoner.domain.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Enhancement.Extra;
import org.almoner.domain.prices.PriceDecision.Basis;
import org.almoner.domain.prices.PriceDecision.Refusal;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which tariff a visit has. 2 May 2022 is a bank holiday and a Monday; 24 December is special from six in the evening. */
class RateCardTest {

    private static final DateRange ALWAYS = DateRange.parse("2022-01-01/2023-01-01");
    private static final BandCode CITY = new BandCode("city");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Offering GENERAL = new Offering(new LotCode("general"), new ServiceCode("home-care"));
    private static final Offering HIGH = new Offering(new LotCode("high-dependency"), new ServiceCode("home-care"));
    private static final DayCalendar CALENDAR = DayCalendar.of(
                    ALWAYS, List.of(new BankHoliday(LocalDate.parse("2022-05-02"), "Early May", "made for tests")))
            .withSpecialDays(Map.of(MonthDay.of(12, 24), LocalTime.of(18, 0)));

    private static UnitPrice hourly(String pounds) {
        return UnitPrice.perHour(pounds);
    }

    private static Rate steps(String hour, String threeQuarters, String half) {
        return Rate.of(hourly(hour))
                .withSteps(Map.of(30, Money.parse(half), 45, Money.parse(threeQuarters), 60, Money.parse(hour)));
    }

    /** A card of home care in the city with a rate for each type of day. */
    private static RateCard card(Map<DayType, Rate> rates) {
        Map<RateKey, Timeline<Rate>> keyed = new HashMap<>();
        rates.forEach(
                (type, rate) -> keyed.put(new RateKey(Offering.HOME_CARE, CITY, type), Timeline.of(ALWAYS, rate)));
        return RateCard.EMPTY.withRates(keyed).withCalendar(CALENDAR);
    }

    private static RateCard with(RateCard card, Enhancement... enhancements) {
        return card.withEnhancements(
                Timeline.of(ALWAYS, new Enhancements(ImmutableList.copyOf(enhancements), Combining.ADDED)));
    }

    private static Enhancement twice(String name, DayType... days) {
        return Enhancement.onDays(
                name, ImmutableSet.copyOf(days), new Extra.Times(Factor.parse("2")), "made for tests");
    }

    private static ExactMoney cost(RateCard card, String day, String start, int minutes) {
        return card.find(Offering.HOME_CARE, CITY, LocalDate.parse(day), LocalTime.parse(start))
                .orElseThrow()
                .cost(minutes, 0);
    }

    private static ExactMoney pounds(String amount) {
        return Money.parse(amount).exact();
    }

    /** The price structure of ombudsman decision 18 019 042. */
    @ParameterizedTest
    @CsvSource({
        "2022-05-03, 60, 16.50", "2022-05-03, 45, 14.00", "2022-05-03, 30, 10.50",
        "2022-05-07, 60, 17.50", "2022-05-08, 45, 15.00", "2022-05-08, 30, 11.50",
        "2022-05-02, 60, 33.00", "2022-05-02, 45, 28.00", "2022-05-02, 30, 21.00"
    })
    void weekdayWeekendAndBankHolidayHavePricesOfTheirOwnAtEachLength(String day, int minutes, String cost) {
        RateCard card = card(Map.of(
                DayType.WEEKDAY, steps("16.50", "14.00", "10.50"),
                DayType.WEEKEND, steps("17.50", "15.00", "11.50"),
                DayType.BANK_HOLIDAY, steps("33.00", "28.00", "21.00")));

        assertThat(cost(card, day, "08:00", minutes)).isEqualTo(pounds(cost));
    }

    @ParameterizedTest
    @CsvSource({"60, 33.00", "45, 28.00", "30, 21.00"})
    void theSameBankHolidayPricesComeFromTwiceTheWeekdayPrices(int minutes, String cost) {
        RateCard card = with(
                card(Map.of(DayType.WEEKDAY, steps("16.50", "14.00", "10.50"))),
                twice("Bank holiday", DayType.BANK_HOLIDAY));

        assertThat(cost(card, "2022-05-02", "08:00", minutes)).isEqualTo(pounds(cost));
        assertThat(cost(card, "2022-05-03", "08:00", minutes).times(2)).isEqualTo(pounds(cost));
    }

    @Test
    void theMostParticularTypeOfDayThatTheCardKnowsDecides() {
        Map<DayType, Rate> rates = new HashMap<>(Map.of(
                DayType.ANY_DAY, Rate.of(hourly("10.00")),
                DayType.WEEKDAY, Rate.of(hourly("11.00")),
                DayType.MONDAY, Rate.of(hourly("12.00")),
                DayType.SATURDAY, Rate.of(hourly("13.00")),
                DayType.BANK_HOLIDAY, Rate.of(hourly("14.00")),
                DayType.SPECIAL_DAY, Rate.of(hourly("15.00"))));
        RateCard card = card(rates);

        assertThat(cost(card, "2022-05-02", "08:00", 60)).isEqualTo(pounds("14.00"));
        assertThat(cost(card, "2022-05-09", "08:00", 60)).isEqualTo(pounds("12.00"));
        assertThat(cost(card, "2022-05-10", "08:00", 60)).isEqualTo(pounds("11.00"));
        assertThat(cost(card, "2022-05-08", "08:00", 60)).isEqualTo(pounds("10.00"));
        assertThat(cost(card, "2022-12-24", "17:59", 60)).isEqualTo(pounds("13.00"));
        assertThat(cost(card, "2022-12-24", "18:00", 60)).isEqualTo(pounds("15.00"));
    }

    @Test
    void theEnhancementOfALessParticularTypeOfDayDoesNotApplyOnTop() {
        RateCard card = with(
                card(Map.of(DayType.ANY_DAY, Rate.of(hourly("10.00")), DayType.SPECIAL_DAY, Rate.of(hourly("15.00")))),
                twice("Bank holiday", DayType.BANK_HOLIDAY),
                twice("Monday", DayType.MONDAY),
                twice("Saturday", DayType.SATURDAY));

        assertThat(cost(card, "2022-05-02", "08:00", 60)).isEqualTo(pounds("20.00"));
        assertThat(cost(card, "2022-12-24", "18:00", 60)).isEqualTo(pounds("15.00"));
        assertThat(cost(card, "2022-12-24", "08:00", 60)).isEqualTo(pounds("20.00"));
    }

    @Test
    void aNightIsPaidOnTopOfTheDayByTheStartOfTheVisit() {
        RateCard card = with(
                card(Map.of(DayType.ANY_DAY, Rate.of(hourly("10.00")))),
                twice("Bank holiday", DayType.BANK_HOLIDAY),
                Enhancement.inWindow(
                        "Night",
                        TimeWindow.parse("22:00-06:00"),
                        new Extra.PerHour(Money.parse("4.00")),
                        "made for tests"));

        assertThat(cost(card, "2022-05-03", "22:00", 60)).isEqualTo(pounds("14.00"));
        assertThat(cost(card, "2022-05-02", "23:30", 60)).isEqualTo(pounds("24.00"));
        assertThat(cost(card, "2022-05-01", "23:30", 60)).isEqualTo(pounds("14.00"));
    }

    @Test
    void aPriceIsThatOfItsDay() {
        RateCard card = RateCard.of(Map.of(
                CITY, Timeline.of(ALWAYS, hourly("20.00")).with(DateRange.parse("2022-05-03/.."), hourly("21.00"))));

        assertThat(cost(card, "2022-05-02", "08:00", 60)).isEqualTo(pounds("20.00"));
        assertThat(cost(card, "2022-05-03", "08:00", 60)).isEqualTo(pounds("21.00"));
        assertThat(card.find(Offering.HOME_CARE, CITY, LocalDate.parse("2021-12-31"), MORNING))
                .isEmpty();
        assertThat(card.find(Offering.HOME_CARE, new BandCode("moor"), LocalDate.parse("2022-05-03"), MORNING))
                .isEmpty();
    }

    private static RateCard tendered() {
        return RateCard.EMPTY.withTerms(Map.of(
                GENERAL,
                Timeline.of(ALWAYS, Terms.within(new Envelope(hourly("19.23"), hourly("20.31")))),
                HIGH,
                Timeline.of(ALWAYS, Terms.within(new Envelope(hourly("19.23"), hourly("21.11"))))));
    }

    private static Quote quote(RateCard card, Offering offering, String agreed) {
        return card.quote(
                offering,
                CITY,
                LocalDate.parse("2022-05-03"),
                MORNING,
                Optional.of(new AgreedPrice(hourly(agreed), LocalDate.parse("2022-02-01"))));
    }

    /** Rule C4. */
    @ParameterizedTest
    @CsvSource({
        "general, 19.22, false",
        "general, 19.23, true",
        "general, 20.31, true",
        "general, 20.32, false",
        "high-dependency, 19.22, false",
        "high-dependency, 19.23, true",
        "high-dependency, 21.11, true",
        "high-dependency, 21.12, false"
    })
    void aTenderedPriceCountsWithinTheEnvelopeOfItsLotBothBoundsIncluded(String lot, String price, boolean counts) {
        Quote quote = quote(tendered(), new Offering(new LotCode(lot), new ServiceCode("home-care")), price);

        if (counts) {
            assertThat(quote).isInstanceOfSatisfying(Quote.Priced.class, priced -> {
                assertThat(priced.basis()).isEqualTo(Basis.AGREED);
                assertThat(priced.tariff().cost(60, 0)).isEqualTo(pounds(price));
            });
        } else {
            assertThat(quote)
                    .isInstanceOfSatisfying(
                            Quote.Unpriced.class,
                            unpriced -> assertThat(unpriced.decision())
                                    .returns(Refusal.OUTSIDE_ENVELOPE, PriceDecision.Refused::refusal)
                                    .extracting(PriceDecision.Refused::detail)
                                    .asString()
                                    .contains(
                                            price, "19.23/hour", lot.equals("general") ? "20.31/hour" : "21.11/hour"));
        }
    }

    @Test
    void anAgreedPriceIsHeldToTheEnvelopeOfTheDaySinceWhichItHolds() {
        Terms later = Terms.within(new Envelope(hourly("20.50"), hourly("22.00")));
        RateCard card = tendered()
                .withTerms(Map.of(
                        GENERAL,
                        Timeline.of(ALWAYS, Terms.within(new Envelope(hourly("19.23"), hourly("20.31"))))
                                .with(DateRange.parse("2022-04-01/.."), later)));

        assertThat(quote(card, GENERAL, "20.00")).isInstanceOf(Quote.Priced.class);
        assertThat(quote(card, GENERAL, "21.00")).isInstanceOf(Quote.Unpriced.class);
    }

    @Test
    void aTenderedPriceByAnotherUnitIsRefused() {
        UnitPrice byVisit = new UnitPrice(Money.parse("19.50"), PriceUnit.VISIT);

        assertThat(tendered().termsOn(GENERAL, LocalDate.parse("2022-05-03")).check(byVisit))
                .isInstanceOfSatisfying(
                        PriceDecision.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.OTHER_UNIT));
    }

    /** Where one was recorded nevertheless, a run goes on and says so. */
    @ParameterizedTest
    @EnumSource(Terms.Kind.class)
    void visitsHaveNoPriceByTheNightWhateverTheTermsButTheCardsWhereItIsFixed(Terms.Kind kind) {
        Quote quote = onTerms(kind)
                .quote(
                        Offering.HOME_CARE,
                        CITY,
                        LocalDate.parse("2022-05-03"),
                        MORNING,
                        Optional.of(new AgreedPrice(UnitPrice.parse("120.00/night"), LocalDate.parse("2022-02-01"))));

        if (kind == Terms.Kind.FIXED_FEE) {
            assertThat(quote).isInstanceOf(Quote.Priced.class);
        } else {
            assertThat(quote)
                    .isInstanceOfSatisfying(
                            Quote.Unpriced.class,
                            unpriced -> assertThat(unpriced.decision())
                                    .returns(Refusal.OTHER_UNIT, PriceDecision.Refused::refusal)
                                    .extracting(PriceDecision.Refused::detail)
                                    .asString()
                                    .startsWith("120.00/night, where "));
        }
    }

    private static RateCard onTerms(Terms.Kind kind) {
        return card(Map.of(DayType.ANY_DAY, Rate.of(hourly("20.00"))))
                .withTerms(Map.of(Offering.HOME_CARE, Timeline.of(ALWAYS, Terms.of(kind))));
    }

    /** Rule B2: a fixed fee for every package, and a minimum fee that lifts those below it. */
    @ParameterizedTest
    @CsvSource({
        "FIXED_FEE, 19.00, 20.00, FIXED_FEE", "FIXED_FEE, 21.00, 20.00, FIXED_FEE",
        "MINIMUM_FEE, 19.99, 20.00, MINIMUM_FEE", "MINIMUM_FEE, 20.00, 20.00, AGREED",
        "MINIMUM_FEE, 21.00, 21.00, AGREED", "AGREED, 19.00, 19.00, AGREED"
    })
    void theTermsSayWhetherCardOrAgreementMakesThePrice(Terms.Kind kind, String agreed, String price, Basis basis) {
        assertThat(quote(onTerms(kind), Offering.HOME_CARE, agreed))
                .isInstanceOfSatisfying(Quote.Priced.class, priced -> {
                    assertThat(priced.tariff().cost(60, 0)).isEqualTo(pounds(price));
                    assertThat(priced.basis()).isEqualTo(basis);
                });
    }

    @Test
    void aWeeklyFeeBelowTheMinimumIsLifted() {
        UnitPrice least = new UnitPrice(Money.parse("700.00"), PriceUnit.WEEK);
        RateCard card = RateCard.EMPTY
                .withFees(Map.of(new FeeKey(HIGH, PriceUnit.WEEK), Timeline.of(ALWAYS, least)))
                .withTerms(Map.of(HIGH, Timeline.of(ALWAYS, Terms.of(Terms.Kind.MINIMUM_FEE))));

        assertThat(card.fee(HIGH, LocalDate.parse("2022-05-03"), weekly("650.00")))
                .isEqualTo(new PriceDecision.Decided(least, Basis.MINIMUM_FEE));
        assertThat(card.fee(HIGH, LocalDate.parse("2022-05-03"), weekly("750.00")))
                .isEqualTo(new PriceDecision.Decided(weekly("750.00").price(), Basis.AGREED));
    }

    private static AgreedPrice weekly(String pounds) {
        return new AgreedPrice(new UnitPrice(Money.parse(pounds), PriceUnit.WEEK), LocalDate.parse("2022-02-01"));
    }

    @Test
    void enhancementsApplyToAnAgreedPriceToo() {
        RateCard card =
                with(card(Map.of(DayType.ANY_DAY, Rate.of(hourly("20.00")))), twice("Tuesday", DayType.TUESDAY));

        assertThat(quote(card, Offering.HOME_CARE, "19.00"))
                .isInstanceOfSatisfying(
                        Quote.Priced.class,
                        priced -> assertThat(priced.tariff().cost(30, 0)).isEqualTo(pounds("19.00")));
    }

    @Test
    void withSeveralLotsAPackageMustNameOne() {
        assertThat(tendered().offering(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(tendered().offering(Optional.of(GENERAL.lot()), Optional.empty()))
                .contains(GENERAL);
        assertThat(tendered().offering(Optional.of(new LotCode("nights")), Optional.empty()))
                .isEmpty();
        assertThat(onTerms(Terms.Kind.AGREED).offering(Optional.empty(), Optional.empty()))
                .contains(Offering.HOME_CARE);
    }

    @Test
    void anOrdinaryWeekHasNeitherBankHolidaysNorSpecialDays() {
        RateCard card = onTerms(Terms.Kind.AGREED);

        assertThat(card.ordinaryWeekFrom(LocalDate.parse("2022-04-26"))).hasToString("2022-05-09");
        assertThat(card.ordinaryWeekFrom(LocalDate.parse("2022-05-09"))).hasToString("2022-05-09");
    }

    @Test
    void boundsThatBindNothingAreRefused() {
        Envelope envelope = new Envelope(hourly("19.23"), hourly("20.31"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Envelope(hourly("20.31"), hourly("19.23")))
                .withMessageContaining("20.31/hour");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Envelope(hourly("19.23"), weekly("700.00").price()))
                .withMessageContaining("one unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Terms(Terms.Kind.FIXED_FEE, Optional.of(envelope), Optional.empty(), Optional.empty()))
                .withMessageContaining("fixed fee");
    }
}
