package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.almoner.domain.time.DateRange;

/**
 * A version of a zone map as a council wrote it, not yet checked: {@link ZoneMap#of} accepts or refuses it. Immutable.
 *
 * @param version the council's name of the version, for people; not blank
 * @param inForce the days on which it decides
 * @param source where it comes from and what must be said wherever it is shown, such as "illustrative zones"; not blank
 * @param zones the zones, in the council's order
 * @param bands the price bands, in the council's order
 * @param zoneLayer assigns zones to areas
 * @param bandLayer assigns bands to areas
 * @param directory the postcodes that the map must resolve
 */
public record ZoneMapDraft(
        String version,
        DateRange inForce,
        String source,
        ImmutableList<Zone> zones,
        ImmutableSet<BandCode> bands,
        ImmutableList<Assignment<ZoneCode>> zoneLayer,
        ImmutableList<Assignment<BandCode>> bandLayer,
        PostcodeDirectory directory) {

    /**
     * Refuses a map that cannot be named or traced.
     *
     * @throws IllegalArgumentException if the version or the source is blank
     */
    public ZoneMapDraft {
        checkArgument(!version.isBlank(), "a zone map needs a version");
        checkArgument(!source.isBlank(), "zone map %s needs a source", version);
    }
}
