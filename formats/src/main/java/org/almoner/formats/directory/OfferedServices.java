package org.almoner.formats.directory;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.parts.Words;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.formats.directory.DirectoryService.CouncilReference;
import org.almoner.formats.directory.DirectoryService.Organization;
import org.almoner.formats.directory.DirectoryService.ServiceArea;

/**
 * What providers offer by a scheme on a day, as services of a directory: one for each provider and each lot and service that it serves in some
 * zone. Nothing is in them of people, and nothing that the facts do not hold. Immutable.
 */
public final class OfferedServices {

    private final Scheme scheme;
    private final LocalDate day;
    private final String url;
    private final ZoneMap map;
    private final PublishedPrices prices;

    /**
     * What is offered.
     *
     * @param scheme by which it is bought
     * @param day a day of the scheme's term
     * @param url the page that tells people of the services
     * @throws IllegalArgumentException if the day is not in the scheme's term, or the address is none
     */
    public OfferedServices(Scheme scheme, LocalDate day, String url) {
        this.scheme = scheme;
        this.day = day;
        this.url = ServiceDirectoryWriter.address(url);
        this.map = scheme.zoneMap()
                .on(day)
                .orElseThrow(() -> new IllegalArgumentException(day + " is not in the term of scheme " + scheme.id()));
        this.prices = new PublishedPrices(scheme, map, day);
    }

    /**
     * {@return the services that a provider offers, in the order of lots and services; none where it is not registered on the day, takes no
     * new packages, or serves no zone}
     */
    public ImmutableList<DirectoryService> of(ProviderRecord provider) {
        Optional<Registration> registration =
                provider.facts().of(ProviderFacts.REGISTRATION).find(day);
        boolean takesNew = provider.facts()
                .of(ProviderFacts.STANDING)
                .find(day)
                .map(Standing::takesNewPackages)
                .orElse(true);
        if (registration.isEmpty() || !takesNew) {
            return ImmutableList.of();
        }
        Memberships places =
                provider.facts().of(ProviderFacts.MEMBERSHIPS).find(day).orElse(Memberships.NONE);
        return scheme.charging().rates().offerings().stream()
                .flatMap(offering ->
                        service(provider.id(), registration.get(), offering, zones(places, offering)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Zone> zones(Memberships places, Offering offering) {
        return map.zones().stream()
                .filter(zone -> places.find(zone.code())
                        .filter((Membership place) -> place.serves(offering))
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<DirectoryService> service(
            ProviderId provider, Registration registration, Offering offering, ImmutableList<Zone> zones) {
        return zones.isEmpty()
                ? Optional.empty()
                : Optional.of(new DirectoryService(
                        ServiceDirectoryWriter.id(scheme.council(), "service:" + provider + ":" + offering),
                        name(offering),
                        Optional.of(url),
                        organization(provider, registration),
                        registration.locations(),
                        zones.stream().map(OfferedServices::area).collect(ImmutableSet.toImmutableSet()),
                        prices.of(offering, zones)));
    }

    private Organization organization(ProviderId provider, Registration registration) {
        ImmutableSortedSet<String> types = registration.serviceTypes();
        return new Organization(
                ServiceDirectoryWriter.id(scheme.council(), "provider:" + provider),
                registration.name(),
                Optional.of(
                        types.isEmpty()
                                ? "Gives care for " + scheme.council()
                                : "Registered with the regulator of care for: "
                                        + Joiner.on(", ").join(types)),
                ImmutableSet.of(new CouncilReference(scheme.council(), provider.toString())),
                registration.regulatorId(),
                types);
    }

    private String name(Offering offering) {
        boolean hasLots = scheme.charging().rates().offerings().stream()
                        .map(Offering::lot)
                        .distinct()
                        .count()
                > 1;
        String service = offering.service().toString().replace('-', ' ');
        return Words.capitalised(service)
                + (hasLots ? ", " + offering.lot().toString().replace('-', ' ') : "");
    }

    private static ServiceArea area(Zone zone) {
        return new ServiceArea(
                zone.name(),
                zone.settlements().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Joiner.on(", ").join(zone.settlements())));
    }
}
