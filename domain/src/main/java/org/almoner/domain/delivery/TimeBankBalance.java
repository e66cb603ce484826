package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.time.DateRange;

/**
 * How a time bank stands (rule C6), in minutes: what was granted since it began is used, available or expired (property P9).
 * Immutable.
 *
 * @param period the one that runs, or empty when the bank has ended
 * @param carried unused time of earlier periods, the oldest first
 * @param left of what the period grants; below 0 by what was brought forward from the next one
 * @param granted since the bank began
 * @param used since the bank began
 * @param expired since the bank began
 */
public record TimeBankBalance(
        Optional<DateRange> period, ImmutableList<Carried> carried, long left, long granted, long used, long expired) {

    /** Before the first period. */
    public static final TimeBankBalance NONE = new TimeBankBalance(Optional.empty(), ImmutableList.of(), 0, 0, 0, 0);

    /**
     * Refuses what does not add up.
     *
     * @throws IllegalArgumentException if what was granted is not used, available or expired
     */
    public TimeBankBalance {
        checkArgument(
                granted == used + available(carried, left) + expired,
                "of %s minutes granted, %s are used, %s available and %s expired, which does not add up",
                granted,
                used,
                available(carried, left),
                expired);
    }

    /** {@return what can be used without bringing time forward; below 0 by what was brought forward already} */
    public long available() {
        return available(carried, left);
    }

    private static long available(ImmutableList<Carried> carried, long left) {
        return left + carried.stream().mapToLong(Carried::minutes).sum();
    }

    /**
     * Time that a period left unused.
     *
     * @param expires the first day on which it can no longer be used
     * @param minutes above 0
     */
    public record Carried(LocalDate expires, long minutes) {}
}
