package org.almoner.domain.performance.outlook;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.PricePoint;

/**
 * What a scenario says of a year, beside the year before. Immutable.
 *
 * @param demand by what the hours of visits are multiplied, were as many visits double-handed as before
 * @param mix which part of all hours is of which lot, service and band then, 100% together; empty where it stays
 * @param doubleHanded which part of the time of visits has a second carer then; empty where it stays
 * @param price how prices change
 */
public record YearChange(
        Growth demand,
        ImmutableSortedMap<PricePoint, Percentage> mix,
        Optional<Percentage> doubleHanded,
        PriceChange price) {

    /**
     * Refuses a mix that is not whole.
     *
     * @throws org.almoner.domain.parts.WrongPartException if a mix is given, and is not 100% together
     */
    public YearChange {
        int whole = mix.values().stream().mapToInt(Percentage::basisPoints).sum();
        checkPart(
                mix.isEmpty() || whole == Percentage.WHOLE_BASIS_POINTS,
                "mix",
                "the parts of the mix are 100% together, but come to %s",
                Percentage.text(whole));
    }
}
