package org.almoner.domain.transition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.parts.Words;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.zones.ZoneCode;

/**
 * A provider's room for people of one service in one zone, or wherever they live. Immutable.
 *
 * @param at whose room, for what and where
 * @param role in which it serves the zone
 * @param free what it can take on, what it has already not included
 * @param quality points from 0 to 100; more is better
 * @param skills that it has
 * @param price by the hour or half hour for hours, by the week, day, night or session for places
 */
public record Receiver(
        At at, Role role, Room free, int quality, ImmutableSortedSet<SkillCode> skills, UnitPrice price) {

    /** The most points of quality. */
    public static final int MOST_QUALITY = 100;

    /**
     * Refuses points out of their bounds, room of another kind and prices of other units.
     *
     * @throws IllegalArgumentException if the quality is not from 0 to 100, visits would be given anywhere, the room is of
     *     another kind, or the price says nothing of a week of such care
     */
    public Receiver {
        checkArgument(
                quality >= 0 && quality <= MOST_QUALITY,
                "quality is 0 to %s points, but that of %s is %s",
                MOST_QUALITY,
                at.provider(),
                quality);
        checkArgument(
                at.zone().isPresent() || at.kind() == Room.Kind.PLACES,
                "visits are given at home, so that %s receives people of %s in zones; name them",
                at.provider(),
                at.service());
        checkArgument(free.kind() == at.kind(), "room of %s is kept under %s; keep it under its own", free, at);
        at.kind().requirePrice(price);
    }

    /**
     * Whose room, for what and where; there is one receiver of each.
     *
     * @param provider whose
     * @param service for which service
     * @param kind for which kind of care
     * @param zone where people live whom it receives, or empty where that makes no difference (rule B4)
     */
    public record At(ProviderId provider, ServiceCode service, Room.Kind kind, Optional<ZoneCode> zone) {

        /** {@return the provider's room for the package in the zone of its home, whether there is such a receiver or not} */
        public static At of(ProviderId provider, PlacedPackage pack) {
            return new At(
                    provider,
                    pack.care().service(),
                    pack.care().room().kind(),
                    Optional.of(pack.home().zone()));
        }

        /** {@return the provider's room for the same wherever people live, whether there is such a receiver or not} */
        public At anywhere() {
            return new At(provider, service, kind, Optional.empty());
        }

        /** {@return whose room, for what and where, in words} */
        @Override
        public String toString() {
            return provider + " for " + Words.of(kind) + " of " + service
                    + zone.map(in -> " in " + in).orElse(" anywhere");
        }
    }
}
