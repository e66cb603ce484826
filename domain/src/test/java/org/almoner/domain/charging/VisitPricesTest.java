package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.charging.UnpricedVisit.Reason;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.BankHoliday;
import org.almoner.domain.prices.Combining;
import org.almoner.domain.prices.DayCalendar;
import org.almoner.domain.prices.DayType;
import org.almoner.domain.prices.Enhancement;
import org.almoner.domain.prices.Enhancement.Extra;
import org.almoner.domain.prices.Enhancements;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceDecision.Basis;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/** What the rate card does to a week: two visits of an hour at £20.00, unless a test says otherwise. */
class VisitPricesTest {

    private static Weeks twoHours() {
        return new Weeks().hour(DayOfWeek.MONDAY).hour(DayOfWeek.THURSDAY);
    }

    private static RemittanceLine onlyLine(WeekStatement statement) {
        return Iterables.getOnlyElement(statement.lines());
    }

    /** Monday of the week is a bank holiday, as far as this card knows. */
    private static RateCard holidayTwice(boolean charged) {
        Enhancement twice = Enhancement.onDays(
                "Bank holiday",
                ImmutableSet.of(DayType.BANK_HOLIDAY),
                new Extra.Times(Factor.parse("2")),
                "made for tests");
        return Weeks.prices()
                .withEnhancements(Timeline.of(
                        Weeks.ALWAYS,
                        new Enhancements(ImmutableList.of(charged ? twice : twice.uncharged()), Combining.HIGHEST)))
                .withCalendar(DayCalendar.of(
                        DateRange.parse("2020-01-01/2021-01-01"),
                        List.of(new BankHoliday(Weeks.WEEK.monday(), "made for tests", "made for tests"))));
    }

    private static RateCard onTerms(Terms terms) {
        return Weeks.prices().withTerms(Map.of(Offering.HOME_CARE, Timeline.of(Weeks.ALWAYS, terms)));
    }

    @Test
    void anEnhancementThatIsChargedRaisesPaymentAndCostOfCare() {
        WeekStatement statement =
                twoHours().contribution("100.00", "2020-01-01/..").statement(holidayTwice(true));

        assertThat(onlyLine(statement).gross()).isEqualTo(Money.parse("60.00"));
        assertThat(statement.charge().amount()).isEqualTo(Money.parse("60.00"));
    }

    /** Charging facts, section 9.2: payment and charge are separate. */
    @Test
    void anEnhancementThatIsNotChargedIsTheCouncilsAlone() {
        WeekStatement statement =
                twoHours().contribution("100.00", "2020-01-01/..").statement(holidayTwice(false));

        assertThat(onlyLine(statement).gross()).isEqualTo(Money.parse("60.00"));
        assertThat(statement.charge().amount()).isEqualTo(Money.parse("40.00"));
        assertThat(onlyLine(statement).council()).isEqualTo(Money.parse("20.00"));
    }

    @Test
    void aVisitKeepsWhatItWasPricedBy() {
        PricedVisit monday = Iterables.getFirst(
                onlyLine(twoHours().statement(holidayTwice(true))).visits(), null);

        assertThat(monday).isNotNull();
        assertThat(monday.quote().basis()).isEqualTo(Basis.CARD);
        assertThat(monday.quote().line().orElseThrow().key().band()).isEqualTo(Weeks.URBAN);
        assertThat(monday.quote().tariff().enhancements())
                .extracting(Enhancement::name)
                .containsExactly("Bank holiday");
    }

    /** Rule C4. */
    @Test
    void aPriceOutsideTheEnvelopeIsNotPaidAndSaid() {
        Terms terms = Terms.within(new Envelope(UnitPrice.perHour("19.23"), UnitPrice.perHour("20.31")));
        Weeks week = new Weeks()
                .hour(DayOfWeek.MONDAY)
                .pack(PackageFacts.AGREED_PRICE, UnitPrice.perHour("20.32"), "2020-01-01/..");

        assertThat(week.statement(onTerms(terms)).unpriced())
                .containsExactly(new UnpricedVisit(
                        Weeks.visit(DayOfWeek.MONDAY),
                        Reason.PRICE_REFUSED,
                        "20.32/hour, where prices are 19.23/hour to 20.31/hour"));
    }

    /** Rule B2. */
    @Test
    void aMinimumFeeLiftsALowerPriceAndAFixedFeeLowersAHigherOne() {
        Weeks low = twoHours().pack(PackageFacts.AGREED_PRICE, UnitPrice.perHour("18.00"), "2020-01-01/..");
        Weeks high = twoHours().pack(PackageFacts.AGREED_PRICE, UnitPrice.perHour("22.00"), "2020-01-01/..");

        assertThat(onlyLine(low.statement()).gross()).isEqualTo(Money.parse("36.00"));
        assertThat(onlyLine(low.statement(onTerms(Terms.of(Terms.Kind.MINIMUM_FEE))))
                        .gross())
                .isEqualTo(Money.parse("40.00"));
        assertThat(onlyLine(high.statement(onTerms(Terms.of(Terms.Kind.MINIMUM_FEE))))
                        .gross())
                .isEqualTo(Money.parse("44.00"));
        assertThat(onlyLine(high.statement(onTerms(Terms.of(Terms.Kind.FIXED_FEE))))
                        .gross())
                .isEqualTo(Money.parse("40.00"));
    }

