package org.almoner.application;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.application.port.in.CareRecords.Refusal;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceDecision.Refused;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Zone;

/** Why what is told of a provider does not fit the scheme. */
final class ProviderRefusals {

    private final Scheme scheme;

    ProviderRefusals(Scheme scheme) {
        this.scheme = scheme;
    }

    Stream<Refusal> of(Object value, DateRange holds) {
        return value instanceof Memberships memberships ? memberships(memberships, holds.from()) : Stream.empty();
    }

    private Stream<Refusal> memberships(Memberships memberships, LocalDate since) {
        Set<?> zones = scheme.zones().stream().map(Zone::code).collect(ImmutableSet.toImmutableSet());
        return Stream.concat(
                unknown(memberships.zones().keySet(), zones, Refusal.UnknownZone::new),
                memberships.zones().values().stream().flatMap(place -> place(place, since)));
    }

    private Stream<Refusal> place(Membership place, LocalDate since) {
        RateCard rates = scheme.charging().rates();
        Set<Offering> named = ImmutableSet.<Offering>builder()
                .addAll(place.offerings())
                .addAll(place.prices().keySet())
                .build();
        return Stream.concat(
                unknown(named, rates.offerings(), Refusal.UnknownOffering::new),
                place.prices().entrySet().stream()
                        .filter(tendered ->
                                rates.termsOn(tendered.getKey(), since).check(tendered.getValue()) instanceof Refused)
                        .map(tendered -> new Refusal.PriceNotAllowed(
                                tendered.getKey(),
                                ((Refused) rates.termsOn(tendered.getKey(), since)
                                                .check(tendered.getValue()))
                                        .detail())));
    }

    private static <T> Stream<Refusal> unknown(Collection<T> named, Set<?> known, Function<T, Refusal> refusal) {
        return named.stream().filter(each -> !known.contains(each)).map(refusal);
    }
}
