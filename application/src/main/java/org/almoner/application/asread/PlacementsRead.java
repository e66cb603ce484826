package org.almoner.application.asread;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.out.Packages;
import org.almoner.application.port.out.Placements;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;

/** Needs, of which none is published for a package that has changed since it was read. */
final class PlacementsRead implements Placements {

    private final Placements placements;
    private final Packages packages;
    private final AsRead read;

    PlacementsRead(Placements placements, Packages packages, AsRead read) {
        this.placements = placements;
        this.packages = packages;
        this.read = read;
    }

    @Override
    public NeedId publish(PackageId pack, LocalDate start, Instant asKnownAt, String by, String scheme) {
        read.check(pack.toString(), packages.find(pack).map(PackageHistory::facts), asKnownAt);
        return placements.publish(pack, start, asKnownAt, by, scheme);
    }

    @Override
    public void respond(NeedId need, Response response) {
        placements.respond(need, response);
    }

    @Override
    public void decide(NeedId need, Decision decision) {
        placements.decide(need, decision);
    }

    @Override
    public Optional<Offers> find(NeedId need) {
        return placements.find(need);
    }

    @Override
    public ImmutableList<Offers> of(PackageId pack) {
        return placements.of(pack);
    }

    @Override
    public ImmutableList<Offers> all() {
        return placements.all();
    }
}
