package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.application.port.out.Store;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The visits of a package are listed with what they come to. */
class PackageVisitsIT {

    private static final String ON_TUESDAY = """
            {"provider": "%s", "visits": [{"package": "K-1", "date": "2020-11-03", "start": "%s", "attendance": "attended",
              "arrived": "08:02", "minutes": 55}], "reason": "told by phone"}""";

    @ParameterizedTest
    @EnumSource(Stores.class)
    void eachVisitIsToldAsItIsExplained(Stores kind) {
        try (RunningServer served = RunningServer.small(kind.empty())) {
            served.post("broker", "/visits", ON_TUESDAY.formatted("P-1", "08:00"));

            JsonNode page = json(served.get("/packages/K-1/visits"));

            assertThat(page.get("package").asText()).isEqualTo("K-1");
            assertThat(page.get("days").toString()).isEqualTo("{\"from\":\"2020-10-12\",\"to\":\"2020-11-09\"}");
            assertThat(told(page)).containsExactly("K-1/2020-11-02/08:00 delivered", "K-1/2020-11-03/08:00 delivered");
            assertThat(page.get("visits")).allSatisfy(visit -> {
                JsonNode explained = json(served.get(
                                "/visits/" + visit.get("visit").asText()))
                        .get("priced");
                assertThat(visit.get("priced").properties())
                        .hasSizeGreaterThan(6)
                        .allSatisfy(field -> assertThat(field.getValue())
                                .as(field.getKey())
                                .isEqualTo(explained.get(field.getKey())));
            });
            assertThat(page.at("/visits/1/priced/reported/minutes").asInt()).isEqualTo(55);
            assertThat(page.at("/visits/1/priced/charged/minutes").asInt()).isEqualTo(45);
        }
    }

    @Test
    void whyNoMoneyFollowsIsToldOfPlansAndOfReports() {
        try (RunningServer served = RunningServer.small(InMemoryStore.empty())) {
            served.post("broker", "/visits", ON_TUESDAY.formatted("P-2", "08:00"));
            served.post("broker", "/visits", ON_TUESDAY.formatted("P-1", "18:00"));

            JsonNode given = json(served.get("/packages/K-1/visits?from=2020-11-03&to=2020-11-04"));
            assertThat(told(given)).containsExactly("K-1/2020-11-03/08:00 unreported", "K-1/2020-11-03/18:00 unpriced");
            assertThat(given.at("/visits/0/unpriced/0/reason").asText()).isEqualTo("not-this-provider");
            assertThat(given.at("/visits/1/unpriced/0/reason").asText()).isEqualTo("not-planned");

            assertThat(given.at("/visits/0/reports/0").toString())
                    .isEqualTo(
                            "{\"provider\":\"P-2\",\"reported\":{\"attendance\":\"attended\",\"arrived\":\"08:02\",\"minutes\":55,\"secondCarerMinutes\":0}}");
            assertThat(given.at("/visits/1/reports/0/provider").asText()).isEqualTo("P-1");
            assertThat(Browsing.as("broker", served)
                            .page("/packages/K-1?visits-before=2020-11-09")
                            .select("main tbody tr")
                            .eachText())
                    .contains(
                            "Tuesday 3 November 18:00 came at 08:02, stayed 55 minutes No money no money follows: no plan has a visit"
                                    + " at that time (P-1) £0.00");

            JsonNode waiting = json(served.get("/packages/K-2/visits"));
            assertThat(told(waiting)).containsExactly("K-2/2020-11-02/08:00 unpriced", "K-2/2020-11-03/08:00 unpriced");
            assertThat(waiting.at("/visits/0/unpriced/0/reason").asText()).isEqualTo("no-provider");
        }
    }

