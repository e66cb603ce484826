package org.almoner.testkit.examples;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.retention.RetentionRules;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneMapVersions;

/** Makes a scheme that differs from another in some parts. Not thread-safe. */
public final class SchemeBuilder {

    private final Scheme like;
    private String id;
    private DateRange term;
    private ImmutableList<Zone> zones;
    private ZoneMapVersions zoneMap;
    private PackageRules packages;
    private ChargingRules charging;
    private AllocationPolicy allocation;
    private ProviderRules providers;
    private RetentionRules retention;
    private Optional<Scheme.Planning> planning;

    private SchemeBuilder(Scheme like) {
        this.like = like;
        this.id = like.id();
        this.term = like.term();
        this.zones = like.zones();
        this.zoneMap = like.zoneMap();
        this.packages = like.packages();
        this.charging = like.charging();
        this.allocation = like.allocation();
        this.providers = like.providers();
        this.retention = like.retention();
        this.planning = like.planning();
    }

    /** {@return a builder of schemes like the one} */
    public static SchemeBuilder like(Scheme scheme) {
        return new SchemeBuilder(scheme);
    }

    /** Names it. */
    public SchemeBuilder id(String other) {
        id = other;
        return this;
    }

    /** Puts it in force on other days, which zone map and prices must cover. */
    public SchemeBuilder term(DateRange other) {
        term = other;
        return this;
    }

    /** Gives it zones of the same codes with other minimums and maximums. */
    public SchemeBuilder zones(ImmutableList<Zone> others) {
        zones = others;
        return this;
    }

    /** Gives it another map of the same zones. */
    public SchemeBuilder zoneMap(ZoneMapVersions other) {
        zoneMap = other;
        return this;
    }

    /** Gives it other prices and rules of counting. */
    public SchemeBuilder charging(ChargingRules other) {
        charging = other;
        return this;
    }

    /** Gives it another policy of brokerage. */
    public SchemeBuilder allocation(AllocationPolicy other) {
        allocation = other;
        return this;
    }

    /** Gives it other rules about packages. */
    public SchemeBuilder packages(PackageRules other) {
        packages = other;
        return this;
    }

    /** Gives it other rules about providers. */
    public SchemeBuilder providers(ProviderRules other) {
        providers = other;
        return this;
    }

    /** Gives it other rules of retention. */
    public SchemeBuilder retention(RetentionRules other) {
        retention = other;
        return this;
    }

    /** Gives it figures on which it was planned. */
    public SchemeBuilder planning(Scheme.Planning other) {
        planning = Optional.of(other);
        return this;
    }

    /** {@return the scheme} */
    public Scheme build() {
        return new Scheme(
                id,
                like.council(),
                like.title(),
                term,
                zones,
                like.bands(),
                zoneMap,
                like.visitLengths(),
                packages,
                charging,
                like.assessment(),
                allocation,
                providers,
                retention,
                planning,
                like.sources(),
                like.assumptions());
    }
}
