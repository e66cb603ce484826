package org.almoner.domain.zones;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Which price band a ward gets by how rural it is, and the zones in which a band is priced as another (rule L3: in three
 * towns what would be urban is fringe). Immutable.
 *
 * @param bands the band of each class; a class that is left out has none
 * @param exemptions in order; the first that applies decides
 */
public record RuralUrbanBands(ImmutableMap<RuralUrbanClass, BandCode> bands, ImmutableList<Exemption> exemptions) {

    /**
     * Some zones in which one band is priced as another. Immutable.
     *
     * @param zones where it applies
     * @param insteadOf the band that the class alone would give
     * @param band the band it is priced as
     */
    public record Exemption(ImmutableSet<ZoneCode> zones, BandCode insteadOf, BandCode band) {

        private boolean appliesTo(ZoneCode zone, BandCode usual) {
            return zones.contains(zone) && insteadOf.equals(usual);
        }
    }

    /**
     * {@return the band of a ward and why, or empty when its class has none}
     *
     * @param ward its code
     * @param name its name, for people
     * @param ruralUrban its class
     * @param zone the zone it lies in
     */
    public Optional<Assignment<BandCode>> assign(
            WardCode ward, String name, RuralUrbanClass ruralUrban, ZoneCode zone) {
        Area area = new Area.Ward(ward);
        String known = "ward " + name + " is " + ruralUrban + " " + ruralUrban.label();
        return Optional.ofNullable(bands.get(ruralUrban))
                .map(usual -> exemptions.stream()
                        .filter(exemption -> exemption.appliesTo(zone, usual))
                        .findFirst()
                        .map(exemption -> new Assignment<>(
                                area,
                                exemption.band(),
                                known + ", and " + usual + " in zone " + zone + " is priced as " + exemption.band()))
                        .orElseGet(() -> new Assignment<>(area, usual, known)));
    }
}