    @Test
    void daysNeedBeNoWeeksAndPagesFollowEachOther() {
        try (RunningServer served = RunningServer.small(InMemoryStore.empty())) {
            assertThat(told(json(served.get("/packages/K-1/visits?from=2020-11-03&to=2020-11-10"))))
                    .containsExactly("K-1/2020-11-03/08:00 unreported", "K-1/2020-11-09/08:00 unreported");

            List<String> visits = new ArrayList<>();
            String path = "/packages/K-1/visits?from=2020-11-02&to=2020-11-17&limit=3";
            JsonNode page = json(served.get(path));
            visits.addAll(told(page));
            page = json(served.get(path + "&cursor=" + page.get("next").asText()));
            visits.addAll(told(page));

            assertThat(page.has("next")).isFalse();
            assertThat(visits).hasSize(5).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void visitsAreToldAsTheyWereKnown() {
        Store store = InMemoryStore.empty();
        try (RunningServer served = RunningServer.small(store)) {
            String known = store.lastLearned().orElseThrow().toString();
            served.post("broker", "/visits", ON_TUESDAY.formatted("P-1", "08:00"));

            assertThat(told(json(served.get("/packages/K-1/visits?as-known=" + known))))
                    .contains("K-1/2020-11-03/08:00 unreported");
        }
    }

    @Test
    void aVisitIsStillToComeUntilItWasToStart() {
        TurnedClock clock = new TurnedClock(Instant.parse("2020-11-17T07:59:00Z"));
        Store store = InMemoryStore.empty();
        SmallCouncil.in(store);
        try (RunningServer served = RunningServer.of(SmallCouncil.scheme(), store, clock, RunningServer.LIMITS)) {
            String path = "/packages/K-1/visits?from=2020-11-16&to=2020-11-23";
            HttpResponse<String> before = served.get(path);
            assertThat(told(json(before)))
                    .containsExactly("K-1/2020-11-16/08:00 unreported", "K-1/2020-11-17/08:00 still-to-come");
            assertThat(json(served.get("/visits/K-1/2020-11-17/08:00"))
                            .at("/priced/status")
                            .asText())
                    .isEqualTo("still-to-come");
            String report = ON_TUESDAY.formatted("P-1", "08:00").replace("2020-11-03", "2020-11-17");
            JsonNode early = json(served.post("broker", "/visits", report));
            assertThat(early.at("/reasons/0/words").asText())
                    .endsWith("the visit is on 2020-11-17 at 08:00, and it is 07:59; report it once it was due");

            clock.turnTo(Instant.parse("2020-11-17T08:00:00Z"));
            HttpResponse<String> after =
                    served.send(served.as("broker", path).header("If-None-Match", RunningServer.etag(before)));
            assertThat(told(json(after))).contains("K-1/2020-11-17/08:00 unreported");
            assertThat(served.post("broker", "/visits", report).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "K-404/visits,                                404, unknown-package",
        "K-1/visits?from=2020-11-31,                  400, malformed-date",
        "K-1/visits?from=2020-11-09&to=2020-11-09,    400, malformed-value",
        "K-1/visits?from=2000-01-03&to=2000-01-10,    400, outside-term",
        "K-1/visits?cursor=c29tZXRoaW5n,              400, malformed-value",
        "K-1/visits?limit=0,                          400, malformed-value"
    })
    void whatCannotBeToldIsAProblem(String path, int status, String problem) {
        try (RunningServer served = RunningServer.small(InMemoryStore.empty())) {
            JsonNode answer = json(served.get("/packages/" + path));

            assertThat(answer.get("status").asInt()).isEqualTo(status);
            assertThat(answer.get("type").asText()).isEqualTo("/problems/" + problem);
        }
    }

    private static List<String> told(JsonNode page) {
        return Stream.iterate(0, at -> at + 1)
                .limit(page.get("visits").size())
                .map(at -> page.get("visits").get(at))
                .map(visit -> visit.get("visit").asText() + " "
                        + visit.at("/priced/status").asText("unpriced"))
                .toList();
    }
}
