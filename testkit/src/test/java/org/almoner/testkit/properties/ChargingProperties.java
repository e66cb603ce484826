package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.charging.BroughtForward;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.charging.PersonCase;
import org.almoner.domain.charging.PersonWeek;
import org.almoner.domain.charging.PricedItem;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.WeekCalculator;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.MissingEvidence;
import org.almoner.domain.delivery.NoAccessRule;
import org.almoner.domain.delivery.NoAccessRule.Occurrence;
import org.almoner.domain.delivery.TimeRounding;
import org.almoner.domain.delivery.TimeRounding.Point;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.delivery.VisitStatus;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.CareArbitraries;
import org.almoner.testkit.generators.CareCase;

/** P2 and P3: what a person is charged for a week. */
@Domain(AlmonerDomain.class)
class ChargingProperties {

    private static final Set<VisitStatus> NOTHING_WAS_GIVEN =
            Set.of(VisitStatus.MISSED, VisitStatus.CANCELLED_WITH_NOTICE);

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
        highestContribution(week.firstWeek())
                .ifPresent(highest -> assertThat(charge.contribution()).isLessThanOrEqualTo(highest));
    }

    private static ExactMoney costToPerson(WeekStatement statement) {
        return ExactMoney.sum(statement.lines().stream()
                .map(ChargingProperties::whatOthersLeave)
                .toList());
    }

    private static ExactMoney whatOthersLeave(RemittanceLine line) {
        return ExactMoney.sum(
                line.items().stream().map(ChargingProperties::whatOthersLeave).toList());
    }

    private static ExactMoney whatOthersLeave(PricedItem item) {
        if (item instanceof PricedVisit visit) {
            ExactMoney cost = visit.price().forMinutes(visit.charged().minutes());
            return cost.minus(cost.times(visit.healthShare()));
        }
        return item.gross().minus(item.health()).minus(item.topUp());
    }

    /** {@return the highest weekly contribution of any day, or empty when a day is charged in full} */
    private static Optional<Money> highestContribution(PersonWeek week) {
        List<AssessedCharge> decided = week.week()
                .range()
                .days()
                .flatMap(day -> week.known().charge().find(day).stream())
                .map(ChargeDecision::charge)
                .toList();
        return decided.stream().anyMatch(AssessedCharge.FullCost.class::isInstance)
                ? Optional.empty()
                : Optional.of(decided.stream()
                        .filter(AssessedCharge.Contribution.class::isInstance)
                        .map(charge -> ((AssessedCharge.Contribution) charge).weekly())
                        .max(Money::compareTo)
                        .orElse(Money.ZERO));
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
    void onNoLineIsThePersonChargedMoreThanTheOthersLeave(@ForAll("weeks") CareCase week) {
        assertThat(week.firstStatement().lines()).allSatisfy(line -> {
            assertThat(line.person())
                    .isBetween(
                            Money.ZERO,
                            line.gross()
                                    .minus(line.health())
                                    .minus(Money.sum(line.topUps().values())));
            assertThat(line.person().exact()).isLessThanOrEqualTo(whatOthersLeave(line));
            assertThat(line.collectedByProvider()).isBetween(Money.ZERO, line.person());
        });
    }

    @Property
    void theContributionOfAWeekIsASeventhForEachDayInForceRoundedDown(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        Assume.that(facts.known().packages().stream()
                .allMatch(pack -> pack.facts().of(PackageFacts.DIRECT_PAYMENT).isEmpty()));
        Assume.that(highestContribution(facts).isPresent());
        ExactMoney exact = ExactMoney.sum(facts.week()
                .range()
                .days()
                .filter(week.scheme().term()::contains)
                .filter(day ->
                        !facts.known().facts().of(PersonFacts.ABSENCE).find(day).equals(Optional.of(Absence.DECEASED)))
                .map(day -> facts.known()
                        .charge()
                        .find(day)
                        .map(ChargeDecision::charge)
                        .filter(AssessedCharge.Contribution.class::isInstance)
                        .map(charge -> ((AssessedCharge.Contribution) charge).weekly())
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
        assertThat(visits(week.firstStatement()))
                .filteredOn(visit -> !isRetained(week.firstWeek(), visit))
                .allSatisfy(visit -> {
                    if (NOTHING_WAS_GIVEN.contains(visit.charged().status())) {
                        assertThat(visit.costToPerson()).isEqualTo(ExactMoney.ZERO);
                    }
                    if (NOTHING_WAS_GIVEN.contains(visit.paid().status())) {
                        assertThat(visit.gross()).isEqualTo(ExactMoney.ZERO);
                    }
                });
    }

    static List<PricedVisit> visits(WeekStatement statement) {
        return statement.lines().stream()
                .flatMap(line -> Streams.stream(line.visits()))
                .toList();
    }

    /** Whether the person was away, so that the visit counts by the rule of the absence. */
    private static boolean isRetained(PersonWeek facts, PricedVisit visit) {
        return facts.known().facts().of(PersonFacts.ABSENCE).find(visit.day()).isPresent();
    }

    @Property
    void aWeekInWhichEveryVisitWasMissedCostsNobodyAnything(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        ImmutableList<VisitRecord> missed = facts.records().stream()
                .map(record -> new VisitRecord(record.visit(), record.provider(), new Attendance.Missed()))
                .collect(ImmutableList.toImmutableList());
        WeekStatement statement = week.statement(withRecords(facts, missed));

        assertThat(visits(statement))
                .filteredOn(visit -> visit.attendance().isPresent() && !isRetained(facts, visit))
                .allSatisfy(visit -> {
                    assertThat(visit.gross()).isEqualTo(ExactMoney.ZERO);
                    assertThat(visit.costToPerson()).isEqualTo(ExactMoney.ZERO);
                });
    }

    @Property
    void takingAReportAwayNeverRaisesTheChargeWhereEachVisitCountsByItself(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        Assume.that(!isDrawn(facts));
        WeekCalculator calculator = eachVisitAlone(week.scheme());
        Money charge = calculator.calculate(facts, BroughtForward.NONE).charge().amount();

        assertThat(facts.records()).allSatisfy(gone -> {
            ImmutableList<VisitRecord> rest = facts.records().stream()
                    .filter(record -> !record.equals(gone))
                    .collect(ImmutableList.toImmutableList());
            assertThat(calculator
                            .calculate(withRecords(facts, rest), BroughtForward.NONE)
                            .charge()
                            .amount())
                    .isLessThanOrEqualTo(charge);
        });
    }

    /** By the rules of the scheme, but for those by which what counts of one visit depends on others or comes before a report. */
    private static WeekCalculator eachVisitAlone(Scheme scheme) {
        ChargingRules rules = scheme.charging();
        return new WeekCalculator(
                new ChargingRules(
                        rules.rates(),
                        alone(rules.payment()),
                        alone(rules.charge()),
                        rules.contributions(),
                        rules.lineRounding()),
                scheme.zoneMap(),
                scheme.term());
    }

    private static CountingRule alone(CountingRule rule) {
        return rule.with(MissingEvidence.DEFAULT)
                .with(new NoAccessRule(rule.noAccess().share(), Occurrence.EVERY))
                .with(new TimeRounding(
                        rule.rounding().unitMinutes(), rule.rounding().rounding(), Point.VISIT));
    }

    /** Whether a package's visits are drawn from a time bank, where one visit may leave no time for another. */
    static boolean isDrawn(PersonWeek facts) {
        return facts.known().packages().stream()
                .anyMatch(pack -> !pack.facts().of(PackageFacts.TIME_BANK).isEmpty());
    }

    private static PersonWeek withRecords(PersonWeek facts, ImmutableList<VisitRecord> records) {
        return new PersonWeek(facts.known(), facts.week(), records);
    }

    @Property
    void whoWasToldOfNoChargeIsChargedNothing(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        PersonCase untold = new PersonCase(
                facts.known().person(),
                facts.known().facts(),
                Timeline.empty(),
                facts.known().packages());

        assertThat(week.statement(new PersonWeek(untold, facts.week(), facts.records()))
                        .charge()
                        .amount())
                .isEqualTo(Money.ZERO);
    }

    @Property
    void theSameFactsMakeTheSameStatement(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        PersonCase backwards = new PersonCase(
                facts.known().person(),
                facts.known().facts(),
                facts.known().charge(),
                facts.known().packages().reverse());

        assertThat(week.statement(new PersonWeek(
                                backwards, facts.week(), facts.records().reverse()))
                        .lines())
                .isEqualTo(week.firstStatement().lines());
    }
}
