package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.charging.WeeklyCharge.Limit;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/** A place in a care home at £700.00 a week, £100.00 a day, with all that can be agreed about its cost. */
class PlacesTest {

    private static final String ALWAYS = "2020-01-01/..";
    private static final String SINCE_THURSDAY = "2020-11-05/..";
    private static final ContributionRules STATUTORY = ContributionRules.STATUTORY;

    private final Weeks weeks = new Weeks().pack(PackageFacts.SERVICE, place(false), ALWAYS);

    private static Service place(boolean nursing) {
        return new Service(UnitPrice.parse("700.00/week"), 1, Service.EVERY_DAY, nursing);
    }

    private static Money money(String pounds) {
        return Money.parse(pounds);
    }

    private PlacesTest contributing(String weekly) {
        weeks.contribution(weekly, ALWAYS);
        return this;
    }

    private PlacesTest topUp(String weekly, String thirdParty, String days) {
        weeks.pack(PackageFacts.TOP_UP, new TopUp(money(weekly), thirdParty, "C-1", Weeks.WEEK.monday()), days);
        return this;
    }

    private PlacesTest waived(Optional<Money> weekly, Optional<String> confirmedBy, String days) {
        weeks.person(PersonFacts.WAIVER, new Waiver(weekly, "U-1", confirmedBy), days);
        return this;
    }

    private PlacesTest fee(String amount, String days) {
        weeks.person(PersonFacts.FEE, new Fee(money(amount), Fee.Reason.ARRANGEMENT), days);
        return this;
    }

    private WeekStatement statement() {
        return weeks.statement();
    }

    private RemittanceLine line() {
        return Iterables.getOnlyElement(statement().lines());
    }

    private static Map<String, Money> paidBy(String thirdParty, String amount) {
        return Map.of(thirdParty, money(amount));
    }

    @Test
    void aPlaceIsPaidASeventhForEachDay() {
        assertThat(line().gross()).isEqualTo(money("700.00"));
        weeks.term("2020-01-01/2020-11-05");
        assertThat(line().gross()).isEqualTo(money("300.00"));
    }

    @Test
    void aDayOfAPlaceThatNobodyProvidesIsSaidToBeSo() {
        weeks.unprovided("2020-11-02/2020-11-03");

        assertThat(line().gross()).isEqualTo(money("600.00"));
        assertThat(statement().unpriced())
                .containsExactly(new UnpricedVisit(
                        new VisitId(Weeks.PACKAGE, Weeks.WEEK.monday(), LocalTime.MIDNIGHT),
                        UnpricedVisit.Reason.NO_PROVIDER,
                        ""));
    }

    @Test
    void aServiceIsGivenOnItsWeekdaysOnly() {
        weeks.pack(
                PackageFacts.SERVICE,
                new Service(UnitPrice.parse("50.00/session"), 2, ImmutableSortedSet.of(DayOfWeek.TUESDAY), false),
                ALWAYS);

        assertThat(line().items()).extracting(PricedItem::day).containsExactly(Weeks.WEEK.day(DayOfWeek.TUESDAY));
        assertThat(line().gross()).isEqualTo(money("100.00"));
    }

    /** Rule K6: what a third party pays comes beside what the person is charged. */
    @Test
    void aThirdPartysTopUpIsBesideTheContribution() {
        contributing("200.00").topUp("70.00", "T-1", ALWAYS);

        assertThat(line().topUps()).isEqualTo(paidBy("T-1", "70.00"));
        assertThat(line().person()).isEqualTo(money("200.00"));
        assertThat(line().council()).isEqualTo(money("430.00"));
        assertThat(line().due())
                .containsExactly(
                        Map.entry(
                                line().key(),
                                Balances.transfer(
                                        money("700.00"), new Account.Provider(Weeks.PROVIDER), new Account.Council())),
                        Map.entry(
                                line().key().as(Kind.CHARGE),
                                Balances.of(Map.of(
                                        new Account.ThirdParty("T-1"), money("70.00"),
                                        new Account.Person(Weeks.PERSON), money("200.00"),
                                        new Account.Council(), money("-270.00")))));
    }

    @Test
    void aTopUpLowersWhatThePersonCanBeChargedAtMost() {
        contributing("700.00").topUp("70.00", "T-1", ALWAYS);

        assertThat(line().person()).isEqualTo(money("630.00"));
        assertThat(statement().charge().limit()).isEqualTo(Limit.COST_OF_CARE);
    }

    @Test
    void eachThirdPartyBearsItsOwnDaysRoundedDown() {
        topUp("50.00", "T-1", ALWAYS).topUp("100.00", "T-2", SINCE_THURSDAY);

        assertThat(line().topUps()).isEqualTo(Map.of("T-1", money("21.42"), "T-2", money("57.14")));
    }

    @Test
    void aTopUpIsNeverMoreThanTheNhsLeavesOfTheCost() {
        topUp("900.00", "T-1", ALWAYS);
        weeks.healthShare("60%", ALWAYS);

        assertThat(line().topUps()).isEqualTo(paidBy("T-1", "280.00"));
        assertThat(line().council()).isEqualTo(Money.ZERO);
    }

