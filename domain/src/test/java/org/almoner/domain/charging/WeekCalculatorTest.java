package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.domain.charging.UnpricedVisit.Reason;
import org.almoner.domain.charging.WeeklyCharge.Limit;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.Postcode;
import org.junit.jupiter.api.Test;

/** What a week costs and who bears it: two visits of an hour at £20.00 cost £40.00, unless a test says otherwise. */
class WeekCalculatorTest {

    private static Weeks twoHours() {
        return new Weeks().hour(DayOfWeek.MONDAY).hour(DayOfWeek.THURSDAY);
    }

    private static RemittanceLine onlyLine(Weeks week) {
        return Iterables.getOnlyElement(week.statement().lines());
    }

    private static UnpricedVisit onlyUnpriced(WeekStatement statement) {
        return Iterables.getOnlyElement(statement.unpriced());
    }

    @Test
    void aStatementShowsTheDecisionsOfItsDaysOnly() {
        Weeks weeks = new Weeks().contribution("35.00", "2020-10-05/2020-11-05").contribution("30.00", "2020-11-05/..");

        assertThat(weeks.statement().decisions().entries())
                .extracting(entry -> entry.holds().toString())
                .containsExactly("2020-11-02/2020-11-05", "2020-11-05/2020-11-09");
    }

    @Test
    void theContributionIsChargedWhereCareCostsMore() {
        WeekStatement statement =
                twoHours().contribution("35.00", "2020-01-01/..").statement();

        assertThat(statement.charge().amount()).isEqualTo(Money.parse("35.00"));
        assertThat(statement.charge().limit()).isEqualTo(Limit.CONTRIBUTION);
    }

    @Test
    void theCostOfCareIsChargedWhereItIsLessThanTheContribution() {
        WeekStatement statement =
                twoHours().contribution("50.00", "2020-01-01/..").statement();

        assertThat(statement.charge().amount()).isEqualTo(Money.parse("40.00"));
        assertThat(statement.charge().limit()).isEqualTo(Limit.COST_OF_CARE);
    }

    @Test
    void councilNhsAndPersonBearTheGross() {
        RemittanceLine line =
                onlyLine(twoHours().contribution("10.00", "2020-01-01/..").healthShare("30%", "2020-01-01/.."));

        assertThat(line.gross()).isEqualTo(Money.parse("40.00"));
        assertThat(line.health()).isEqualTo(Money.parse("12.00"));
        assertThat(line.person()).isEqualTo(Money.parse("10.00"));
        assertThat(line.council()).isEqualTo(Money.parse("18.00"));
        assertThat(line.due())
                .containsExactly(
                        Map.entry(
                                line.key(),
                                Balances.of(Map.of(
                                        new Account.Provider(Weeks.PROVIDER), Money.parse("-40.00"),
                                        new Account.Health(), Money.parse("12.00"),
                                        new Account.Council(), Money.parse("28.00")))),
                        Map.entry(
                                line.key().as(LineKey.Kind.CHARGE),
                                Balances.transfer(
                                        Money.parse("10.00"),
                                        new Account.Council(),
                                        new Account.Person(Weeks.PERSON))));
    }

    @Test
    void aContributionThatStartsInTheWeekCountsASeventhForEachDay() {
        WeekStatement fromThursday =
                twoHours().contribution("35.00", "2020-11-05/..").statement();

        assertThat(fromThursday.charge().contribution()).isEqualTo(Money.parse("20.00"));
    }

    @Test
    void sevenSeventhsAreTheWholeContributionAndAPartIsRoundedDown() {
        assertThat(twoHours()
                        .contribution("10.00", "2020-01-01/..")
                        .statement()
                        .charge()
                        .contribution())
                .isEqualTo(Money.parse("10.00"));
        assertThat(twoHours()
                        .contribution("10.00", "2020-11-07/..")
                        .statement()
                        .charge()
                        .contribution())
                .isEqualTo(Money.parse("2.85"));
    }

