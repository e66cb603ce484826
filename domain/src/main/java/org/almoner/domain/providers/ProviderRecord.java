package org.almoner.domain.providers;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;

/**
 * A provider as known at some instant. Immutable.
 *
 * @param id the council's reference
 * @param facts what holds of it, of the kinds of {@link ProviderFacts}
 */
public record ProviderRecord(ProviderId id, Timelines facts) {

    /**
     * {@return the provider as it is on the day, or empty when it is not registered then} Where nothing else is known, it is in
     * good standing, serves no zone, and nothing speaks for it.
     */
    public Optional<Provider> on(LocalDate day) {
        return facts.of(ProviderFacts.REGISTRATION)
                .find(day)
                .map(registration -> new Provider(
                        id,
                        registration.name(),
                        facts.of(ProviderFacts.STANDING).find(day).orElse(Standing.ACTIVE),
                        facts.of(ProviderFacts.MEMBERSHIPS)
                                .find(day)
                                .orElse(Memberships.NONE)
                                .zones(),
                        facts.of(ProviderFacts.CARERS).find(day).orElse(Carers.ANY),
                        facts.of(ProviderFacts.INDICATORS).find(day).orElse(Indicators.UNKNOWN)));
    }

    /**
     * {@return the provider of the first of the days, with its places of each later one on which they change, in order} Empty where they
     * never do, or it is not registered on the first.
     */
    public ImmutableList<Provider> withLaterPlaces(DateRange days) {
        Timeline<Memberships> places = facts.of(ProviderFacts.MEMBERSHIPS);
        return on(days.from()).stream()
                .flatMap(provider -> places.entries().stream()
                        .flatMap(entry -> Stream.concat(Stream.of(entry.holds().from()), entry.holds().end().stream()))
                        .filter(day -> day.isAfter(days.from()) && days.contains(day))
                        .sorted()
                        .distinct()
                        .map(day -> provider.at(places.find(day).orElse(Memberships.NONE))))
                .collect(ImmutableList.toImmutableList());
    }
}
