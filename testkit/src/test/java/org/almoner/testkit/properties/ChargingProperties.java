package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.PersonWeek;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.delivery.VisitStatus;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.CareArbitraries;
import org.almoner.testkit.generators.CareCase;

/** Properties P2, P3 and P4: what a person is charged, and how a week's money is shared. */
@Domain(AlmonerDomain.class)
@PropertyDefaults(tries = 300)
class ChargingProperties {

    private static final Set<VisitStatus> NOTHING_WAS_GIVEN =
            Set.of(VisitStatus.MISSED, VisitStatus.UNREPORTED, VisitStatus.CANCELLED_WITH_NOTICE);

    @Provide
    Arbitrary<CareCase> weeks() {
        return CareArbitraries.oneWeek();
    }

    @Property
    void theChargeIsNeverBelowZeroNorAboveContributionOrCost(@ForAll("weeks") CareCase week) {
        WeekStatement statement = week.firstStatement();
        WeeklyCharge charge = statement.charge();
        Statistics.label("charge is limited by").collect(statement.lines().isEmpty() ? "no care" : charge.limit());

        assertThat(charge.amount()).isBetween(Money.ZERO, charge.contribution());
        assertThat(charge.amount().exact()).isLessThanOrEqualTo(costToPerson(statement));
        assertThat(charge.contribution()).isLessThanOrEqualTo(highestContribution(week.firstWeek()));
    }

    private static ExactMoney costToPerson(WeekStatement statement) {
        return ExactMoney.sum(statement.lines().stream()
                .flatMap(line -> line.visits().stream())
                .map(ChargingProperties::whatTheNhsLeaves)
                .toList());
    }

    private static ExactMoney whatTheNhsLeaves(PricedVisit visit) {
        ExactMoney cost = visit.price().forMinutes(visit.charged().minutes());
        return cost.minus(cost.times(visit.healthShare()));
    }

    private static Money highestContribution(PersonWeek week) {
        return week.week()
                .range()
                .days()
                .flatMap(day -> week.contribution().find(day).stream())
                .max(Money::compareTo)
                .orElse(Money.ZERO);
    }

    @Property
    void theChargeIsAllOfTheContributionWhereCareCostsMoreAndAllOfTheCostWhereItCostsLess(
            @ForAll("weeks") CareCase week) {
        WeekStatement statement = week.firstStatement();
        WeeklyCharge charge = statement.charge();

        assertThat(charge.amount()).isIn(charge.contribution(), charge.costOfCare());
        assertThat(Money.sum(
                        statement.lines().stream().map(RemittanceLine::person).toList()))
                .isEqualTo(charge.amount());
    }

    @Property
    void onNoLineIsThePersonChargedMoreThanTheNhsLeaves(@ForAll("weeks") CareCase week) {
        assertThat(week.firstStatement().lines()).allSatisfy(line -> {
            assertThat(line.person()).isBetween(Money.ZERO, line.gross().minus(line.health()));
            assertThat(line.person().exact())
                    .isLessThanOrEqualTo(ExactMoney.sum(line.visits().stream()
                            .map(ChargingProperties::whatTheNhsLeaves)
                            .toList()));
        });
    }

    @Property
    void theContributionOfAWeekIsASeventhForEachDayInForceRoundedDown(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        ExactMoney exact = ExactMoney.sum(facts.week()
                .range()
                .days()
                .filter(week.scheme().term()::contains)
                .map(day -> facts.contribution()
                        .find(day)
                        .orElse(Money.ZERO)
                        .exact()
                        .dividedBy(7))
                .toList());
        ExactMoney lost =
                exact.minus(week.firstStatement().charge().contribution().exact());

        assertThat(lost).isBetween(ExactMoney.ZERO, ExactMoney.ofPence(1)).isNotEqualTo(ExactMoney.ofPence(1));
    }

    @Property
    void aVisitThatWasNotGivenAddsNothing(@ForAll("weeks") CareCase week) {
        assertThat(week.firstStatement().lines())
                .flatMap(RemittanceLine::visits)
                .allSatisfy(visit -> {
                    if (NOTHING_WAS_GIVEN.contains(visit.charged().status())) {
                        assertThat(visit.costToPerson()).isEqualTo(ExactMoney.ZERO);
                    }
                    if (NOTHING_WAS_GIVEN.contains(visit.paid().status())) {
                        assertThat(visit.gross()).isEqualTo(ExactMoney.ZERO);
                    }
                });
    }

    @Property
    void aWeekInWhichEveryVisitWasMissedCostsNobodyAnything(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        ImmutableList<VisitRecord> missed = facts.records().stream()
                .map(record -> new VisitRecord(record.visit(), record.provider(), new Attendance.Missed()))
                .collect(ImmutableList.toImmutableList());
        WeekStatement statement = week.calculator().calculate(withRecords(facts, missed));

        assertThat(statement.charge().amount()).isEqualTo(Money.ZERO);
        assertThat(statement.due().values()).allMatch(balances -> balances.isNone());
    }

    @Property
    void takingAReportAwayNeverRaisesTheCharge(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        Money charge = week.firstStatement().charge().amount();

        assertThat(facts.records()).allSatisfy(gone -> {
            ImmutableList<VisitRecord> rest = facts.records().stream()
                    .filter(record -> !record.equals(gone))
                    .collect(ImmutableList.toImmutableList());
            assertThat(week.calculator()
                            .calculate(withRecords(facts, rest))
                            .charge()
                            .amount())
                    .isLessThanOrEqualTo(charge);
        });
    }

    private static PersonWeek withRecords(PersonWeek facts, ImmutableList<VisitRecord> records) {
        return new PersonWeek(
                facts.id(), facts.week(), facts.person(), facts.contribution(), facts.packages(), records);
    }

