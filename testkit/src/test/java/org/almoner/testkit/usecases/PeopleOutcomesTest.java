package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.assessment.AssessedCharge.NoCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.performance.equality.PersonOutcome;
import org.almoner.domain.performance.equality.PersonOutcome.Allocation;
import org.almoner.domain.performance.equality.PersonOutcome.Charging;
import org.almoner.domain.performance.equality.PersonOutcome.Speed;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.junit.jupiter.api.Test;

/** What became of people, for equality to be monitored. */
class PeopleOutcomesTest {

    private final ReviewingCouncil here = new ReviewingCouncil();

    private PersonOutcome outcome(LocalDate day, int days) {
        assertThat(here.almoner.performance().outcomes(day, days)).hasSize(1);
        return here.almoner.performance().outcomes(day, days).get(0);
    }

    private PersonOutcome outcome() {
        return outcome(MONDAY, 3);
    }

    private void charged(AssessedCharge charge) {
        here.council.personIs(PersonFacts.CHARGE, new ChargeDecision(charge, false, MONDAY), FROM_MONDAY);
    }

    @Test
    void whoHasNoProviderWaitsAndHasNoHours() {
        assertThat(outcome())
                .isEqualTo(new PersonOutcome(
                        PERSON,
                        Optional.of(80),
                        Allocation.WAITING,
                        Speed.NOT_RECORDED,
                        Charging.NOT_DECIDED,
                        Hours.ZERO,
                        Optional.empty()));
    }

    @Test
    void whoIsPlacedHasTheHoursThatArePlanned() {
        here.placed();

        assertThat(outcome().allocation()).isEqualTo(Allocation.PLACED);
        assertThat(outcome().hours()).isEqualTo(Hours.ofMinutes(120));
        assertThat(outcome().speed()).isEqualTo(Speed.IN_TIME);
    }

    @Test
    void anAwardIsInTimeUpToAndWithTheDaysAskedFor() {
        NeedId need = here.published();
        here.now = here.now.plus(Duration.ofMinutes(30));
        here.accepts(need, Council.PRIME, MONDAY);
        here.now = here.now.plus(Duration.ofDays(4));
        here.almoner.brokerage().award(need, Council.PRIME, Ground.POLICY, ReviewingCouncil.MANAGER);

        assertThat(outcome(MONDAY, 4).speed()).isEqualTo(Speed.IN_TIME);
        assertThat(outcome(MONDAY, 3).speed()).isEqualTo(Speed.LATER);
    }

    @Test
    void whatIsChargedIsTold() {
        charged(new AssessedCharge.Contribution(Money.ofPounds(20)));
        assertThat(outcome().charging()).isEqualTo(Charging.CONTRIBUTION);
        assertThat(outcome().contribution()).contains(Money.ofPounds(20));

        charged(new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT));
        assertThat(outcome().charging()).isEqualTo(Charging.FULL_COST);
        assertThat(outcome().contribution()).isEmpty();

        charged(new NoCharge(NoCharge.Reason.NOTHING_LEFT));
        assertThat(outcome().charging()).isEqualTo(Charging.NOTHING);
    }

    @Test
    void whoBuysTheCareDoesNotWait() {
        here.council.is(
                PackageFacts.DIRECT_PAYMENT,
                new DirectPayment(Money.ofPounds(100), DirectPayment.Method.NET, Optional.empty()),
                FROM_MONDAY);

        assertThat(outcome().allocation()).isEqualTo(Allocation.PLACED);
        assertThat(outcome().hours()).isEqualTo(Hours.ofMinutes(120));
    }

    @Test
    void whoHasADirectPaymentAndNoPlanIsCountedWithNoHours() {
        here.council.isNot(PackageFacts.PLAN, FROM_MONDAY);
        assertThat(here.almoner.performance().outcomes(MONDAY, 3)).isEmpty();

        here.council.is(
                PackageFacts.DIRECT_PAYMENT,
                new DirectPayment(Money.ofPounds(100), DirectPayment.Method.NET, Optional.empty()));

        assertThat(outcome().allocation()).isEqualTo(Allocation.PLACED);
        assertThat(outcome().hours()).isEqualTo(Hours.ZERO);
    }

    @Test
    void whoWaitsForCareThatBeginsLaterIsCounted() {
        assertThat(outcome(MONDAY.minusDays(1), 3).allocation()).isEqualTo(Allocation.WAITING);
    }

    @Test
    void nobodyIsCountedAfterDeath() {
        here.council.personIs(PersonFacts.ABSENCE, Absence.DECEASED, DateRange.from(MONDAY.plusDays(3)));

        assertThat(outcome(MONDAY.plusDays(2), 3).person()).isEqualTo(PERSON);
        assertThat(here.almoner.performance().outcomes(MONDAY.plusDays(3), 3)).isEmpty();
    }
}
