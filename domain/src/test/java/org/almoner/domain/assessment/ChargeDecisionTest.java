package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** What may be charged, when people are told late and again (rule K6). */
class ChargeDecisionTest {

    private static final DateRange EVER = DateRange.parse("2020-11-02/..");

    private final List<Fact<ChargeDecision>> facts = new ArrayList<>();

    private ChargeDecisionTest told(String day, String weekly, boolean provisional) {
        LocalDate on = LocalDate.parse(day);
        facts.add(Fact.of(
                new ChargeDecision(new AssessedCharge.Contribution(Money.parse(weekly)), provisional, on),
                EVER,
                new Knowledge(Instant.parse(day + "T09:00:00Z"), "U-1", "assessed")));
        return this;
    }

    private ChargeDecisionTest provisional(String day, String weekly) {
        return told(day, weekly, true);
    }

    private ChargeDecisionTest decided(String day, String weekly) {
        return told(day, weekly, false);
    }

    /** Each stretch of days with its weekly contribution, such as {@code 2020-11-02: 50.00}. */
    private void assertCharged(String... stretches) {
        assertThat(ChargeDecision.chargeable(History.of(facts), Instant.MAX).entries())
                .extracting(entry -> entry.holds().from() + ": "
                        + ((AssessedCharge.Contribution) entry.value().charge()).weekly())
                .as(Joiner.on(", ").join(facts))
                .containsExactly(stretches);
    }

    @Test
    void nothingIsChargedForDaysBeforeThePersonWasTold() {
        decided("2020-11-30", "50.00").assertCharged("2020-11-30: 50.00");
    }

    @Test
    void aProvisionalChargeIsRaisedOrLoweredForAllItsDaysAfterwards() {
        provisional("2020-11-02", "50.00").decided("2020-12-28", "80.00").assertCharged("2020-11-02: 80.00");
    }

    @Test
    void aFinalChargeIsLoweredForDaysGoneByAndNotRaised() {
        decided("2020-11-02", "50.00")
                .decided("2020-11-30", "80.00")
                .assertCharged("2020-11-02: 50.00", "2020-11-30: 80.00");
        decided("2020-12-28", "30.00").assertCharged("2020-11-02: 30.00");
    }

    @Test
    void norIsItRaisedByWayOfALowerProvisionalOne() {
        decided("2020-11-02", "50.00").provisional("2020-11-30", "20.00").assertCharged("2020-11-02: 20.00");
        decided("2020-12-28", "80.00").assertCharged("2020-11-02: 50.00", "2020-11-30: 80.00");
    }

    @Test
    void theLowestThatWasToldAsFinalStaysTheMost() {
        decided("2020-11-02", "50.00")
                .decided("2020-11-09", "40.00")
                .provisional("2020-11-16", "20.00")
                .decided("2020-11-23", "45.00")
                .assertCharged("2020-11-02: 40.00", "2020-11-16: 45.00");
    }
}
