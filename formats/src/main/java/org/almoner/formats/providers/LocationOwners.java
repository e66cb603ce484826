package org.almoner.formats.providers;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;

/** Which providers have which locations on a day: one each, unless something is to be put right. Immutable. */
public final class LocationOwners {

    private final ImmutableSetMultimap<RegulatorId, ProviderId> owners;

    /**
     * As known.
     *
     * @param on the day
     * @param providers all that are known
     */
    public LocationOwners(LocalDate on, Collection<ProviderRecord> providers) {
        ImmutableSetMultimap.Builder<RegulatorId, ProviderId> of = ImmutableSetMultimap.builder();
        of.orderValuesBy(Comparator.naturalOrder());
        providers.forEach(provider -> provider.facts()
                .of(ProviderFacts.REGISTRATION)
                .find(on)
                .map(Registration::locations)
                .ifPresent(locations -> locations.forEach(location -> of.put(location, provider.id()))));
        this.owners = of.build();
    }

    /** {@return the providers that have the location} */
    public ImmutableSet<ProviderId> of(RegulatorId location) {
        return owners.get(location);
    }

    /** {@return all locations that somebody has} */
    ImmutableSet<RegulatorId> locations() {
        return owners.keySet();
    }

    /** {@return the locations that several providers have, so that nobody can tell whose they are} */
    public ImmutableSortedSet<RegulatorId> shared() {
        return owners.keySet().stream()
                .filter(location -> isShared(location))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** {@return whether several providers have the location} */
    boolean isShared(RegulatorId location) {
        return of(location).size() > 1;
    }

    /** {@return what is wrong with a location that several have, and what to do} */
    String sharedBy(RegulatorId location) {
        return Joiner.on(", ").join(of(location))
                + " all have the location; record of whom it is, and take it from the others";
    }

    /** {@return why a provider cannot have locations that are new to it, or empty where it can} */
    public Optional<String> taken(ProviderId provider, Set<RegulatorId> locations) {
        return locations.stream()
                .filter(location -> !of(location).contains(provider))
                .flatMap(location -> of(location).stream().map(other -> taken(location, other)))
                .findFirst();
    }

    /** {@return that a location is another's, and what to do} */
    static String taken(RegulatorId location, ProviderId other) {
        return location + " is a location of " + other
                + " on these days; a location is one provider's, so take it from the other first";
    }
}
