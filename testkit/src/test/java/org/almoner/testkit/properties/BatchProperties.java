package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almoner.domain.charging.BatchOfWeeks;
import org.almoner.domain.charging.BroughtForward;
import org.almoner.domain.charging.PersonWeek;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.WeekCalculator;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.charging.batch.BatchCalculator;
import org.almoner.domain.charging.batch.BatchCharges;
import org.almoner.domain.money.Money;
import org.almoner.domain.schemes.Scheme;
import org.almoner.testkit.generators.CareArbitraries;
import org.almoner.testkit.generators.CareCase;

/** Weeks in columns come to the pennies of their statements, whatever the scheme and the facts; waivers come after. */
class BatchProperties {

    @Provide
    Arbitrary<CareCase> cases() {
        return CareArbitraries.someWeeks();
    }

    @Property
    void aBatchComesToWhatTheStatementsOfItsWeeksSay(@ForAll("cases") CareCase care) {
        Scheme scheme = care.scheme();
        WeekCalculator calculator = new WeekCalculator(scheme.charging(), scheme.zoneMap(), scheme.term());
        List<PersonWeek> weeks = care.weeks().stream().map(care::week).toList();
        BatchOfWeeks batch = calculator.batch(weeks, week -> BroughtForward.NONE);
        BatchCharges charges =
                new BatchCalculator(batch.visits(), scheme.charging().forBatches()).calculate(2);

        int line = 0;
        for (int number = 0; number < weeks.size(); number++) {
            WeekStatement statement = calculator.calculate(weeks.get(number), BroughtForward.NONE);
            WeeklyCharge charge = statement.charge();
            assertThat(List.of(charges.contribution(number), charges.costOfCare(number), charges.charge(number)))
                    .containsExactly(
                            charge.contribution().pence(),
                            charge.costOfCare().pence(),
                            charge.amount().pence());
            for (RemittanceLine expected : statement.lines()) {
                assertThat(batch.lines().get(line)).isEqualTo(expected.key());
                assertThat(amounts(charges, line)).isEqualTo(amounts(expected));
                if (statement.waived().isZero()) {
                    assertThat(charges.collectedByProvider(line))
                            .isEqualTo(expected.collectedByProvider().pence());
                }
                line++;
            }
        }
        assertThat(batch.lines()).hasSize(line);
    }

    private static List<Long> amounts(BatchCharges charges, int line) {
        return List.of(
                charges.gross(line),
                charges.health(line),
                charges.topUps(line),
                charges.person(line),
                charges.council(line));
    }

    private static List<Long> amounts(RemittanceLine line) {
        return List.of(
                line.gross().pence(),
                line.health().pence(),
                Money.sum(line.topUps().values()).pence(),
                line.person().pence(),
                line.council().pence());
    }
}