    @Test
    void aMinimumFeeLiftsAWeeklyPriceOfAService() {
        Service home = new Service(new UnitPrice(Money.parse("650.00"), PriceUnit.WEEK), 1, Service.EVERY_DAY, false);
        RateCard card = onTerms(Terms.of(Terms.Kind.MINIMUM_FEE))
                .withFees(Map.of(
                        new FeeKey(Offering.HOME_CARE, PriceUnit.WEEK),
                        Timeline.of(Weeks.ALWAYS, new UnitPrice(Money.parse("700.00"), PriceUnit.WEEK))));

        Weeks week = twoHours().pack(PackageFacts.SERVICE, home, "2020-01-01/..");

        assertThat(onlyLine(week.statement(card)).gross()).isEqualTo(Money.parse("740.00"));
    }

    @Test
    void aServiceForWhichTheCardHasNoFixedFeeIsNotPricedAndSaid() {
        Service home = new Service(new UnitPrice(Money.parse("650.00"), PriceUnit.WEEK), 1, Service.EVERY_DAY, false);
        WeekStatement statement = new Weeks()
                .pack(PackageFacts.SERVICE, home, "2020-11-02/2020-11-03")
                .statement(onTerms(Terms.of(Terms.Kind.FIXED_FEE)));

        assertThat(statement.lines()).isEmpty();
        assertThat(statement.unpriced())
                .containsExactly(new UnpricedVisit(
                        new VisitId(Weeks.PACKAGE, Weeks.WEEK.monday(), LocalTime.MIDNIGHT),
                        Reason.NO_PRICE,
                        "650.00/week"));
    }

    @Test
    void theCapOfAWeekTakesOffTheLastVisitsFirst() {
        Terms terms =
                new Terms(Terms.Kind.AGREED, Optional.empty(), Optional.empty(), Optional.of(Money.parse("50.00")));
        WeekStatement statement = new Weeks()
                .hour(DayOfWeek.MONDAY)
                .hour(DayOfWeek.WEDNESDAY)
                .hour(DayOfWeek.FRIDAY)
                .hour(DayOfWeek.SUNDAY)
                .contribution("100.00", "2020-01-01/..")
                .statement(onTerms(terms));

        assertThat(onlyLine(statement).gross()).isEqualTo(Money.parse("50.00"));
        assertThat(onlyLine(statement).visits())
                .extracting(visit -> visit.gross().toString())
                .containsExactly("2000", "2000", "1000", "0");
        assertThat(statement.charge().amount()).isEqualTo(Money.parse("50.00"));
    }

    @Test
    void aCapThatFallsInTheWeekTakesNothingBackFromEarlierVisits() {
        Terms before =
                new Terms(Terms.Kind.AGREED, Optional.empty(), Optional.empty(), Optional.of(Money.parse("50.00")));
        Terms after =
                new Terms(Terms.Kind.AGREED, Optional.empty(), Optional.empty(), Optional.of(Money.parse("10.00")));
        RateCard card = Weeks.prices()
                .withTerms(Map.of(
                        Offering.HOME_CARE,
                        Timeline.of(Weeks.ALWAYS, before).with(DateRange.parse("2020-11-05/.."), after)));

        assertThat(onlyLine(twoHours().statement(card)).visits())
                .extracting(visit -> visit.gross().toString())
                .containsExactly("2000", "0");
    }

    @Test
    void theNhsPartOfAVisitIsNotOfThePersonsCost() {
        PricedVisit visit = Iterables.get(
                onlyLine(twoHours()
                                .contribution("50.00", "2020-01-01/..")
                                .healthShare("30%", "2020-01-01/..")
                                .statement())
                        .visits(),
                0);

        assertThat(visit.health()).isEqualTo(Money.parse("6.00").exact());
        assertThat(visit.costToPerson()).isEqualTo(Money.parse("14.00").exact());
    }

    @Test
    void aServiceOfALotThatTheCardDoesNotHaveIsNotPricedAndSaid() {
        Service home = new Service(new UnitPrice(Money.parse("650.00"), PriceUnit.WEEK), 1, Service.EVERY_DAY, false);
        Weeks week = new Weeks()
                .pack(PackageFacts.SERVICE, home, "2020-11-02/2020-11-03")
                .pack(PackageFacts.LOT, new LotCode("nights"), "2020-01-01/..");

        assertThat(week.statement().unpriced())
                .extracting(UnpricedVisit::reason)
                .containsExactly(Reason.NO_OFFERING);
    }

    @Test
    void aPackageOfALotThatTheCardDoesNotHaveIsNotPricedAndSaid() {
        Weeks week = new Weeks()
                .hour(DayOfWeek.MONDAY)
                .pack(PackageFacts.LOT, new LotCode("nights"), "2020-01-01/..")
                .pack(PackageFacts.SERVICE_TYPE, new ServiceCode("home-care"), "2020-01-01/..");

        assertThat(week.statement().unpriced())
                .containsExactly(
                        new UnpricedVisit(Weeks.visit(DayOfWeek.MONDAY), Reason.NO_OFFERING, "nights/home-care"));
    }
}
