package org.almoner.domain.providers;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.zones.ZoneCode;

/**
 * A provider's places in the zones that it serves. Immutable.
 *
 * @param zones its place in each; none where it serves no zone
 */
public record Memberships(ImmutableSortedMap<ZoneCode, Membership> zones) {

    /** No place in any zone. */
    public static final Memberships NONE = new Memberships(ImmutableSortedMap.of());

    /** {@return its place in the zone, or empty when it does not serve it} */
    public Optional<Membership> find(ZoneCode zone) {
        return Optional.ofNullable(zones.get(zone));
    }

    /** {@return the same places, but this one in the zone} */
    public Memberships with(ZoneCode zone, Membership place) {
        Map<ZoneCode, Membership> changed = new TreeMap<>(zones);
        changed.put(zone, place);
        return new Memberships(ImmutableSortedMap.copyOf(changed));
    }
}
