package org.almoner.domain.packages.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.needs.BudgetDecision.Insufficient;
import org.almoner.domain.packages.needs.BudgetDecision.Sufficient;
import org.almoner.domain.packages.needs.BudgetDecision.Uncovered;
import org.junit.jupiter.api.Test;

/** Rule K6: the budget must cover the eligible needs. */
class BudgetDecisionTest {

    private static final Outcome HYGIENE = new Outcome(EligibleOutcome.HYGIENE, Money.parse("120.00"));
    private static final Outcome NUTRITION = new Outcome(EligibleOutcome.NUTRITION, Money.parse("80.00"));
    private static final Outcome COMMUNITY = new Outcome(EligibleOutcome.COMMUNITY, Money.parse("30.50"));

    private static Needs needs(Outcome... outcomes) {
        return new Needs(
                ImmutableSortedSet.of(),
                Optional.empty(),
                Optional.empty(),
                Risk.MEDIUM,
                ImmutableList.copyOf(outcomes));
    }

    @Test
    void aBudgetThatJustCoversTheOutcomesIsEnough() {
        assertThat(BudgetDecision.of(needs(HYGIENE, NUTRITION, COMMUNITY), Money.parse("230.50")))
                .isEqualTo(new Sufficient(Money.parse("230.50"), Money.parse("230.50")));
    }

    @Test
    void aPennyLessIsNotAndSaysWhichOutcomeLacksIt() {
        BudgetDecision decision = BudgetDecision.of(needs(HYGIENE, NUTRITION, COMMUNITY), Money.parse("230.49"));

        assertThat(decision)
                .isEqualTo(new Insufficient(
                        Money.parse("230.50"),
                        Money.parse("230.49"),
                        ImmutableList.of(new Uncovered(EligibleOutcome.COMMUNITY, Money.ofPence(1)))));
        assertThat(((Insufficient) decision).lacking()).isEqualTo(Money.ofPence(1));
    }

    @Test
    void theBudgetGoesToTheOutcomesInTheirOrder() {
        assertThat(BudgetDecision.of(needs(COMMUNITY, HYGIENE, NUTRITION), Money.parse("100.50")))
                .isEqualTo(new Insufficient(
                        Money.parse("230.50"),
                        Money.parse("100.50"),
                        ImmutableList.of(
                                new Uncovered(EligibleOutcome.HYGIENE, Money.parse("50.00")),
                                new Uncovered(EligibleOutcome.NUTRITION, Money.parse("80.00")))));
    }

    @Test
    void withoutEligibleOutcomesAnyBudgetIsEnough() {
        assertThat(BudgetDecision.of(needs(), Money.ZERO)).isEqualTo(new Sufficient(Money.ZERO, Money.ZERO));
    }

    @Test
    void anOutcomeIsGivenOnceAndCostsNothingOrMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> needs(HYGIENE, HYGIENE))
                .withMessageContaining("each outcome is given once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcome(EligibleOutcome.TOILET, Money.ofPence(-1)))
                .withMessageContaining("-0.01");
    }

    @Test
    void aLanguageIsACode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Needs(
                        ImmutableSortedSet.of(),
                        Optional.of("Gujarati!"),
                        Optional.empty(),
                        Risk.LOW,
                        ImmutableList.of()))
                .withMessageContaining("gujarati");
    }

    @Test
    void hospitalsNumberThePathways() {
        assertThat(DischargePathway.HOME.number()).isZero();
        assertThat(DischargePathway.CARE_HOME.number()).isEqualTo(3);
        assertThat(DischargePathway.HOME_WITH_SUPPORT.isBed()).isFalse();
        assertThat(DischargePathway.COMMUNITY_BED.isBed()).isTrue();
    }
}
