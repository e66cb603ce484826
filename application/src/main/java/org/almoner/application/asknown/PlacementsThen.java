package org.almoner.application.asknown;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.out.Placements;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.packages.PackageId;

/** Placements as known at an instant. */
final class PlacementsThen implements Placements {

    private final Placements placements;
    private final Then at;

    PlacementsThen(Placements placements, Then at) {
        this.placements = placements;
        this.at = at;
    }

    @Override
    public NeedId publish(PackageId pack, LocalDate start, Instant asKnownAt, String by, String scheme) {
        throw at.readOnly();
    }

    @Override
    public void respond(NeedId need, Response response) {
        throw at.readOnly();
    }

    @Override
    public void decide(NeedId need, Decision decision) {
        throw at.readOnly();
    }

    @Override
    public Optional<Offers> find(NeedId need) {
        return placements.find(need).flatMap(this::then);
    }

    @Override
    public ImmutableList<Offers> of(PackageId pack) {
        return then(placements.of(pack));
    }

    @Override
    public ImmutableList<Offers> all() {
        return then(placements.all());
    }

    private ImmutableList<Offers> then(ImmutableList<Offers> some) {
        return some.stream().flatMap(offers -> then(offers).stream()).collect(ImmutableList.toImmutableList());
    }

    private Optional<Offers> then(Offers offers) {
        return Optional.of(offers)
                .filter(published -> at.isKnown(published.asKnownAt()))
                .map(published -> new Offers(
                        published.id(),
                        published.pack(),
                        published.start(),
                        published.asKnownAt(),
                        published.by(),
                        published.scheme(),
                        published.responses().stream()
                                .filter(response -> at.isKnown(response.at()))
                                .collect(ImmutableList.toImmutableList()),
                        published
                                .decision()
                                .filter(decision -> at.isKnown(decision.known().since()))));
    }
}
