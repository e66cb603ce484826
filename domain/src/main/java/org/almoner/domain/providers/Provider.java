package org.almoner.domain.providers;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.almoner.domain.zones.ZoneCode;

/**
 * A provider as it is on a day, seen by brokerage. A provider may be prime in some zones and supplementary in others (rule L6). Immutable.
 *
 * @param id the council's reference
 * @param name as the public knows it
 * @param standing whether it is offered new packages
 * @param memberships its place in each zone it serves
 * @param carers who its carers are
 * @param indicators what orders it among others of its role
 */
public record Provider(
        ProviderId id,
        String name,
        Standing standing,
        ImmutableSortedMap<ZoneCode, Membership> memberships,
        Carers carers,
        Indicators indicators) {

    /**
     * Refuses a provider without a name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Provider {
        checkArgument(!name.isBlank(), "provider %s needs a name", id);
    }

    /** A provider of whose carers nothing is known; refuses the same. */
    public Provider(
            ProviderId id,
            String name,
            Standing standing,
            ImmutableSortedMap<ZoneCode, Membership> memberships,
            Indicators indicators) {
        this(id, name, standing, memberships, Carers.ANY, indicators);
    }

    /** {@return the same provider with other places} */
    Provider at(Memberships places) {
        return new Provider(id, name, standing, places.zones(), carers, indicators);
    }

    /** {@return its place in the zone, or empty when it does not serve it} */
    public Optional<Membership> findMembership(ZoneCode zone) {
        return Optional.ofNullable(memberships.get(zone));
    }
}
