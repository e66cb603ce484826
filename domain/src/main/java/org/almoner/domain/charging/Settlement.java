package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.stream.Stream;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.time.DateRange;

/**
 * All that is due for one person's care over some weeks. Immutable.
 *
 * @param weeks in order
 * @param directPayments month by month
 */
public record Settlement(ImmutableList<WeekStatement> weeks, ImmutableList<DirectPaymentLine> directPayments) {

    /** {@return the last of the weeks} */
    public WeekStatement lastWeek() {
        return weeks.get(weeks.size() - 1);
    }

    /** {@return of this, what belongs to weeks and months that begin on one of the days} */
    public Settlement within(DateRange days) {
        return new Settlement(
                weeks.stream()
                        .filter(week -> days.contains(week.week().monday()))
                        .collect(ImmutableList.toImmutableList()),
                directPayments.stream()
                        .filter(payment -> days.contains(payment.key().period().from()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** {@return what the ledger should hold for each line} */
    public ImmutableSortedMap<LineKey, Balances> due() {
        ImmutableSortedMap.Builder<LineKey, Balances> due = ImmutableSortedMap.naturalOrder();
        Stream.concat(
                        weeks.stream().map(WeekStatement::due),
                        directPayments.stream().map(DirectPaymentLine::due))
                .forEach(due::putAll);
        return due.buildOrThrow();
    }
}
