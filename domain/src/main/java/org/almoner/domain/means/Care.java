package org.almoner.domain.means;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.almoner.domain.money.Money;

/**
 * The care a person is assessed for. Immutable.
 *
 * @param setting where it is given
 * @param night whether it includes care by night
 * @param weeklyCost what a week of it costs the council, where that is known; the assessment of means needs it only to reduce
 *     notional capital
 */
public record Care(Setting setting, boolean night, Optional<Money> weeklyCost) {

    /**
     * Refuses a negative cost.
     *
     * @throws IllegalArgumentException if the cost is negative
     */
    public Care {
        weeklyCost.ifPresent(
                cost -> checkArgument(!cost.isNegative(), "the cost of care must not be negative, but is %s", cost));
    }

    /** {@return care there, not by night, of unknown cost} */
    public static Care of(Setting setting) {
        return new Care(setting, false, Optional.empty());
    }
}
