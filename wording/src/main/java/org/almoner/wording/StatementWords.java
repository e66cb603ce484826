package org.almoner.wording;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.charging.DirectPaymentLine;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** How what a person is to pay comes about, amount by amount, for the person or the family. */
public final class StatementWords {

    private StatementWords() {}

    /**
     * An amount and what it is. Immutable.
     *
     * @param name of it
     * @param amount of money
     * @param what it is; empty where the name says all
     * @param isResult whether it is what all before it comes to
     */
    public record Amount(String name, Money amount, String what, boolean isResult) {}

    /** {@return the amounts of a week: from the cost of care to what is to be paid to the council, and what is beside it} */
    public static ImmutableList<Amount> week(WeekStatement week) {
        WeeklyCharge charge = week.charge();
        Money byProviders = Money.sum(
                week.lines().stream().map(RemittanceLine::collectedByProvider).toList());
        Money later = week.deferral().deferred();
        Amounts amounts = new Amounts()
                .line("Cost of care", charge.costOfCare(), "after the parts of NHS and third parties")
                .line("Contribution", charge.contribution(), "the most that may be asked for this care")
                .line("Charge", charge.amount(), "the lower of both: the " + ChargeWords.limit(charge))
                .some("Collected by provider", byProviders.negated(), "paid to the provider, not to the council")
                .some("Waived", week.waived().negated(), "the council does not ask for it")
                .some("Paid later", later.orZero().negated(), "under the deferred payment agreement")
                .some("Repaid", later.negated().orZero(), "of what was to be paid later")
                .some("Fees", week.fees(), "beside the charge")
                .result("To pay to the council", week.payable());
        topUps(week)
                .forEach((party, amount) ->
                        amounts.line("Paid by " + party, amount, "a third party's top-up, beside the charge"));
        return amounts.some("Interest on what is owed", week.deferral().interest(), "added to the deferred payment")
                .some(
                        "Owed so far",
                        week.deferral().balance(),
                        "under the deferred payment agreement, interest included")
                .all();
    }

    private static Map<String, Money> topUps(WeekStatement week) {
        Map<String, Money> sum = new TreeMap<>();
        week.lines().forEach(line -> line.topUps().forEach((party, amount) -> sum.merge(party, amount, Money::plus)));
        return sum;
    }

    /**
     * {@return those of the days that are not over; empty where all are}
     *
     * @param clock what the clocks of the council show
     */
    public static Optional<DateRange> notOver(DateRange days, LocalDateTime clock) {
        return days.intersection(DateRange.from(clock.toLocalDate()));
    }

    /** {@return that what is to pay for days that are not over is not known yet} */
    public static String notKnownYet(DateRange notOver) {
        return "What is to pay for " + Figures.days(notOver) + " is not known yet: "
                + (notOver.length() == 1 ? "the day is" : "these days are") + " not over.";
    }

    /** {@return what was decided for some days of a week, and when the person was told} */
    public static String decision(Timeline.Entry<ChargeDecision> decided) {
        ChargeDecision decision = decided.value();
        return "For " + Figures.days(decided.holds()) + ", " + decided.holds().length()
                + " of the 7 days of the week, the person " + AssessmentWords.charge(decision.charge()) + ". That is "
                + (decision.provisional() ? "provisional: it may be worked out again" : "final")
                + ". The person was told on " + decision.told() + ".";
    }

    /** {@return the amounts of a direct payment of a month} */
    public static ImmutableList<Amount> month(DirectPaymentLine line) {
        return new Amounts()
                .line("Budget", line.budget(), "for the days of the month")
                .some("Of it by the NHS", line.health(), "")
                .line("Contribution", line.contribution(), "the person's own share of the budget")
                .some("Taken back", line.surplus().negated(), "not spent before")
                .line("Paid out", line.payment(), "into the account of the direct payment")
                .result("To pay to the council", line.billed())
                .all();
    }

    /** Amounts below one another. Not thread-safe. */
    private static final class Amounts {

        private final ImmutableList.Builder<Amount> all = ImmutableList.builder();

        Amounts line(String name, Money amount, String what) {
            all.add(new Amount(name, amount, what, false));
            return this;
        }

        Amounts result(String name, Money amount) {
            all.add(new Amount(name, amount, "", true));
            return this;
        }

        /** Leaves out what comes to nothing. */
        Amounts some(String name, Money amount, String what) {
            return amount.isZero() ? this : line(name, amount, what);
        }

        ImmutableList<Amount> all() {
            return all.build();
        }
    }
}
