package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.almoner.application.port.out.Store;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Visits are reported and explained. */
class VisitsIT {

    private static final String TUESDAY = """
            {"package": "K-1", "date": "2020-11-03", "start": "08:00", "attendance": "attended", "arrived": "08:02", "minutes": 55}""";

    /** Of those who record nothing. */
    private static RunningServer shared;

    @BeforeAll
    static void start() {
        shared = RunningServer.small(InMemoryStore.empty());
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aProviderReportsItsOwnVisitsOnce(Stores kind) {
        Store store = kind.empty();
        try (RunningServer served = RunningServer.small(store)) {
            assertThat(counts(own(served, TUESDAY))).isEqualTo("1 read, 1 new, 0 changed, 0 same");
            assertThat(counts(own(served, TUESDAY))).isEqualTo("1 read, 0 new, 0 changed, 1 same");
            assertThat(counts(own(served, TUESDAY.replace("55", "50")))).isEqualTo("1 read, 0 new, 1 changed, 0 same");
            assertThat(store.visits().of(SmallCouncil.GIVEN, DateRange.from(SmallCouncil.MONDAY.plusDays(1))))
                    .hasSize(2)
                    .allSatisfy(fact -> assertThat(fact.known().by()).isEqualTo("provider-1"));
        }
    }

    @Test
    void aProviderReportsVisitsOfItsOwnPackagesAlone() {
        Store store = InMemoryStore.empty();
        try (RunningServer served = RunningServer.small(store)) {
            for (String other : new String[] {"K-2", "K-404"}) {
                HttpResponse<String> answer = own(served, TUESDAY + ", " + TUESDAY.replace("K-1", other));

                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(json(answer).at("/reasons/0/reason").asText()).isEqualTo("not-of-provider");
                assertThat(json(answer).at("/reasons/0/words").asText())
                        .isEqualTo("visit 2 of the list, " + other + "/2020-11-03/08:00: package " + other
                                + " is not with P-1 on 2020-11-03; check reference and day");
            }
            assertThat(store.visits().of(SmallCouncil.GIVEN, DateRange.from(SmallCouncil.MONDAY)))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theCouncilReportsOnBehalfOfAnyProvider(Stores kind) {
        try (RunningServer served = RunningServer.small(kind.empty())) {
            assertThat(counts(report(served, "broker", "P-2", TUESDAY))).isEqualTo("1 read, 1 new, 0 changed, 0 same");
            assertThat(counts(report(served, "finance", "P-1", TUESDAY))).isEqualTo("1 read, 1 new, 0 changed, 0 same");
            assertThat(reason(report(served, "broker", "P-404", TUESDAY))).isEqualTo("unknown-provider");
            assertThat(reason(report(served, "broker", "P-1", TUESDAY.replace("K-1", "K-404"))))
                    .isEqualTo("unknown-package");
            assertThat(reason(report(served, "broker", "P-1", TUESDAY.replace("11-03", "11-17"))))
                    .isEqualTo("still-to-come");
            assertThat(reason(report(
                            served,
                            "broker",
                            "P-1",
                            TUESDAY.replace("08:00", "09:00") + ", " + TUESDAY + ", " + TUESDAY.replace("55", "50"))))
                    .isEqualTo("reported-twice");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "minutes": 55       | "minutes": 0          | /visits/0/minutes     | write a whole number from 1 to 1440
                    , "minutes": 55     |                       | /visits/0             | minutes: it is missing
                    "attended"          | "missed"              | /visits/0             | arrived: a visit that was missed has none
                    "attended"          | "present"             | /visits/0/attendance  | 'present' is not one of attended
                    "08:00"             | "08:00:30"            | /visits/0             | visits are planned to the minute
                    "08:00"             | "8 o'clock"           | /visits/0/start       | is not a time of day
                    "08:02"             | "25:00"               | /visits/0/arrived     | is not a time of day
                    "2020-11-03"        | "2020-11-31"          | /visits/0/date        | is not a day of the calendar
                    "K-1"               | "../K-1"              | /visits/0/package     | is not
                    """)
    void whatIsNoReportIsToldWhereItIs(String right, String wrong, String pointer, String detail) {
        HttpResponse<String> answer = own(shared, TUESDAY.replace(right, wrong == null ? "" : wrong));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(json(answer).at("/errors/0/detail").asText()).contains(detail);
    }

    @Test
    void aNumberOutOfItsBoundsIsToldWithWhateverElseIsWrong() {
        HttpResponse<String> answer = own(
                shared,
                TUESDAY.replace("08:02", "25:00")
                        .replace("\"minutes\": 55", "\"minutes\": 55, \"secondCarerMinutes\": -1"));

        assertThat(json(answer).get("errors"))
                .extracting(error -> error.get("pointer").asText())
                .containsExactlyInAnyOrder("/visits/0/arrived", "/visits/0/secondCarerMinutes");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aVisitIsExplained(Stores kind) {
        Store store = kind.empty();
        try (RunningServer served = RunningServer.small(store)) {
            own(served, TUESDAY);
            JsonNode visit = json(served.get("finance", "/visits/K-1/2020-11-03/08:00"));

            assertThat(visit.get("visit").asText()).isEqualTo("K-1/2020-11-03/08:00");
            JsonNode priced = visit.get("priced");
            assertThat(priced.get("status").asText()).isEqualTo("delivered");
            assertThat(priced.at("/planned/minutes").asInt()).isEqualTo(60);
            assertThat(priced.at("/reported/arrived").asText()).isEqualTo("08:02");
            assertThat(priced.at("/reported/minutes").asInt()).isEqualTo(55);
            assertThat(priced.at("/paid/minutes").asInt()).isEqualTo(60);
            assertThat(priced.at("/paid/steps/0/reason").asText()).isEqualTo("planned");
            assertThat(priced.at("/charged/minutes").asInt()).isEqualTo(45);
            assertThat(priced.get("price").asText()).isEqualTo("18.00/hour");
            assertThat(priced.at("/line/gross").asText()).isEqualTo("36.00");
            assertThat(visit.has("unpriced")).isFalse();
        }
    }

    @Test
    void whyNoMoneyFollowsIsTold() {
        try (RunningServer served = RunningServer.small(InMemoryStore.empty())) {
            own(served, TUESDAY.replace("08:00", "18:00"));

            assertThat(json(served.get("/visits/K-1/2020-11-03/18:00"))
                            .at("/unpriced/reason")
                            .asText())
                    .isEqualTo("not-planned");
            assertThat(json(served.get("/visits/K-1/2020-11-03/19:00"))
                            .get("type")
                            .asText())
                    .isEqualTo("/problems/unknown-visit");
            assertThat(json(served.get("/visits/K-1/2020-11-03/19:00:30"))
                            .get("field")
                            .asText())
                    .isEqualTo("start");
        }
    }

    @Test
    void aVisitIsExplainedAsItWasKnown() {
        Store store = InMemoryStore.empty();
        try (RunningServer served = RunningServer.small(store)) {
            String known = store.lastLearned().orElseThrow().toString();
            own(served, TUESDAY);

            assertThat(json(served.get("/visits/K-1/2020-11-03/08:00?as-known=" + known))
                            .at("/priced/status")
                            .asText())
                    .isEqualTo("unreported");
        }
    }

    private static HttpResponse<String> own(RunningServer served, String visits) {
        return served.post(
                "provider",
                "/providers/P-1/visits",
                "{\"visits\": [" + visits + "], \"reason\": \"the visits of the week\"}");
    }

    private static HttpResponse<String> report(RunningServer served, String role, String provider, String visits) {
        return served.post(
                role,
                "/visits",
                "{\"provider\": \"" + provider + "\", \"visits\": [" + visits + "], \"reason\": \"told by phone\"}");
    }

    private static String reason(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return json(answer).at("/reasons/0/reason").asText();
    }

    private static String counts(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode counts = json(answer);
        return counts.get("read") + " read, " + counts.get("new") + " new, " + counts.get("changed") + " changed, "
                + counts.get("same") + " same";
    }
}
