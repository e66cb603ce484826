package org.almoner.domain.performance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;

/**
 * What places in homes, nights and sessions of a week cost at the fees of a day, beside the hours of a {@link Forecast} (rules B2, L4).
 * Exact; immutable.
 *
 * @param lines one for each lot and service, in their order
 */
public record PlacesForecast(ImmutableList<Line> lines) {

    /**
     * One lot and service.
     *
     * @param offering which
     * @param places how many of what one fee buys, a week
     * @param fee of one of them, where the card has one on the day
     */
    public record Line(Offering offering, int places, Optional<UnitPrice> fee) {

        /** {@return the cost of a week, where there is a fee} */
        public Optional<ExactMoney> weekly() {
            return fee.map(each -> each.amount().exact().times(places));
        }
    }

    /** {@return the places priced by the card's fees of the day; those without a fee are kept without a cost} */
    public static PlacesForecast of(ImmutableSortedMap<Offering, Integer> places, RateCard rates, LocalDate day) {
        return new PlacesForecast(places.entrySet().stream()
                .map(each -> new Line(each.getKey(), each.getValue(), rates.findFee(each.getKey(), day)))
                .collect(ImmutableList.toImmutableList()));
    }

    /** {@return the cost of a week of all that have a fee} */
    public ExactMoney weekly() {
        return ExactMoney.sum(
                lines.stream().flatMap(line -> line.weekly().stream()).toList());
    }

    /** {@return the lots and services whose cost is not known, as the card has no fee of them on the day} */
    public ImmutableList<Offering> withoutFee() {
        return lines.stream()
                .filter(line -> line.fee().isEmpty())
                .map(Line::offering)
                .collect(ImmutableList.toImmutableList());
    }
}
