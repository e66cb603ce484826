package org.almoner.domain.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Timeline;

/**
 * What a person is asked to pay on some days, and when the person was told. Nothing can be charged for days before the person
 * was told of a charge, and what was told as final is not raised afterwards for days gone by (rule K6). Immutable.
 *
 * @param charge what the person is asked to pay
 * @param provisional whether the person was told that it will be worked out again, so that arrears or a refund may follow
 * @param told the day on which the person was told; charged from that day, included
 */
public record ChargeDecision(AssessedCharge charge, boolean provisional, LocalDate told) {

    /**
     * {@return what may be charged on which day, as known at the instant}
     *
     * <p>Decisions are taken in the order in which they became known. From the day on which the person is told, a decision
     * stands as it is. For days before, it stands only where what the person had been told until then was provisional, and
     * never above what the person had been told as final for those days; where nothing had been told, nothing is charged.
     *
     * @param decisions all that were ever made
     * @param known the instant, included
     */
    public static Timeline<ChargeDecision> chargeable(History<ChargeDecision> decisions, Instant known) {
        Timeline<Standing> standing = Timeline.empty();
        for (Fact<ChargeDecision> fact : decisions.facts()) {
            if (fact.known().since().isAfter(known)) {
                break;
            }
            Timeline<Standing> before = standing;
            standing = fact.value()
                    .map(decision -> decision.over(before, fact.holds()))
                    .orElseGet(() -> before.without(fact.holds()));
        }
        return standing.map((days, decided) -> decided.decision());
    }

    private Timeline<Standing> over(Timeline<Standing> before, DateRange holds) {
        Timeline<Standing> after = before;
        for (Timeline.Entry<Standing> earlier : before.within(holds).entries()) {
            after = after.with(earlier.holds(), earlier.value().replacedBy(this));
        }
        return holds.intersection(DateRange.from(told)).isPresent()
                ? after.with(holds.intersection(DateRange.from(told)).get(), new Standing(this, Optional.empty()))
                : after;
    }

    /**
     * What stands for a day.
     *
     * @param decision by which it is charged
     * @param lowestFinal the lowest that the person was told as final before, and that nothing later may exceed
     */
    private record Standing(ChargeDecision decision, Optional<ChargeDecision> lowestFinal) {

        /** {@return what stands for the day when the person is told of another decision only after it} */
        Standing replacedBy(ChargeDecision later) {
            Optional<ChargeDecision> ceiling = decision.provisional() ? lowestFinal : Optional.of(decision);
            return new Standing(
                    ceiling.filter(told -> !later.charge().isAtMost(told.charge()))
                            .orElse(later),
                    ceiling);
        }
    }
}
