package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.almoner.domain.charging.batch.Occurrence;
import org.almoner.domain.charging.batch.VisitBatch;
import org.almoner.domain.charging.batch.VisitBatchBuilder;
import org.almoner.domain.charging.batch.VisitTerms;
import org.almoner.domain.delivery.VisitStatus;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.time.CareWeek;

/**
 * The facts of many weeks, in columns, and what their numbers stand for. A forecast or a what-if works them out at once, by
 * these rules of counting or others, before anything is waived; to explain a visit, ask {@link WeekCalculator} for its week. Immutable.
 *
 * @param visits the columns
 * @param weeks whose week each is, by the numbers of the columns
 * @param lines which line each is, by the numbers of the columns
 * @param unpriced visits from which no money follows, with the reason
 */
public record BatchOfWeeks(
        VisitBatch visits,
        ImmutableList<PersonAndWeek> weeks,
        ImmutableList<LineKey> lines,
        ImmutableList<UnpricedVisit> unpriced) {

    /**
     * A person's week.
     *
     * @param person who
     * @param week when
     */
    public record PersonAndWeek(PersonId person, CareWeek week) {}

    /** Takes in one week after the other. */
    static final class Filling {

        private static final int MINUTES_OF_A_DAY = 24 * 60;

        private final ContributionRules rules;
        private final VisitBatchBuilder columns = VisitBatch.builder();
        private final ImmutableList.Builder<PersonAndWeek> weeks = ImmutableList.builder();
        private final ImmutableList.Builder<LineKey> lines = ImmutableList.builder();
        private final ImmutableList.Builder<UnpricedVisit> unpriced = ImmutableList.builder();

        Filling(ContributionRules rules) {
            this.rules = rules;
        }

        /**
         * Takes in a week.
         *
         * @param facts of the week
         * @param pricing of its items
         * @param contribution to the days that are not at full cost
         */
        void add(PersonWeek facts, CarePricing pricing, ExactMoney contribution) {
            weeks.add(new PersonAndWeek(facts.known().person(), facts.week()));
            unpriced.addAll(pricing.unpriced());
            columns.week(contribution);
            pricing.items().asMap().forEach((key, items) -> {
                lines.add(key);
                columns.line();
                add(facts.known(), items);
            });
        }

        private void add(PersonCase known, Collection<PricedItem> items) {
            Optional<VisitTerms> last = Optional.empty();
            for (PricedItem item : items) {
                boolean fullCost = known.limitOn(item.day()).isEmpty();
                if (item instanceof PricedVisit visit) {
                    Optional<VisitTerms> terms = Optional.of(terms(visit, fullCost));
                    if (!terms.equals(last)) {
                        columns.terms(terms.get());
                        last = terms;
                    }
                    columns.visit(start(visit.planned()), occurrence(known, visit));
                } else {
                    columns.amount(item.gross(), item.health(), item.costToPerson(), fullCost, item.collector());
                    last = Optional.empty();
                }
            }
            topUps(items);
        }

        private static VisitTerms terms(PricedVisit visit, boolean fullCost) {
            return new VisitTerms(
                    visit.quote().tariff(),
                    visit.quote().weekCap(),
                    visit.healthShare(),
                    visit.uncharged().isEmpty(),
                    fullCost,
                    visit.collector());
        }

        private static int start(PlannedVisit planned) {
            return (planned.day().getValue() - 1) * MINUTES_OF_A_DAY
                    + planned.start().toSecondOfDay() / 60;
        }

        private long occurrence(PersonCase known, PricedVisit visit) {
            LocalDate day = visit.day();
            return visit.paid().status() == VisitStatus.PERSON_ABSENT
                    ? Occurrence.retained(
                            visit.planned().minutes(),
                            visit.planned().secondCarerMinutes(),
                            new Chargeability(rules, known).paidShare(day))
                    : Occurrence.code(visit.planned(), visit.attendance());
        }

        private void topUps(Collection<PricedItem> items) {
            WeekCalculator.topUps(items).values().forEach(amount -> columns.topUp(amount.round(Rounding.DOWN)));
        }

        BatchOfWeeks done() {
            return new BatchOfWeeks(columns.build(), weeks.build(), lines.build(), unpriced.build());
        }
    }
}
