package org.almoner.domain.performance.indicators;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * A part of what was counted. Immutable.
 *
 * @param part so many
 * @param whole of so many; nothing where there was nothing to count
 */
public record Share(long part, long whole) {

    private static final Quantity HUNDRED = Quantity.of(100);

    /**
     * Refuses what is no part.
     *
     * @throws IllegalArgumentException if it is negative, or more than the whole
     */
    public Share {
        checkArgument(part >= 0 && part <= whole, "%s is not a part of %s", part, whole);
    }

    /** {@return the part in per cent, exactly; empty where there was nothing to count} */
    public Optional<Quantity> perCent() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(Quantity.ofPart(part, whole).times(HUNDRED));
    }
}
