package org.almoner.domain.procurement.frameworks;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.Totals;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;

/**
 * What the ledger says was spent under a framework: posted to providers, whoever bears it. Immutable.
 *
 * @param byDay what is due on each day, as it stands after all corrections
 * @param until the first day of which nothing is settled yet; after all of the days
 */
public record PostedSpend(ImmutableSortedMap<LocalDate, Money> byDay, LocalDate until) {

    /**
     * Refuses spend on days that are not settled.
     *
     * @throws IllegalArgumentException if something is due on the day until which it is settled, or after it
     */
    public PostedSpend {
        checkArgument(
                byDay.tailMap(until, true).isEmpty(), "spend is settled until %s, but got some of later days", until);
    }

    /** {@return that nothing was spent before the day} */
    public static PostedSpend none(LocalDate until) {
        return new PostedSpend(ImmutableSortedMap.of(), until);
    }

    /**
     * {@return what the transactions paid to providers under the agreement} A line counts in whole, by the first of its days: it is of the
     * agreement where that is a day of its term, with the extensions that are taken. So of two frameworks of the same schemes that follow
     * each other each line is of one, also where its week began under the first.
     *
     * @param posted by runs of the schemes of the agreement
     * @param settledUntil the first day after the weeks that the runs settled; the first day of the term stands for one before it, and the
     *     end of the term for one after it
     */
    public static PostedSpend of(
            FrameworkAgreement agreement, Collection<LedgerTransaction> posted, LocalDate settledUntil) {
        LocalDate first = agreement.firstTerm().from();
        DateRange term = DateRange.of(first, agreement.termEnd());
        TreeMap<LocalDate, Money> byDay = new TreeMap<>();
        for (LedgerTransaction transaction : posted) {
            Money paid = Totals.of(List.of(transaction)).providers();
            if (term.contains(transaction.line().dueOn()) && !paid.isZero()) {
                byDay.merge(transaction.line().dueOn(), paid, Money::plus);
            }
        }
        return new PostedSpend(
                ImmutableSortedMap.copyOfSorted(byDay),
                DateRange.ofClosed(first, agreement.termEnd()).nearest(settledUntil));
    }

    /** {@return all of it} */
    public Money total() {
        return Money.sum(byDay.values());
    }

    /** {@return what is due before the day} */
    Money before(LocalDate day) {
        return Money.sum(byDay.headMap(day).values());
    }
}
