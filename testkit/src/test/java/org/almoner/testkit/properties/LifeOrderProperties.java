package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.Run;
import org.almoner.testkit.lives.Life;
import org.almoner.testkit.lives.LifeArbitraries;
import org.almoner.testkit.lives.LifeCouncil;
import org.almoner.testkit.memory.InMemoryStore;

/** P5 over lives of a year and a half: neither the order of runs nor that of records makes a difference. */
class LifeOrderProperties {

    @Provide
    Arbitrary<Life> lives() {
        return LifeArbitraries.life();
    }

    @Property
    void p5PeriodsAndScopesRunOneByOneComeToTheSameAsAllAtOnce(
            @ForAll("lives") Life life, @ForAll @IntRange(min = 1, max = 77) int cut) {
        Life facts = life.withoutRuns();
        LifeCouncil atOnce = council().live(facts);
        atOnce.settle();
        LifeCouncil inParts = council().live(facts);
        LocalDate middle = Life.DAYS.from().plusWeeks(cut);
        LocalDate end = Life.DAYS.end().orElseThrow();
        inParts.settle(Run.Scope.CHARGES, middle);
        inParts.settle(Run.Scope.PAYMENTS, end);
        List<LedgerTransaction> last = inParts.settle(Run.Scope.CHARGES, end);

        assertThat(inParts.balances()).isEqualTo(atOnce.balances());
        assertThat(last)
                .allSatisfy(transaction ->
                        assertThat(transaction.line().period().from()).isAfterOrEqualTo(middle));
    }

    @Property
    void p5AnyOrderOfEditsThatEndsInTheSameFactsEndsInTheSameBalances(
            @ForAll("lives") Life life, @ForAll Random order) {
        LifeCouncil straight = council().live(life.withoutRuns());
        straight.settle();
        LifeCouncil roundabout = council().live(Reordering.of(life, order));
        Reordering.putRight(roundabout, straight, order);
        roundabout.releaseAll();
        roundabout.settle();

        assertThat(roundabout.balances()).isEqualTo(straight.balances());
    }

    private static LifeCouncil council() {
        return new LifeCouncil(InMemoryStore.empty());
    }
}
