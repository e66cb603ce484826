package org.almoner.domain.charging;

import com.google.common.collect.ImmutableSortedMap;
import org.almoner.domain.delivery.TimeBankBalance;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;

/**
 * What one week leaves to the next. Immutable.
 *
 * @param deferred what the person owes under a deferred payment agreement, interest included
 * @param timeBanks how the time bank of each package stands
 */
public record BroughtForward(Money deferred, ImmutableSortedMap<PackageId, TimeBankBalance> timeBanks) {

    /** Nothing, before the first week. */
    public static final BroughtForward NONE = new BroughtForward(Money.ZERO, ImmutableSortedMap.of());
}
