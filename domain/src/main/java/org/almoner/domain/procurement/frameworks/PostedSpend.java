package org.almoner.domain.procurement.frameworks;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.Totals;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;

/**
 * What was spent under a framework: by the ledger posted to providers, whoever bears it, and before the ledger begins as somebody states it.
 * Immutable.
 *
 * @param earlier what was spent before the ledger begins, where that is stated
 * @param byDay what is due on each day by the ledger, as it stands after all corrections
 * @param until the first day of which nothing is known to be spent yet; after all of the days
 */
public record PostedSpend(Optional<EarlierSpend> earlier, ImmutableSortedMap<LocalDate, Money> byDay, LocalDate until) {

    private static final int WEEK = 7;

    /**
     * Refuses spend on days that are not settled, and spend that would count twice.
     *
     * @throws IllegalArgumentException if something is due on the day until which it is settled, or after it, or the ledger has something of
     *     days for which earlier spend is stated
     */
    public PostedSpend {
        checkArgument(
                byDay.tailMap(until, true).isEmpty()
                        && earlier.filter(stated -> stated.until().isAfter(until))
                                .isEmpty(),
                "spend is settled until %s, but got some of later days",
                until);
        earlier.ifPresent(stated -> checkArgument(
                byDay.headMap(stated.until()).isEmpty(),
                "earlier spend is stated up to %s, but the ledger has posted some from %s on, which would count twice; state it up"
                        + " to that day at most",
                stated.until(),
                byDay.isEmpty() ? until : byDay.firstKey()));
    }

    /** {@return that nothing was spent before the day} */
    public static PostedSpend none(LocalDate until) {
        return new PostedSpend(Optional.empty(), ImmutableSortedMap.of(), until);
    }

    /**
     * {@return the same, and what was spent before the ledger begins}
     *
     * @throws IllegalArgumentException if the ledger has something of days for which that is stated
     */
    public PostedSpend after(EarlierSpend stated) {
        return new PostedSpend(Optional.of(stated), byDay, stated.until().isAfter(until) ? stated.until() : until);
    }

    /**
     * {@return days of a week or more from the first day on, or from where earlier spend ends, until the ledger begins: what was spent on them
     * nobody says; empty where there are none}
     */
    Optional<DateRange> untold(LocalDate first) {
        LocalDate from = earlier.map(EarlierSpend::until).orElse(first);
        return byDay.keySet().stream()
                .findFirst()
                .filter(begins -> !begins.isBefore(from.plusDays(WEEK)))
                .map(begins -> DateRange.of(from, begins));
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
                Optional.empty(),
                ImmutableSortedMap.copyOfSorted(byDay),
                DateRange.ofClosed(first, agreement.termEnd()).nearest(settledUntil));
    }

    /** {@return all that the ledger has} */
    public Money total() {
        return Money.sum(byDay.values());
    }

    /** {@return what is spent on each day, be it stated or posted} */
    ImmutableSortedMap<LocalDate, Money> spent() {
        ImmutableSortedMap.Builder<LocalDate, Money> spent = ImmutableSortedMap.naturalOrder();
        earlier.ifPresent(stated -> spent.put(stated.lastDay(), stated.amount()));
        return spent.putAll(byDay).buildOrThrow();
    }

    /** {@return what is spent before the day} */
    Money before(LocalDate day) {
        return Money.sum(spent().headMap(day).values());
    }
}