    /** Rule C13: care starts while council and NHS still settle who pays; the split is applied from the start. */
    @Test
    void aHealthShareAgreedLaterIsAppliedFromTheStart() {
        RemittanceLine line =
                onlyLine(twoHours().contribution("100.00", "2020-01-01/..").healthShare("70%", "2020-11-02/.."));

        assertThat(line.health()).isEqualTo(Money.parse("28.00"));
        assertThat(line.person()).isEqualTo(Money.parse("12.00"));
        assertThat(line.council()).isEqualTo(Money.ZERO);
    }

    @Test
    void aHealthShareFromMidWeekIsOfTheVisitsSinceThen() {
        assertThat(onlyLine(twoHours().healthShare("100%", "2020-11-05/..")).health())
                .isEqualTo(Money.parse("20.00"));
    }

    @Test
    void whatTheNhsFundsInFullIsNotCharged() {
        WeekStatement statement = twoHours()
                .contribution("100.00", "2020-01-01/..")
                .healthShare("100%", "2020-01-01/..")
                .statement();

        assertThat(statement.charge().amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void aMissedVisitIsNeitherPaidNorCharged() {
        WeekStatement statement = new Weeks()
                .contribution("100.00", "2020-01-01/..")
                .hour(DayOfWeek.MONDAY)
                .planned(DayOfWeek.TUESDAY, 60, 0)
                .reported(DayOfWeek.TUESDAY, Weeks.PROVIDER, new Attendance.Missed())
                .planned(DayOfWeek.WEDNESDAY, 60, 0)
                .statement();

        assertThat(statement.charge().amount()).isEqualTo(Money.parse("20.00"));
        assertThat(statement.lines().get(0).visits()).hasSize(3);
        assertThat(statement.lines().get(0).gross()).isEqualTo(Money.parse("20.00"));
    }

    @Test
    void bothCarersArePaid() {
        RemittanceLine line =
                onlyLine(new Weeks().planned(DayOfWeek.MONDAY, 30, 15).stayed(DayOfWeek.MONDAY, 30, 15));

        assertThat(line.gross()).isEqualTo(Money.parse("15.00"));
    }

    @Test
    void aLineIsRoundedOnceAndThePersonsPartDown() {
        Weeks week = new Weeks().contribution("100.00", "2020-01-01/..");
        for (DayOfWeek day : DayOfWeek.values()) {
            week.planned(day, 60, 0).stayed(day, 1, 0);
        }
        RemittanceLine line = onlyLine(week);

        assertThat(line.gross()).isEqualTo(Money.parse("2.33"));
        assertThat(line.roundingDrift()).isEqualTo(ExactMoney.parse("-1/3"));
        assertThat(onlyLine(week.healthShare("50%", "2020-01-01/..")).person()).isEqualTo(Money.parse("1.16"));
    }

    @Test
    void thePersonNeverBearsMoreThanTheNhsLeavesOfTheGross() {
        Weeks week = new Weeks()
                .contribution("100.00", "2020-01-01/..")
                .healthShare("50%", "2020-01-01/..")
                .planned(DayOfWeek.MONDAY, 60, 0)
                .stayed(DayOfWeek.MONDAY, 1, 0);
        RemittanceLine line = onlyLine(week);

        assertThat(line.gross()).isEqualTo(Money.parse("0.33"));
        assertThat(line.health()).isEqualTo(Money.parse("0.17"));
        assertThat(line.person()).isEqualTo(Money.parse("0.16"));
    }

    /** Rule L3: the band is of the place, and follows a person who moves. */
    @Test
    void thePriceFollowsThePersonsHome() {
        assertThat(onlyLine(twoHours().home(Weeks.IN_HAMLET, "2020-11-05/..")).gross())
                .isEqualTo(Money.parse("46.00"));
    }

    @Test
    void aPriceThatRisesInTheWeekCountsFromItsDay() {
        Timeline<UnitPrice> rising = Timeline.of(Weeks.ALWAYS, UnitPrice.perHour("20.00"))
                .with(DateRange.parse("2020-11-05/.."), UnitPrice.perHour("21.00"));

        assertThat(twoHours()
                        .statement(RateCard.of(Map.of(Weeks.URBAN, rising)))
                        .lines())
                .singleElement()
                .extracting(RemittanceLine::gross)
                .isEqualTo(Money.parse("41.00"));
    }

    @Test
    void aChangeOfProviderInTheWeekMakesTwoLinesThatShareTheCharge() {
        WeekStatement statement = new Weeks()
                .contribution("15.01", "2020-01-01/..")
                .provider("P-2", "2020-11-05/..")
                .hour(DayOfWeek.MONDAY)
                .planned(DayOfWeek.THURSDAY, 60, 0)
                .reported(DayOfWeek.THURSDAY, new ProviderId("P-2"), new Attendance.Attended(LocalTime.of(8, 0), 60, 0))
                .statement();

        assertThat(statement.lines())
                .extracting(line -> line.provider().toString())
                .containsExactly("P-1", "P-2");
        assertThat(statement.lines())
                .extracting(RemittanceLine::person)
                .containsExactly(Money.parse("7.51"), Money.parse("7.50"));
    }

    @Test
    void aReportOfAVisitThatNoPlanHasIsNotPriced() {
        WeekStatement statement = twoHours().stayed(DayOfWeek.SUNDAY, 60, 0).statement();

        assertThat(onlyUnpriced(statement))
                .isEqualTo(new UnpricedVisit(Weeks.visit(DayOfWeek.SUNDAY), Reason.NOT_PLANNED, "P-1"));
    }

    @Test
    void aReportByAnotherProviderIsNotPricedAndTheVisitIsUnreported() {
        WeekStatement statement = new Weeks()
                .planned(DayOfWeek.MONDAY, 60, 0)
                .reported(DayOfWeek.MONDAY, new ProviderId("P-2"), new Attendance.Attended(LocalTime.of(8, 0), 60, 0))
                .statement();

        assertThat(onlyUnpriced(statement))
                .isEqualTo(new UnpricedVisit(Weeks.visit(DayOfWeek.MONDAY), Reason.NOT_THIS_PROVIDER, "P-2"));
        assertThat(statement.lines().get(0).gross()).isEqualTo(Money.ZERO);
    }

    @Test
    void withoutAHomeAVisitHasNoPrice() {
        assertThat(onlyUnpriced(new Weeks().hour(DayOfWeek.MONDAY).homeless().statement()))
                .isEqualTo(new UnpricedVisit(Weeks.visit(DayOfWeek.MONDAY), Reason.NO_HOME, "C-1"));
    }

    @Test
    void anAddressThatTheMapDoesNotKnowHasNoBand() {
        assertThat(onlyUnpriced(new Weeks()
                        .hour(DayOfWeek.MONDAY)
                        .home(Postcode.parse("M1 1AA"), "2020-01-01/..")
                        .statement()))
                .isEqualTo(new UnpricedVisit(Weeks.visit(DayOfWeek.MONDAY), Reason.NO_BAND, "M1 1AA"));
    }

    @Test
    void aBandWithoutAPriceOnTheDayIsSaid() {
        RateCard onlyIsolated =
                RateCard.of(Map.of(Weeks.ISOLATED, Timeline.of(Weeks.ALWAYS, UnitPrice.perHour("26.00"))));

        assertThat(onlyUnpriced(new Weeks().hour(DayOfWeek.MONDAY).statement(onlyIsolated)))
                .isEqualTo(new UnpricedVisit(Weeks.visit(DayOfWeek.MONDAY), Reason.NO_PRICE, "urban"));
    }

    @Test
    void aPackageOrAVisitGivenTwiceIsRefused() {
        PersonWeek facts = new Weeks().hour(DayOfWeek.MONDAY).facts();
        VisitRecord record = facts.records().get(0);

        VisitRecord missed = new VisitRecord(record.visit(), record.provider(), new Attendance.Missed());

        PersonCase known = facts.known();
        CarePackage pack = known.packages().get(0);
        CarePackage bare = new CarePackage(pack.id(), pack.person(), Timelines.none());

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PersonCase(known.person(), known.facts(), known.charge(), ImmutableList.of(pack, bare)))
                .withMessageContaining("K-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonWeek(known, facts.week(), ImmutableList.of(record, missed)))
                .withMessageContaining("one record");
    }

    @Test
    void rulesThatCouldNotPriceAnyVisitAreRefused() {
        UnitPrice nightly = new UnitPrice(Money.parse("120.00"), PriceUnit.NIGHT);
        ChargingRules rules = Weeks.rules(Weeks.prices());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateCard.of(Map.of(Weeks.URBAN, Timeline.of(Weeks.ALWAYS, nightly))))
                .withMessageContaining("120.00/night");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChargingRules(
                        rules.rates(), rules.payment(), rules.charge(), rules.contributions(), Rounding.EXACT))
                .withMessageContaining("rounding");
    }