    /**
     * Half of 5p and of 4p, of which the NHS bears 1.5p: rounded half to even, a gross of 4p less 2p leaves 2p of the 3p to which
     * third parties agreed.
     */
    @Test
    void thirdPartiesTogetherBearNoMoreThanTheNhsLeavesOfThePence() {
        weeks.pack(PackageFacts.SERVICE, byTheDay("0.05"), "2020-11-02/2020-11-03")
                .pack(PackageFacts.SERVICE, byTheDay("0.04"), "2020-11-03/2020-11-04")
                .term("2020-01-01/2020-11-04")
                .person(PersonFacts.ABSENCE, Absence.HOSPITAL, "2020-11-02/2020-11-04")
                .contributionRules(new ContributionRules(
                        42,
                        ImmutableMap.of(Absence.HOSPITAL, new AbsenceRule(2, Percentage.of(50), false)),
                        Timeline.empty(),
                        STATUTORY.deferral()))
                .healthShare("60%", "2020-11-02/2020-11-03")
                .lineRounding(Rounding.HALF_EVEN);
        topUp("7.00", "T-1", "2020-11-02/2020-11-03").topUp("7.00", "T-2", "2020-11-03/2020-11-04");

        assertThat(line().gross()).isEqualTo(money("0.04"));
        assertThat(line().health()).isEqualTo(money("0.02"));
        assertThat(line().topUps()).isEqualTo(Map.of("T-1", money("0.01"), "T-2", money("0.01")));
    }

    private static Service byTheDay(String price) {
        return new Service(UnitPrice.parse(price + "/day"), 1, Service.EVERY_DAY, false);
    }

    /** Of £100.00 a day, £30.00 for nursing and half of the rest leave £35.00, of which £10.00 are topped up. */
    @Test
    void aDayOfAPlaceIsSharedExactly() {
        PricedService day = day(Optional.empty(), "70.00");

        assertThat(day.gross()).isEqualTo(money("100.00").exact());
        assertThat(day.health()).isEqualTo(money("65.00").exact());
        assertThat(day.topUp()).isEqualTo(money("10.00").exact());
        assertThat(day.costToPerson()).isEqualTo(money("25.00").exact());
        assertThat(day(Optional.empty(), "700.00").topUp())
                .isEqualTo(money("35.00").exact());
        assertThat(day(Optional.of(Uncharged.FREE_CARE), "70.00").costToPerson())
                .isEqualTo(ExactMoney.ZERO);
    }

    private static PricedService day(Optional<Uncharged> uncharged, String topUp) {
        return new PricedService(
                Weeks.WEEK.monday(),
                place(true),
                new ServiceCode("care-home"),
                false,
                Percentage.WHOLE,
                Percentage.of(50),
                Optional.of(money("210.00")),
                Optional.of(new TopUp(money(topUp), "T-1", "C-1", Weeks.WEEK.monday())),
                uncharged,
                Collector.COUNCIL);
    }

    @Test
    void whoIsAtFullCostPaysAllThatTheDaysCost() {
        weeks.charge(new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT), SINCE_THURSDAY);

