package org.almoner.benchmarks.rest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import com.nimbusds.jose.JOSEException;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.simulation.world.Case;

/** Providers' reports of 50 visits each, week after week, all as planned; none twice until all of some six years were reported. Thread-safe. */
final class VisitBatches implements Supplier<HttpRequest> {

    private static final int VISITS = 50;
    private static final int WEEKS = 300;

    private final ServedCouncil council;
    private final ImmutableList<Batch> ofAWeek;
    private final AtomicInteger taken = new AtomicInteger();

    VisitBatches(ServedCouncil council) throws JOSEException {
        this.council = council;
        ImmutableListMultimap.Builder<ProviderId, Planned> planned = ImmutableListMultimap.builder();
        for (Case each : council.cases()) {
            if (each.wanted().end().isEmpty()) {
                each.visits()
                        .forEach(visit -> planned.put(each.provider().orElseThrow(), new Planned(each.pack(), visit)));
            }
        }
        ImmutableList.Builder<Batch> batches = ImmutableList.builder();
        for (Map.Entry<ProviderId, Collection<Planned>> each :
                planned.build().asMap().entrySet()) {
            String token = council.issuer().tokenOf(each.getKey());
            for (List<Planned> visits : Iterables.partition(each.getValue(), VISITS)) {
                if (visits.size() == VISITS) {
                    batches.add(new Batch(each.getKey(), token, ImmutableList.copyOf(visits)));
                }
            }
        }
        ofAWeek = batches.build();
    }

    /** {@return a request that reports the next of them} */
    @Override
    public HttpRequest get() {
        int number = taken.getAndIncrement();
        Batch batch = ofAWeek.get(number % ofAWeek.size());
        CareWeek week =
                CareWeek.containing(council.world().week().monday().plusWeeks(1L + number / ofAWeek.size() % WEEKS));
        return council.asking("/providers/" + batch.provider() + "/visits", batch.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(batch.body(week)))
                .build();
    }

    /** A planned visit of a package. */
    private record Planned(PackageId pack, PlannedVisit visit) {

        String reported(CareWeek week) {
            return "{\"package\": \"" + pack + "\", \"date\": \"" + week.day(visit.day()) + "\", \"start\": \""
                    + visit.start()
                    + "\", \"attendance\": \"attended\", \"arrived\": \"" + visit.start() + "\", \"minutes\": "
                    + visit.minutes() + "}";
        }
    }

    /** Visits of a week that a provider reports. */
    private record Batch(ProviderId provider, String token, ImmutableList<Planned> visits) {

        String body(CareWeek week) {
            return visits.stream()
                    .map(each -> each.reported(week))
                    .collect(Collectors.joining(", ", "{\"visits\": [", "], \"reason\": \"the visits of the week\"}"));
        }
    }
}
