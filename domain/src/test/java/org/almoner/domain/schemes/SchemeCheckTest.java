package org.almoner.domain.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.DayCalendar;
import org.almoner.domain.prices.DayType;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Rate;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.RateKey;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.schemes.Scheme.Planning;
import org.almoner.domain.schemes.Scheme.PriceBand;
import org.almoner.domain.schemes.SchemeCheck.Part;
import org.almoner.domain.schemes.SchemeCheck.Problem;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;
import org.junit.jupiter.api.Test;

/** The parts of a scheme fit each other, or all that does not is said at once. */
class SchemeCheckTest {

    private static final DateRange TERM = DateRange.parse("2020-11-02/2023-11-02");
    private static final BandCode URBAN = new BandCode("urban");
    private static final BandCode RURAL = new BandCode("rural");
    private static final List<PriceBand> BANDS = List.of(new PriceBand(URBAN, "Urban", "town", ImmutableSet.of()));

    private static RateCard rates(BandCode band, DateRange days) {
        return RateCard.of(Map.of(band, Timeline.of(days, UnitPrice.perHour("18.75"))));
    }

    private static Planning planning(BandCode band) {
        return new Planning(
                Snapshot.ofBands(TERM.from(), Map.of(band, Hours.of(1))),
                ImmutableSortedMap.of(),
                Optional.of(UnitPrice.perHour("18.45")));
    }

    @Test
    void placesArePlannedOfWhatHasAFee() {
        Planning homes = new Planning(
                new Snapshot(TERM.from(), ImmutableSortedMap.of()),
                ImmutableSortedMap.of(Offering.HOME_CARE, 40),
                Optional.empty());
        RateCard without = rates(URBAN, TERM);
        RateCard with = without.withFees(Map.of(
                new FeeKey(Offering.HOME_CARE, PriceUnit.WEEK), Timeline.of(TERM, UnitPrice.parse("700.00/week"))));

        assertThat(new SchemeCheck(TERM, BANDS, TERM, with, Optional.of(homes)).problems())
                .isEmpty();
        assertThat(new SchemeCheck(TERM, BANDS, TERM, without, Optional.of(homes)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("places of undivided/home-care are planned, which has no fee on " + TERM.from()));
    }

    @Test
    void partsThatCoverTheTermMakeAScheme() {
        assertThat(new SchemeCheck(TERM, BANDS, TERM, rates(URBAN, TERM), Optional.of(planning(URBAN))).problems())
                .isEmpty();
    }

    @Test
    void everyPartThatLeavesADayOutOrNamesAnUnknownBandIsSaid() {
        DateRange twoYears = DateRange.parse("2020-11-02/2022-11-02");

        assertThat(new SchemeCheck(
                                TERM,
                                BANDS,
                                twoYears,
                                rates(URBAN, DateRange.parse("2021-01-01/..")),
                                Optional.of(planning(RURAL)))
                        .problems())
                .extracting(Problem::part)
                .containsExactly(Part.ZONE_MAP, Part.PRICES, Part.PLANNING);
    }

    @Test
    void theDaysWithoutAPriceAreNamed() {
        assertThat(new SchemeCheck(TERM, BANDS, TERM, rates(URBAN, DateRange.parse("2021-01-01/..")), Optional.empty())
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.band()).contains(URBAN);
                    assertThat(problem.message()).contains("2020-11-02/2021-01-01");
                });
    }

    @Test
    void aPriceOfAnUnknownBandIsSaid() {
        assertThat(new SchemeCheck(TERM, BANDS, TERM, rates(RURAL, TERM), Optional.empty()).problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("there is no band 'rural'"));
    }

    private static List<String> problems(RateCard rates) {
        return new SchemeCheck(TERM, BANDS, TERM, rates, Optional.empty())
                .problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aBandThatIsPricedOnSomeTypesOfDayOnlyHasGapsOnTheOthers() {
        RateCard weekdays = RateCard.EMPTY.withRates(Map.of(
                new RateKey(Offering.HOME_CARE, URBAN, DayType.WEEKDAY),
                Timeline.of(TERM, Rate.of(UnitPrice.perHour("18.75")))));

        assertThat(problems(weekdays)).singleElement().asString().contains("on saturday, sunday");
    }

    /** Rule C4. */
    @Test
    void whereAPriceIsTenderedInAnEnvelopeTheCardNeedsNoneAndItsOwnMustFit() {
        Terms terms = Terms.within(new Envelope(UnitPrice.perHour("19.23"), UnitPrice.perHour("20.31")));
        Map<Offering, Timeline<Terms>> tendered = Map.of(Offering.HOME_CARE, Timeline.of(TERM, terms));

        assertThat(problems(RateCard.EMPTY.withTerms(tendered))).isEmpty();
        assertThat(problems(rates(URBAN, TERM).withTerms(tendered)))
                .singleElement()
                .asString()
                .contains("18.75/hour", "19.23/hour to 20.31/hour");
    }

    @Test
    void aTermBeyondTheKnownBankHolidaysIsSaidWhereTheCardAsksForThem() {
        Map<RateKey, Timeline<Rate>> both = new HashMap<>(rates(URBAN, TERM).rates());
        both.put(
                new RateKey(Offering.HOME_CARE, URBAN, DayType.BANK_HOLIDAY),
                Timeline.of(TERM, Rate.of(UnitPrice.perHour("37.50"))));
        RateCard card = RateCard.EMPTY.withRates(both);

        assertThat(problems(card)).singleElement().asString().contains("bank holidays");
        assertThat(problems(card.withCalendar(DayCalendar.of(TERM, List.of())))).isEmpty();
    }
}
