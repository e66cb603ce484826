package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.domain.charging.batch.BatchCalculator;
import org.almoner.domain.charging.batch.BatchCharges;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.junit.jupiter.api.Test;

/** What holds of a batch of weeks under any rules. */
abstract class BatchOfWeeksContract {

    private static final int WEEKS = 300;

    private final SomeWeeks some;
    private final List<PersonWeek> facts;
    private final ImmutableList<WeekStatement> statements;
    private final BatchOfWeeks batch;
    private final BatchCharges charges;

    BatchOfWeeksContract(SomeWeeks some) {
        this.some = some;
        this.facts = IntStream.range(0, WEEKS).mapToObj(some::week).toList();
        WeekCalculator calculator = some.calculator();
        this.statements = facts.stream()
                .map(week -> calculator.calculate(week, BroughtForward.NONE))
                .collect(ImmutableList.toImmutableList());
        this.batch = calculator.batch(facts, week -> BroughtForward.NONE);
        this.charges = new BatchCalculator(batch.visits(), some.rules().forBatches()).calculate(1);
    }

    @Test
    void eachLineComesToThePennyOfItsStatement() {
        int number = 0;
        for (WeekStatement statement : statements) {
            for (RemittanceLine line : statement.lines()) {
                assertThat(batch.lines().get(number)).isEqualTo(line.key());
                assertThat(List.of(
                                charges.gross(number),
                                charges.health(number),
                                charges.topUps(number),
                                charges.person(number),
                                charges.collectedByProvider(number),
                                charges.council(number)))
                        .as("gross, NHS, third parties, person, collected by provider and council of %s", line)
                        .containsExactly(
                                line.gross().pence(),
                                line.health().pence(),
                                Money.sum(line.topUps().values()).pence(),
                                line.person().pence(),
                                line.collectedByProvider().pence(),
                                line.council().pence());
                number++;
            }
        }
        assertThat(batch.lines()).hasSize(number);
    }

    @Test
    void eachWeekIsChargedAsItsStatementSays() {
        for (int week = 0; week < WEEKS; week++) {
            WeeklyCharge charge = statements.get(week).charge();
            assertThat(List.of(charges.contribution(week), charges.costOfCare(week), charges.charge(week)))
                    .as("contribution, cost of care and charge of %s", facts.get(week))
                    .containsExactly(
                            charge.contribution().pence(),
                            charge.costOfCare().pence(),
                            charge.amount().pence());
        }
    }

    @Test
    void theDriftOfRoundingIsThatOfTheLinesAndTheCharges() {
        BatchCharges.Totals totals = charges.totals();

        assertThat(totals.roundingDrift())
                .isEqualTo(ExactMoney.sum(statements.stream()
                        .flatMap(statement -> statement.lines().stream())
                        .map(RemittanceLine::roundingDrift)
                        .toList()));
        assertThat(totals.chargeDrift())
                .isEqualTo(ExactMoney.sum(statements.stream()
                        .map(statement -> statement.charge().roundingDrift())
                        .toList()));
    }

    @Test
    void whatCannotBePricedIsSaidAsByStatements() {
        assertThat(batch.unpriced())
                .containsExactlyElementsOf(statements.stream()
                        .flatMap(statement -> statement.unpriced().stream())
                        .toList());
    }

    @Test
    void manyThreadsComeToTheSameAsOne() {
        BatchCharges byThree = new BatchCalculator(batch.visits(), some.rules().forBatches()).calculate(3);

        assertThat(byThree).usingRecursiveComparison().isEqualTo(charges);
    }

    @Test
    void theFactsCoverEveryCaseThatMattersToMoney() {
        assertThat(statements).anyMatch(statement -> statement.lines().size() > 1);
        assertThat(statements)
                .anyMatch(statement -> statement.charge().limit() == WeeklyCharge.Limit.CONTRIBUTION
                        && statement.charge().amount().pence() > 0
                        && statement.lines().size() > 1);
        assertThat(statements)
                .anyMatch(statement -> statement.charge().limit() == WeeklyCharge.Limit.COST_OF_CARE
                        && statement.charge().amount().pence() > 0);
        assertThat(lines())
                .anyMatch(line -> line.health().pence() > 0 && line.person().pence() > 0);
        assertThat(lines()).anyMatch(line -> !line.topUps().isEmpty());
        assertThat(lines())
                .anyMatch(line -> line.collectedByProvider().pence() > 0
                        && !line.collectedByProvider().equals(line.person()));
        assertThat(batch.unpriced()).isNotEmpty();
    }

    private List<RemittanceLine> lines() {
        return statements.stream()
                .flatMap(statement -> statement.lines().stream())
                .toList();
    }
}
