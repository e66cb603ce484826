package org.almoner.rest;

import static org.almoner.rest.RunningServer.etag;
import static org.almoner.rest.RunningServer.header;
import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packages, and with them what every read and every edit has. */
class PackagesIT {

    private static final String ASK = "{\"from\": \"2020-11-02\", \"reason\": \"assessed\"}";
    private static final String APPROVE =
            "{\"from\": \"2020-11-02\", \"scope\": \"whole\", \"reason\": \"within the budget\"}";

    @ParameterizedTest
    @EnumSource
    void aPackageIsShownAsItIsOnTheDayAndAsWasKnownThen(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> answer = served.get("/packages/K-1");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).hasValue("private, no-cache");
            assertThat(json(answer).get("package").asText()).isEqualTo("K-1");
            assertThat(json(answer).get("day").asText()).isEqualTo("2020-11-10");
            assertThat(json(answer).get("state").asText()).isEqualTo("started");
            assertThat(json(answer).get("weekly").asText()).isEqualTo("36.00");
            assertThat(json(served.get("/packages/K-1?on=2020-10-06"))
                            .get("state")
                            .asText())
                    .isEqualTo("awarded");
            assertThat(served.get("/packages/K-1?as-known=2020-11-09").statusCode())
                    .isEqualTo(404);
            assertThat(json(served.get("/packages/K-1?as-known=yesterday"))
                            .get("field")
                            .asText())
                    .isEqualTo("as-known");
            assertThat(served.get("/packages/K-1?as-known=2020-11-10").statusCode())
                    .as("today")
                    .isEqualTo(200);
            for (String toCome : List.of("2020-11-11", "2999-01-01T00:00:00Z")) {
                assertThat(json(served.get("/packages/K-1?as-known=" + toCome))
                                .get("detail")
                                .asText())
                        .startsWith("nobody knows yet what is known on 2")
                        .endsWith(", for it is 2020-11-10; name that day, or one before");
            }
            assertThat(json(served.get("/packages/K-1?on=2019-01-01"))
                            .get("type")
                            .asText())
                    .isEqualTo("/problems/outside-term");
        }
    }

    @ParameterizedTest
    @EnumSource
    void packagesAreListedByStateAndPageByPage(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            JsonNode first = json(served.get("/packages?limit=1"));
            JsonNode second = json(
                    served.get("/packages?limit=1&cursor=" + first.get("next").asText()));

            assertThat(first.at("/packages/0/package").asText()).isEqualTo("K-1");
            assertThat(second.at("/packages/0/package").asText()).isEqualTo("K-2");
            assertThat(second.has("next")).isFalse();
            assertThat(json(served.get("/packages?state=started")).at("/packages"))
                    .hasSize(1);
            assertThat(json(served.get("/packages?unapproved=true")).at("/packages"))
                    .hasSize(2);
            JsonNode started = json(served.get("/packages?state=started&limit=1"));
            assertThat(started.at("/packages")).hasSize(1);
            assertThat(started.has("next"))
                    .as("the other package is after it, but is in another state")
                    .isFalse();
            assertThat(json(served.get("/packages?state=nowhere")).get("detail").asText())
                    .startsWith("'nowhere' is not one of not-wanted, requested");
            assertThat(json(served.get("/packages?sate=started")).get("type").asText())
                    .isEqualTo("/problems/unknown-parameter");
            assertThat(json(served.get("/packages?limit=501")).get("field").asText())
                    .isEqualTo("limit");
            assertThat(json(served.get("/packages?cursor=%21")).get("field").asText())
                    .isEqualTo("cursor");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyTagIsOfWhatIsThereAndOfNothingElse(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            for (String when : List.of("worked out", "kept")) {
                HttpResponse<String> there =
                        served.send(served.as("broker", "/packages/K-1").header("If-None-Match", "*"));
                assertThat(there.statusCode()).as(when).isEqualTo(304);
                assertThat(there.body()).as(when).isEmpty();
            }
            assertThat(served.send(served.as("broker", "/packages/K-9").header("If-None-Match", "*"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aParameterThatIsGivenTwiceIsRefusedAsOneThatIsNotThere() {
        try (RunningServer served = RunningServer.small(InMemoryStore.empty())) {
            HttpResponse<String> twice = served.get("/packages?on=2020-11-03&on=2020-11-04");

            assertThat(twice.statusCode()).isEqualTo(400);
            assertThat(json(twice).get("type").asText()).isEqualTo("/problems/malformed-value");
            assertThat(json(twice).get("field").asText()).isEqualTo("on");
            assertThat(json(twice).get("value").asText()).isEqualTo("2020-11-03, 2020-11-04");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatTheCallerHasIsNotGivenAgainUntilSomethingIsRecorded(Stores stores) {
        Store store = stores.empty();
        try (RunningServer served = RunningServer.small(store)) {
            String etag = etag(served.get("/packages/K-1"));

            HttpResponse<String> same =
                    served.send(served.as("broker", "/packages/K-1").header("If-None-Match", "\"other\", W/" + etag));
            replan(store);
            HttpResponse<String> other =
                    served.send(served.as("broker", "/packages/K-1").header("If-None-Match", etag));

            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
            assertThat(etag(same)).isEqualTo(etag);
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(etag(other)).isNotEqualTo(etag);
        }
    }

    @ParameterizedTest
    @EnumSource
    void approvalIsAskedForByOneAndGivenByAnotherInTheNamesOfTheirTokens(Stores stores) {
        Store store = stores.empty();
        try (RunningServer served = RunningServer.small(store)) {
            HttpResponse<String> asked = served.edit("broker", "/packages/K-2", "/packages/K-2/approval-requests", ASK);
            HttpResponse<String> tooMuch = served.edit("approver", "/packages/K-2", "/packages/K-2/approvals", APPROVE);
            JsonNode entries = json(served.get("auditor", "/audit?by=broker-1")).get("entries");

            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
            assertThat(header(asked, "ETag")).isPresent();
            assertThat(entries).hasSize(1);
            assertThat(entries.at("/0/act").asText()).isEqualTo("approval-request recorded");
            assertThat(tooMuch.statusCode()).isEqualTo(422);
            assertThat(json(tooMuch).at("/reasons/0/reason").asText()).isEqualTo("above-limit");
            assertThat(json(tooMuch).at("/reasons/0/words").asText())
                    .isEqualTo("team-manager may approve £40.00 a week for all of the person's packages, which come to"
                            + " £72.00 together; panel may");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditSaysAsReadWhenAndIsRefusedWithWhatHasChangedSince(Stores stores) {
        Store store = stores.empty();
        try (RunningServer served = RunningServer.small(store)) {
            String path = "/packages/K-2/approval-requests";
            String read = etag(served.get("/packages/K-2"));
            replan(store);

            HttpResponse<String> without = served.post("broker", path, ASK);
            HttpResponse<String> outdated = served.post("broker", path, ASK, "If-Match", read);
            HttpResponse<String> nonsense = served.post("broker", path, ASK, "If-Match", "yesterday");
            HttpResponse<String> future =
                    served.post("broker", path, ASK, "If-Match", "\"2999-01-01T00:00:00Z-00000000\"");
            HttpResponse<String> aboutAnother =
                    served.post("broker", "/packages/K-1/approval-requests", ASK, "If-Match", read);

            assertThat(without.statusCode()).isEqualTo(428);
            assertThat(outdated.statusCode()).isEqualTo(412);
            JsonNode change = json(outdated).at("/changes/0");
            assertThat(change.get("kind").asText()).isEqualTo("plan");
            assertThat(change.get("subject").asText()).isEqualTo("K-2");
            assertThat(change.get("from").asText()).isEqualTo("2020-11-16");
            assertThat(change.get("by").asText()).isEqualTo("clerk-2");
            assertThat(nonsense.statusCode()).isEqualTo(400);
            assertThat(json(nonsense).get("field").asText()).isEqualTo("If-Match");
            assertThat(future.statusCode()).isEqualTo(412);
            assertThat(json(future).get("field").asText()).isEqualTo("If-Match");
            assertThat(aboutAnother.statusCode()).as(aboutAnother.body()).isEqualTo(200);
        }
    }

    @Test
    void tagsCompareStronglyAndOfSeveralTheOneThatWasReadLastCounts() {
        Store store = InMemoryStore.empty();
        try (RunningServer served = RunningServer.small(store)) {
            String path = "/packages/K-2/approval-requests";
            String before = etag(served.get("/packages/K-2"));
            replan(store);
            String now = etag(served.get("/packages/K-2"));

            HttpResponse<String> weak = served.post("broker", path, ASK, "If-Match", "W/" + now);
            HttpResponse<String> weakAndOld = served.post("broker", path, ASK, "If-Match", before + ", W/" + now);
            HttpResponse<String> both = served.post("broker", path, ASK, "If-Match", now + ",\"a,b\" , " + before);

            assertThat(weak.statusCode()).isEqualTo(412);
            assertThat(json(weak).get("detail").asText()).contains("never matches");
            assertThat(weakAndOld.statusCode()).isEqualTo(412);
            assertThat(json(weakAndOld).get("changes")).hasSize(1);
            assertThat(both.statusCode()).as(both.body()).isEqualTo(200);
        }
    }

    @Test
    void anAsteriskStandsForWhateverIsThere() {
        Store store = InMemoryStore.empty();
        try (RunningServer served = RunningServer.small(store)) {
            replan(store);

            HttpResponse<String> answer =
                    served.post("broker", "/packages/K-2/approval-requests", ASK, "If-Match", "*");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(served.post("broker", "/packages/K-9/approval-requests", ASK, "If-Match", "*")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedWithAKeyIsDoneOnce(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            String path = "/packages/K-2/approval-requests";
            String read = etag(served.get("/packages/K-2"));

            HttpResponse<String> first = served.post("broker", path, ASK, "If-Match", read, "Idempotency-Key", "key-1");
            HttpResponse<String> again = served.post("broker", path, ASK, "If-Match", read, "Idempotency-Key", "key-1");
            HttpResponse<String> other = served.post(
                    "broker", path, ASK.replace("assessed", "agreed"), "If-Match", read, "Idempotency-Key", "key-1");

            assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(etag(again)).isEqualTo(etag(first));
            assertThat(other.statusCode()).isEqualTo(409);
            assertThat(json(served.get("auditor", "/audit?by=broker-1")).get("entries"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithABodyIsToldAtOnce(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> answer = served.edit(
                    "approver",
                    "/packages/K-2",
                    "/packages/K-2/approvals",
                    "{\"from\": \"yesterday\", \"scope\": 3, \"by\": \"somebody else\"}");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).get("errors"))
                    .extracting(error -> error.get("pointer").asText())
                    .containsExactlyInAnyOrder("/from", "/scope", "/reason", "/by");
            assertThat(json(answer).at("/errors/1/value").asText()).isEqualTo("yesterday");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPackageThatIsNotThereIsAProblemOfItsOwn(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            assertThat(json(served.get("/packages/K-404")).get("type").asText()).isEqualTo("/problems/unknown-package");
            assertThat(json(served.get("/packages/nothing")).get("field").asText())
                    .isEqualTo("package");
            assertThat(served.edit("broker", "/packages/K-1", "/packages/K-404/approval-requests", ASK)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static void replan(Store store) {
        Almoner almoner = Almoner.of(SmallCouncil.scheme(), store, SmallCouncil.REPLIES, SmallCouncil.CLOCK);
        LocalDate later = SmallCouncil.MONDAY.plusWeeks(2);
        almoner.records()
                .record(
                        SmallCouncil.WAITING,
                        PackageFacts.PLAN,
                        SmallCouncil.plan(30),
                        DateRange.from(later),
                        new Author("clerk-2", "reviewed"));
    }
}
