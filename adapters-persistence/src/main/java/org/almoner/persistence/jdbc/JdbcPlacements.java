package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.almoner.application.port.out.Placements;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

final class JdbcPlacements implements Placements {

    private static final String EVERY_ONE = "";
    private static final String OF_PACKAGE = " WHERE package_ref = ?";

    private final Units units;

    JdbcPlacements(Units units) {
        this.units = units;
    }

    @Override
    public void record(Offers offers) {
        units.write(handle -> {
            JdbcPackages.requireOpen(handle, List.of(offers.pack()));
            long placement = Facts.insert(
                    handle,
                    "INSERT INTO placement (package_ref, care_start, known_since, recorded_by) VALUES (?, ?, ?, ?)",
                    offers.pack().value(),
                    offers.start(),
                    Facts.instant(offers.asKnownAt()),
                    offers.by());
            recordResponses(handle, placement, offers.responses());
        });
    }

    private static void recordResponses(Handle handle, long placement, List<Response> responses) {
        try (PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO placement_response"
                        + " (placement_sequence, number, provider_ref, declined_because, took_seconds) VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < responses.size(); i++) {
                Response response = responses.get(i);
                rows.add(
                        placement,
                        i + 1,
                        response.provider().value(),
                        response.decline().map(Response.Decline::name).orElse(null),
                        response.took().map(Duration::toSeconds).orElse(null));
            }
            rows.execute();
        }
    }

    @Override
    public ImmutableList<Offers> of(PackageId pack) {
        return units.read(handle -> offers(handle, OF_PACKAGE, pack.value()));
    }

    @Override
    public ImmutableList<Offers> all() {
        return units.read(handle -> offers(handle, EVERY_ONE));
    }

    private static ImmutableList<Offers> offers(Handle handle, String which, Object... arguments) {
        ImmutableListMultimap<Long, Response> responses = responses(handle, which, arguments);
        return Row.all(
                handle,
                "SELECT sequence, package_ref, care_start, known_since, recorded_by FROM placement" + which
                        + " ORDER BY known_since, sequence",
                row -> {
                    ImmutableList<Response> answered = responses.get(row.number());
                    return new Offers(new PackageId(row.text()), row.date(), row.instant(), row.text(), answered);
                },
                arguments);
    }

    private static ImmutableListMultimap<Long, Response> responses(Handle handle, String which, Object... arguments) {
        return Row.all(
                        handle,
                        "SELECT placement_sequence, provider_ref, declined_because, took_seconds FROM placement_response"
                                + " WHERE placement_sequence IN (SELECT sequence FROM placement" + which
                                + ") ORDER BY placement_sequence, number",
                        row -> Map.entry(
                                row.number(),
                                new Response(
                                        new ProviderId(row.text()),
                                        row.optionalText().map(Response.Decline::valueOf),
                                        row.optionalNumber().map(Duration::ofSeconds))),
                        arguments)
                .stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