    @Property
    void withoutAContributionNothingIsCharged(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        PersonWeek unassessed = new PersonWeek(
                facts.id(), facts.week(), facts.person(), Timeline.empty(), facts.packages(), facts.records());

        assertThat(week.calculator().calculate(unassessed).charge().amount()).isEqualTo(Money.ZERO);
    }

    @Property
    void councilNhsAndPersonTogetherBearTheGross(@ForAll("weeks") CareCase week) {
        assertThat(week.firstStatement().lines()).allSatisfy(line -> {
            assertThat(line.council().plus(line.health()).plus(line.person())).isEqualTo(line.gross());
            assertThat(line.council().isNegative()).isFalse();
            assertThat(line.balances().total()).isEqualTo(Money.ZERO);
        });
    }

    @Property
    void eachLineIsRoundedOnceAndSaysByHowMuch(@ForAll("weeks") CareCase week) {
        ExactMoney penny = ExactMoney.ofPence(1);
        assertThat(week.firstStatement().lines()).allSatisfy(line -> {
            ExactMoney exact = ExactMoney.sum(
                    line.visits().stream().map(PricedVisit::gross).toList());
            assertThat(exact.plus(line.roundingDrift())).isEqualTo(line.gross().exact());
            assertThat(line.roundingDrift())
                    .isGreaterThan(ExactMoney.ZERO.minus(penny))
                    .isLessThan(penny);
            assertThat(line.gross())
                    .isEqualTo(exact.round(week.scheme().charging().lineRounding()));
        });
    }

    @Property
    void theNhsBearsItsShareOfEachVisitToWithinAPennyOfALine(@ForAll("weeks") CareCase week) {
        ExactMoney penny = ExactMoney.ofPence(1);
        assertThat(week.firstStatement().lines()).allSatisfy(line -> {
            ExactMoney share = ExactMoney.sum(line.visits().stream()
                    .map(visit -> visit.gross().times(visit.healthShare()))
                    .toList());
            ExactMoney drift = line.health().exact().minus(share);
            assertThat(drift).isGreaterThan(ExactMoney.ZERO.minus(penny)).isLessThan(penny);
        });
    }

    @Property
    void aVisitIsPricedAndSharedByWhatHoldsOnItsDay(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        assertThat(week.firstStatement().lines())
                .allSatisfy(line -> assertThat(line.visits()).allSatisfy(visit -> {
                    LocalDate day = visit.id().date();
                    assertThat(week.scheme()
                                    .charging()
                                    .rates()
                                    .find(visit.place().band(), day))
                            .contains(visit.price());
                    assertThat(week.scheme()
                                    .zoneMap()
                                    .resolve(
                                            facts.person()
                                                    .find(day)
                                                    .orElseThrow()
                                                    .home(),
                                            day))
                            .isEqualTo(visit.place());
                    assertThat(facts.packages().stream()
                                    .filter(pack -> pack.id().equals(line.key().pack())))
                            .singleElement()
                            .satisfies(pack -> {
                                assertThat(pack.healthShareOn(day)).isEqualTo(visit.healthShare());
                                assertThat(pack.provider().find(day)).contains(visit.provider());
                            });
                }));
    }

    @Property
    void everyVisitPlannedWithAProviderIsPricedOrSaidNotToBe(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        WeekStatement statement = week.firstStatement();
        long planned = facts.packages().stream()
                .flatMap(pack -> facts.week()
                        .range()
                        .days()
                        .filter(week.scheme().term()::contains)
                        .filter(day -> pack.provider().find(day).isPresent())
                        .flatMap(day ->
                                pack.plan().find(day).stream().flatMap(plan -> plan.visitsOn(day.getDayOfWeek()))))
                .count();
        long priced = statement.lines().stream()
                .mapToLong(line -> line.visits().size())
                .sum();
        long without = statement.unpriced().stream()
                .filter(visit -> switch (visit.reason()) {
                    case NO_HOME, NO_BAND, NO_PRICE -> true;
                    case NOT_PLANNED, NOT_THIS_PROVIDER, NO_PROVIDER, OUTSIDE_TERM -> false;
                })
                .count();
        Statistics.label("a visit could not be priced").collect(without > 0);

        assertThat(priced + without).isEqualTo(planned);
    }

    @Property
    void everyReportIsUsedOrSaidNotToBe(@ForAll("weeks") CareCase week) {
        WeekStatement statement = week.firstStatement();
        assertThat(week.firstWeek().records()).allSatisfy(record -> {
            Optional<Attendance> used = statement.lines().stream()
                    .flatMap(line -> line.visits().stream())
                    .filter(visit -> visit.id().equals(record.visit())
                            && visit.provider().equals(record.provider()))
                    .findFirst()
                    .flatMap(PricedVisit::attendance);
            boolean refused = statement.unpriced().stream()
                    .anyMatch(visit -> visit.visit().equals(record.visit()));
            assertThat(used.isPresent() || refused).isTrue();
            used.ifPresent(attendance -> assertThat(attendance).isEqualTo(record.attendance()));
        });
    }

    @Property
    void theSameFactsMakeTheSameStatement(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        PersonWeek backwards = new PersonWeek(
                facts.id(),
                facts.week(),
                facts.person(),
                facts.contribution(),
                facts.packages().reverse(),
                facts.records().reverse());

        assertThat(week.calculator().calculate(backwards).lines())
                .isEqualTo(week.firstStatement().lines());
    }

    @Property
    void everyTransactionBalances(@ForAll LedgerTransaction transaction) {
        assertThat(transaction.postings().total()).isEqualTo(Money.ZERO);
    }
}
