package org.almoner.domain.transition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;

/**
 * A provider's room for people of one service in one zone. Immutable.
 *
 * @param at whose room, for what and where
 * @param role in which it serves the zone
 * @param free hours a week that it can take on, those that it has already not included
 * @param quality points from 0 to 100; more is better
 * @param skills that it has
 * @param price by the hour, half hour or week
 */
public record Receiver(
        At at, Role role, Hours free, int quality, ImmutableSortedSet<SkillCode> skills, UnitPrice price) {

    /** The most points of quality. */
    public static final int MOST_QUALITY = 100;

    /**
     * Refuses points out of their bounds and prices of other units.
     *
     * @throws IllegalArgumentException if the quality is not from 0 to 100, or the price is not by time or week
     */
    public Receiver {
        checkArgument(
                quality >= 0 && quality <= MOST_QUALITY,
                "quality is 0 to %s points, but that of %s is %s",
                MOST_QUALITY,
                at.provider(),
                quality);
        CareNeeded.requireWeekly(price);
    }

    /**
     * Whose room, for what and where; there is one receiver of each.
     *
     * @param provider whose
     * @param service for which service
     * @param zone where
     */
    public record At(ProviderId provider, ServiceCode service, ZoneCode zone) {

        /** {@return the provider's room for the package, whether there is such a receiver or not} */
        public static At of(ProviderId provider, PlacedPackage pack) {
            return new At(provider, pack.care().service(), pack.home().zone());
        }
    }
}