        assertThat(statement().charge().amount()).isEqualTo(money("400.00"));
    }

    @Test
    void fullCostAndContributionAreAddedDayByDay() {
        weeks.contribution("210.00", "2020-01-01/2020-11-05");
        weeks.charge(new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT), SINCE_THURSDAY);

        assertThat(statement().charge().amount()).isEqualTo(money("490.00"));
    }

    @Test
    void aKeptPlaceIsRetainedAndChargedWhereTheSchemeSaysSo() {
        contributing("700.00");
        weeks.person(PersonFacts.ABSENCE, Absence.HOSPITAL, "2020-11-03/2020-11-07");
        weeks.contributionRules(new ContributionRules(
                42,
                ImmutableMap.of(Absence.HOSPITAL, new AbsenceRule(2, Percentage.of(80), true)),
                Timeline.empty(),
                STATUTORY.deferral()));

        assertThat(line().gross()).isEqualTo(money("460.00"));
        assertThat(line().person()).isEqualTo(money("460.00"));
    }

    @Test
    void whatTheProviderCollectsIsDeductedFromThePay() {
        contributing("200.00");
        weeks.pack(PackageFacts.COLLECTOR, Collector.PROVIDER, ALWAYS);

        assertThat(line().collectedByProvider()).isEqualTo(money("200.00"));
        assertThat(line().billed()).isEqualTo(Money.ZERO);
        assertThat(statement().payable()).isEqualTo(Money.ZERO);
        assertThat(line().due().get(line().key().as(Kind.CHARGE)))
                .isEqualTo(Balances.transfer(
                        money("200.00"), new Account.Council(), new Account.Provider(Weeks.PROVIDER)));
    }

    @Test
    void aCollectorWhoChangesInTheWeekCollectsInProportionToTheCostOfTheDays() {
        contributing("350.00");
        weeks.pack(PackageFacts.COLLECTOR, Collector.PROVIDER, SINCE_THURSDAY);

        assertThat(line().collectedByProvider()).isEqualTo(money("200.00"));
        assertThat(line().billed()).isEqualTo(money("150.00"));
        assertThat(statement().payable()).isEqualTo(money("150.00"));
    }

    @Test
    void aConfirmedWaiverCoversAllOfTheBillOrSoMuchAWeek() {
        contributing("200.00").waived(Optional.empty(), Optional.of("U-2"), ALWAYS);
        assertThat(statement().waived()).isEqualTo(money("200.00"));
        assertThat(statement().payable()).isEqualTo(Money.ZERO);

        waived(Optional.of(money("50.00")), Optional.of("U-2"), ALWAYS);
        assertThat(statement().waived()).isEqualTo(money("50.00"));
        assertThat(statement().payable()).isEqualTo(money("150.00"));
    }

    @Test
    void aWaiverOfPartOfTheWeekIsRoundedUp() {
        contributing("200.00").waived(Optional.of(money("50.00")), Optional.of("U-2"), SINCE_THURSDAY);

        assertThat(statement().waived()).isEqualTo(money("28.58"));
    }

    @Test
    void waiversOfPartsOfTheWeekAddUp() {
        contributing("200.00")
                .waived(Optional.of(money("70.00")), Optional.of("U-2"), "2020-11-02/2020-11-04")
                .waived(Optional.of(money("35.00")), Optional.of("U-2"), "2020-11-04/2020-11-05");

        assertThat(statement().waived()).isEqualTo(money("25.00"));
    }

    @Test
    void noMoreIsWaivedThanIsBilled() {
        contributing("200.00").waived(Optional.of(money("500.00")), Optional.of("U-2"), ALWAYS);

        assertThat(statement().waived()).isEqualTo(money("200.00"));
    }

    @Test
    void onADayNoMoreIsWaivedThanIsBilledForIt() {
        contributing("200.00").waived(Optional.of(money("500.00")), Optional.of("U-2"), "2020-11-02/2020-11-05");

        assertThat(statement().waived()).isEqualTo(money("85.72"));
    }

    @Test
    void aWaiverThatNobodyConfirmedHasNoEffect() {
        contributing("200.00").waived(Optional.empty(), Optional.empty(), ALWAYS);

        assertThat(statement().waived()).isEqualTo(Money.ZERO);
    }

    @Test
    void feesAreDueOnTheirDayBesideTheCharge() {
        contributing("200.00").fee("144.00", "2020-11-05/2020-11-06").fee("10.00", "2020-11-09/2020-11-10");

        assertThat(statement().fees()).isEqualTo(money("144.00"));
        assertThat(statement().payable()).isEqualTo(money("344.00"));
    }

    @Test
    void whatIsDeferredIsOfTheBillThatTheWaiverLeavesAndIsNotPayableNow() {
        contributing("540.00").waived(Optional.of(money("40.00")), Optional.of("U-2"), ALWAYS);
        weeks.person(
                PersonFacts.DEFERRED_PAYMENT,
                new DeferredPayment(money("165000.00"), Money.ZERO, money("86.00")),
                ALWAYS);
        weeks.owing("1000.00");

        assertThat(statement().deferral()).isEqualTo(new Deferral(money("414.00"), Money.ZERO, money("1414.00")));
        assertThat(statement().payable()).isEqualTo(money("86.00"));
        assertThat(statement().carriedForward().deferred()).isEqualTo(money("1414.00"));
    }

    @Test
    void whatTheLedgerShouldHoldBesideTheLinesIsAccountedForByKind() {
        contributing("540.00")
                .waived(Optional.of(money("40.00")), Optional.of("U-2"), ALWAYS)
                .fee("144.00", "2020-11-05/2020-11-06");
        weeks.person(
                PersonFacts.DEFERRED_PAYMENT,
                new DeferredPayment(money("165000.00"), Money.ZERO, money("86.00")),
                ALWAYS);
        weeks.contributionRules(new ContributionRules(
                42,
                ImmutableMap.of(),
                Timeline.empty(),
                new DeferralRules(
                        Percentage.of(90), money("14250.00"), Timeline.of(Weeks.ALWAYS, Percentage.parse("3.65%")))));
        weeks.owing("1000.00");
        Account council = new Account.Council();
        Account owed = new Account.Person(Weeks.PERSON);
        Account deferred = new Account.Deferred(Weeks.PERSON);

        assertThat(statement().due())
                .containsEntry(of(Kind.WAIVER), Balances.transfer(money("40.00"), owed, council))
                .containsEntry(of(Kind.DEFERRAL), Balances.transfer(money("414.00"), owed, deferred))
                .containsEntry(of(Kind.INTEREST), Balances.transfer(money("0.70"), council, deferred))
                .containsEntry(of(Kind.FEE), Balances.transfer(money("144.00"), council, owed))
                .hasSize(6);
    }

    private static LineKey of(Kind kind) {
        return LineKey.of(Weeks.PERSON, Weeks.WEEK.range(), kind);
    }
}
