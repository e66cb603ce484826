package org.almoner.domain.returns;

import com.google.common.collect.ImmutableSortedMap;
import org.almoner.domain.money.Money;

/**
 * A line of pay as planned, and as it is due by what happened. Immutable.
 *
 * @param planned what it comes to if all goes as planned
 * @param differences how much less is due for which reason; the planned total less all of them is the total that is due
 * @param due what the ledger should have of it
 */
public record DueLine(Net planned, ImmutableSortedMap<Difference, Money> differences, Net due) {

    /** A line of which nothing is planned or due. */
    public static final DueLine NONE = new DueLine(Net.NONE, ImmutableSortedMap.of(), Net.NONE);
}
