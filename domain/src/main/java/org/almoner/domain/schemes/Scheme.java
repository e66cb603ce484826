package org.almoner.domain.schemes;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.assessment.LocalRules;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.packages.life.PackageTerms;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.retention.RetentionRules;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.RuralUrbanClass;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneMapVersions;

/**
 * What a council decided about one service: its zones and bands, prices, and rules. One versioned file holds it; no rule of
 * a council is in the code. Immutable.
 *
 * @param id names the scheme, such as {@code leicestershire-2020}
 * @param council whose scheme it is
 * @param title for people
 * @param term the days on which it is in force
 * @param zones in the council's order (rule L1)
 * @param bands the price bands, dearest last (rule L2)
 * @param zoneMap which place has which zone and band (rule L3)
 * @param visitLengths in which lengths visits may be bought (rule C3)
 * @param packages who approves packages, when they are reviewed, and which needs take which lot
 * @param charging prices, and how visits become money
 * @param assessment what the council decided about financial assessments
 * @param allocation in which order providers are offered a need (rules L6, L7)
 * @param providers how providers are rated, and with whom the council does business (rules B3, C5)
 * @param retention how long what is known of people is kept
 * @param planning figures on which the council planned the scheme, if it published any (rule L4)
 * @param sources where the scheme was published; for people
 * @param assumptions what the council's papers leave open, and how it was filled; for people
 */
public record Scheme(
        String id,
        String council,
        String title,
        DateRange term,
        ImmutableList<Zone> zones,
        ImmutableList<PriceBand> bands,
        ZoneMapVersions zoneMap,
        VisitLengthRule visitLengths,
        PackageRules packages,
        ChargingRules charging,
        LocalRules assessment,
        AllocationPolicy allocation,
        ProviderRules providers,
        RetentionRules retention,
        Optional<Planning> planning,
        ImmutableList<String> sources,
        ImmutableList<String> assumptions) {

    /**
     * Refuses a scheme whose parts do not fit each other.
     *
     * @throws IllegalArgumentException if the zone map or the prices leave a day of the term out, or the planning figures
     *     name a band that the scheme does not have; the message lists all that does not fit
     */
    public Scheme {
        ImmutableList<SchemeCheck.Problem> problems =
                new SchemeCheck(term, bands, zoneMap.term(), charging.rates(), planning).problems();
        checkArgument(
                problems.isEmpty(),
                "the parts of scheme %s do not fit: %s",
                id,
                problems.stream().map(SchemeCheck.Problem::message).collect(Collectors.joining("; ")));
    }

    /** {@return everything that says what a package may be} */
    public PackageTerms packageTerms() {
        return new PackageTerms(packages, visitLengths, charging.rates(), zoneMap, term);
    }

    /** {@return the price band with the code, or empty when the scheme has none} */
    public Optional<PriceBand> findBand(BandCode code) {
        return bands.stream().filter(band -> band.code().equals(code)).findFirst();
    }

    /**
     * A price band: what it costs to deliver care at a place (rule L2). Immutable.
     *
     * @param code of the scheme
     * @param name for people
     * @param description what makes a place belong to it
     * @param kindsOfPlace the classes of places that it is meant for, by the latest zone map; none where the map says nothing
     */
    public record PriceBand(
            BandCode code, String name, String description, ImmutableSet<RuralUrbanClass> kindsOfPlace) {}

    /**
     * Figures on which a council planned its scheme (rule L4). Immutable.
     *
     * @param snapshot weekly hours by lot, service and band; none where no visits are planned
     * @param places how many of what one fee buys are planned a week of each service that is not given in visits: places in homes, nights,
     *     sessions; at least one
     * @param comparison what an hour cost before the scheme, or costs elsewhere, if the council compared it
     */
    public record Planning(
            Snapshot snapshot, ImmutableSortedMap<Offering, Integer> places, Optional<UnitPrice> comparison) {}
}