    @Test
    void aVisitIsKnownByPackageDateAndStart() {
        assertThat(VisitId.parse("K-1/2020-11-02/08:00")).isEqualTo(Weeks.visit(DayOfWeek.MONDAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisitId(new PackageId("K-1"), Weeks.WEEK.monday(), LocalTime.of(8, 0, 1)));
    }

    @Test
    void outsideTheTermNothingIsPaidAndAContributionIsDueForTheOtherDaysOnly() {
        WeekStatement statement = new Weeks()
                .hour(DayOfWeek.MONDAY)
                .hour(DayOfWeek.WEDNESDAY)
                .contribution("70.00", "2020-01-01/..")
                .term("2020-01-01/2020-11-04")
                .statement();

        assertThat(statement.lines()).extracting(RemittanceLine::gross).containsExactly(Money.parse("20.00"));
        assertThat(statement.charge().contribution()).isEqualTo(Money.parse("20.00"));
        assertThat(statement.unpriced())
                .containsExactly(new UnpricedVisit(Weeks.visit(DayOfWeek.WEDNESDAY), Reason.OUTSIDE_TERM, "P-1"));
    }

    @Test
    void aPlannedVisitOfAPackageThatNobodyProvidesIsSaidToBeSoReportedOrNot() {
        WeekStatement statement = new Weeks()
                .hour(DayOfWeek.MONDAY)
                .planned(DayOfWeek.TUESDAY, 60, 0)
                .unprovided("2020-01-01/..")
                .statement();

        assertThat(statement.lines()).isEmpty();
        assertThat(statement.unpriced())
                .containsExactlyInAnyOrder(
                        new UnpricedVisit(Weeks.visit(DayOfWeek.MONDAY), Reason.NO_PROVIDER, "P-1"),
                        new UnpricedVisit(Weeks.visit(DayOfWeek.TUESDAY), Reason.NO_PROVIDER, ""));
    }

    @Test
    void aReportByAnotherProviderTakesNothingFromTheOneWhoCame() {
        WeekStatement statement = new Weeks()
                .hour(DayOfWeek.MONDAY)
                .reported(DayOfWeek.MONDAY, new ProviderId("P-9"), new Attendance.Missed())
                .statement();

        assertThat(statement.lines()).extracting(RemittanceLine::gross).containsExactly(Money.parse("20.00"));
        assertThat(statement.unpriced())
                .containsExactly(new UnpricedVisit(Weeks.visit(DayOfWeek.MONDAY), Reason.NOT_THIS_PROVIDER, "P-9"));
    }

    @Test
    void aLineWhosePartsExceedItsGrossIsRefused() {
        LineKey key = onlyLine(twoHours()).key();
        Money gross = Money.parse("20.00");

        Stream.of("-0.01", "20.01").map(Money::parse).forEach(part -> {
            assertThatIllegalArgumentException().isThrownBy(() -> line(key, gross, part, Money.ZERO));
            assertThatIllegalArgumentException().isThrownBy(() -> line(key, gross, Money.ZERO, part));
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(key, gross, Money.parse("10.00"), Money.parse("10.01")));
    }

    private static RemittanceLine line(LineKey key, Money gross, Money health, Money person) {
        return new RemittanceLine(key, ImmutableList.of(), gross, health, ImmutableSortedMap.of(), person, Money.ZERO);
    }
}
