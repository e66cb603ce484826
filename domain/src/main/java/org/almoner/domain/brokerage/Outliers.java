package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.ServiceCode;

/**
 * Which prices go back to their provider, since they are too far from what care of this kind usually costs (rule S4). Immutable.
 *
 * @param usual the bounds of each service that has none of its own
 * @param byService the bounds of the others
 */
public record Outliers(Bounds usual, ImmutableMap<ServiceCode, Bounds> byService) {

    /** No price is too far from the usual one. */
    public static final Outliers NONE = new Outliers(Bounds.NONE, ImmutableMap.of());

    /**
     * How far a price may be from the usual one, both included. Immutable.
     *
     * @param above by how much it may be above it, if there is a bound
     * @param below by how much it may be below it, if there is a bound
     */
    public record Bounds(Optional<Percentage> above, Optional<Percentage> below) {

        /** Any price will do. */
        public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

        /** {@return by how much a price may be above the usual one, where this one is further above; both by one unit} */
        public Optional<Percentage> passedAbove(UnitPrice price, UnitPrice usual) {
            return above.filter(most -> exceeds(difference(price, usual), most, usual));
        }

        /** {@return by how much a price may be below the usual one, where this one is further below; both by one unit} */
        public Optional<Percentage> passedBelow(UnitPrice price, UnitPrice usual) {
            return below.filter(most -> exceeds(difference(usual, price), most, usual));
        }

        private static ExactMoney difference(UnitPrice price, UnitPrice other) {
            return price.amount().exact().minus(other.amount().exact());
        }

        private static boolean exceeds(ExactMoney difference, Percentage most, UnitPrice usual) {
            return difference.compareTo(usual.amount().exact().times(most)) > 0;
        }
    }

    /** {@return the bounds of prices of the service, or the usual ones where it is not known} */
    public Bounds of(Optional<ServiceCode> service) {
        return service.flatMap(known -> Optional.ofNullable(byService.get(known)))
                .orElse(usual);
    }

    /**
     * {@return why the price goes back, or empty where it does not}
     *
     * @param service whose price it is, where it is known
     * @param price that was bid
     * @param benchmark what care of this kind usually costs, by the same unit
     */
    Optional<BidRefusal> check(Optional<ServiceCode> service, UnitPrice price, UnitPrice benchmark) {
        Bounds bounds = of(service);
        return bounds.passedAbove(price, benchmark)
                .<BidRefusal>map(most -> new BidRefusal.OutlierAbove(price, benchmark, most))
                .or(() -> bounds.passedBelow(price, benchmark)
                        .map(most -> new BidRefusal.OutlierBelow(price, benchmark, most)));
    }
}
