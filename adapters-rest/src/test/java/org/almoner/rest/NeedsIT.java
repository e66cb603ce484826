package org.almoner.rest;

import static org.almoner.rest.RunningServer.header;
import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A need from its publication to its award, as the broker and as each provider sees it. */
class NeedsIT {

    private static final String WHOLE = "{\"from\": \"2020-11-02\", \"reason\": \"assessed\"}";
    private static final String APPROVE =
            "{\"from\": \"2020-11-02\", \"scope\": \"whole\", \"reason\": \"within the budget\"}";
    private static final String PUBLISH = "{\"from\": \"2020-11-16\", \"reason\": \"care is wanted\"}";
    private static final String ACCEPT = "{\"answer\": \"accepted\"}";
    private static final String DECLINE = "{\"answer\": \"declined\", \"decline\": \"skills\"}";

    @ParameterizedTest
    @EnumSource
    void aNeedIsPublishedAnsweredAndAwarded(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            approve(served);
            HttpResponse<String> published = publish(served);
            String first = json(published).at("/ranked/0/provider").asText();

            assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
            assertThat(header(published, "Location"))
                    .hasValueSatisfying(at -> assertThat(at).endsWith("/needs/1"));
            assertThat(json(published).get("outlook").asText()).isEqualTo("asking");
            assertThat(json(published).at("/asking/0").asText()).isEqualTo(first);
            assertThat(json(published).at("/ranked/0/marks/0/by").asText()).isEqualTo("measured");
            assertThat(json(published).at("/care/weeklyHours").asText()).isEqualTo("2h");
            assertThat(json(served.get("/providers/" + first + "/offers/1")).at("/care/plans"))
                    .isEqualTo(json("""
                            [{"visits": [
                              {"day": "monday", "start": "08:00", "minutes": 60, "secondCarerMinutes": 0},
                              {"day": "tuesday", "start": "08:00", "minutes": 60, "secondCarerMinutes": 0}]}]"""));
            assertThat(needs(served, "open")).hasSize(1);

            JsonNode answered = json(answer(served, first, ACCEPT));
            assertThat(answered.at("/offer/answer").asText()).isEqualTo("accepted");
            assertThat(answered.get("mayAnswer").asBoolean()).isFalse();
            assertThat(json(served.get("/needs/1")).get("taken").asText()).isEqualTo(first);

            HttpResponse<String> awarded = served.post("broker", "/needs/1/award", award(first, "policy"));
            assertThat(awarded.statusCode()).as(awarded.body()).isEqualTo(200);
            assertThat(json(awarded).at("/decision/awarded").asText()).isEqualTo(first);
            assertThat(json(awarded).at("/decision/by").asText()).isEqualTo("broker-1");
            assertThat(json(served.get("/packages/K-2?on=2020-11-16"))
                            .get("provider")
                            .asText())
                    .isEqualTo(first);
            assertThat(needs(served, "open")).isEmpty();
            assertThat(needs(served, "decided")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProviderSeesNothingOfThePersonUntilItIsAwardedAndNothingOfOthers(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            approve(served);
            String first = json(publish(served)).at("/ranked/0/provider").asText();
            String second = first.equals("P-1") ? "P-2" : "P-1";

            HttpResponse<String> offered = offer(served, first);
            assertThat(offered.statusCode()).isEqualTo(200);
            assertThat(json(offered).at("/care/district").asText()).isEqualTo("LE67");
            assertThat(json(offered).at("/care/start").asText()).isEqualTo("2020-11-16");
            assertThat(json(offered).get("mayAnswer").asBoolean()).isTrue();
            assertThat(offered.body()).doesNotContain("C-1", "K-2", "3FN", "1940", second, "broker");
            assertThat(offer(served, second).statusCode()).isEqualTo(404);
            assertThat(json(answer(served, second, ACCEPT)).get("type").asText())
                    .isEqualTo("/problems/unknown-offer");
            assertThat(offers(served, second)).isEmpty();

            answer(served, first, DECLINE);
            answer(served, second, ACCEPT);
            served.post("broker", "/needs/1/award", award(second, "policy"));

            assertThat(json(offer(served, second)).get("package").asText()).isEqualTo("K-2");
            assertThat(json(offer(served, second)).get("outcome").asText()).isEqualTo("awarded");
            assertThat(offer(served, first).body()).doesNotContain("C-1", "K-2", second);
            assertThat(json(offer(served, first)).get("outcome").asText()).isEqualTo("not-awarded");
            assertThat(json(offer(served, first)).at("/offer/decline").asText()).isEqualTo("skills");
            assertThat(offers(served, first)).hasSize(1);
            HttpResponse<String> late = answer(served, first, ACCEPT);
            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(json(late).at("/reasons/0/reason").asText()).isEqualTo("decided-already");
            assertThat(late.body()).doesNotContain(second, "broker");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokerRecordsWhatAProviderAnsweredByPhoneAndIsNamedWithIt(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            approve(served);
            String first = json(publish(served)).at("/ranked/0/provider").asText();
            String second = first.equals("P-1") ? "P-2" : "P-1";

            HttpResponse<String> recorded = served.post("broker", "/providers/" + first + "/offers/1/answer", ACCEPT);
            HttpResponse<String> notAsked = served.post("broker", "/providers/" + second + "/offers/1/answer", ACCEPT);

            assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
            assertThat(json(recorded).at("/offer/answer").asText()).isEqualTo("accepted");
            assertThat(json(recorded).at("/offer/recordedBy").asText()).isEqualTo("broker-1");
            assertThat(json(offer(served, first)).at("/offer/recordedBy").asText())
                    .isEqualTo("broker-1");
            assertThat(notAsked.statusCode()).isEqualTo(404);
            assertThat(json(served.get("/needs/1"))
                            .at("/ranked/0/offer/recordedBy")
                            .asText())
                    .isEqualTo("broker-1");
            assertThat(json(served.get("auditor", "/audit?about=1"))
                            .get("entries")
                            .findValuesAsText("by"))
                    .containsExactly("broker-1", "broker-1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAProviderAnswersByItselfIsOfNobodyElse(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            approve(served);
            String first = json(publish(served)).at("/ranked/0/provider").asText();
            assertThat(json(answer(served, first, DECLINE)).at("/offer").has("recordedBy"))
                    .isFalse();
            assertThat(json(served.get("auditor", "/audit?about=1"))
                            .get("entries")
                            .findValuesAsText("by"))
                    .containsExactly("broker-1", first);
        }
    }

    @Test
    void aBrokerWhoIsOfAnotherProviderRecordsNothingAsThatProvider() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            approve(served);
            String first = json(publish(served)).at("/ranked/0/provider").asText();
            String token = served.issuer()
                    .sign(Issuer.claims("provider")
                            .claim("roles", List.of("provider", "broker"))
                            .claim("provider", first.equals("P-1") ? "P-2" : "P-1")
                            .build());

            HttpResponse<String> recorded = served.send(served.request("/providers/" + first + "/offers/1/answer")
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(DECLINE)));

            assertThat(json(recorded).at("/offer/recordedBy").asText()).isEqualTo("provider-1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheRulesDoNotAllowIsRefusedWithTheReason(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            assertThat(reason(publish(served))).isEqualTo("not-approved");
            assertThat(reason(served.edit("broker", "/packages/K-1", "/packages/K-1/needs", PUBLISH)))
                    .isEqualTo("not-waiting");
            assertThat(served.edit("broker", "/packages/K-1", "/packages/K-404/needs", PUBLISH)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(served.post("broker", "/packages/K-2/needs", PUBLISH).statusCode())
                    .isEqualTo(428);
            approve(served);
            publish(served);
            assertThat(reason(publish(served))).isEqualTo("published-already");
            assertThat(reason(served.post("broker", "/needs/1/award", award("P-1", "override"))))
                    .isEqualTo("no-bid");
            assertThat(reason(served.post(
                            "broker", "/needs/1/close", "{\"ground\": \"nobody\", \"reason\": \"nobody takes it\"}")))
                    .isEqualTo("still-open");
            assertThat(json(served.get("/needs/2")).get("type").asText()).isEqualTo("/problems/unknown-need");
            HttpResponse<String> withdrawn =
                    served.post("broker", "/needs/1/close", "{\"ground\": \"withdrawn\", \"reason\": \"moved away\"}");
            assertThat(json(withdrawn).at("/decision/ground").asText()).isEqualTo("withdrawn");
            assertThat(json(withdrawn).at("/decision").has("awarded")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNeedIsNotPublishedOfAPackageThatChangedSinceItWasRead(Stores stores) {
        Store store = stores.empty();
        try (RunningServer served = RunningServer.small(store)) {
            approve(served);
            String etag = RunningServer.etag(served.get("/packages/K-2"));
            Almoner.of(SmallCouncil.scheme(), store, SmallCouncil.REPLIES, SmallCouncil.CLOCK)
                    .records()
                    .record(
                            SmallCouncil.WAITING,
                            PackageFacts.PLAN,
                            SmallCouncil.plan(30),
                            DateRange.from(SmallCouncil.MONDAY),
                            SmallCouncil.CLERK);

            HttpResponse<String> answer = served.post("broker", "/packages/K-2/needs", PUBLISH, "If-Match", etag);

            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(json(answer).at("/changes/0/kind").asText()).isEqualTo("plan");
            assertThat(needs(served, "open")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answer\": \"declined\"}",
                "{\"answer\": \"declined\", \"decline\": \"no-answer\"}",
                "{\"answer\": \"declined\", \"decline\": \"terms\", \"price\": \"18.00\"}",
                "{\"answer\": \"accepted\", \"decline\": \"terms\"}",
                "{\"answer\": \"accepted\", \"price\": \"-1.00\"}",
                "{\"answer\": \"perhaps\"}"
            })
    void anAnswerThatIsNoneIsNotTaken(String answer) {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            assertThat(answer(served, "P-1", answer).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void whatTheClockChangedOnTheSameDayIsToldToWhoeverHasItAsItWas() {
        AtomicReference<Instant> now = new AtomicReference<>(SmallCouncil.CLOCK.instant());
        InstantSource clock = now::get;
        Store store = InMemoryStore.empty();
        SmallCouncil.in(store);
        try (RunningServer served = RunningServer.of(
                SmallCouncil.scheme(), store, clock.withZone(ZoneOffset.UTC), RestSettings.Limits.USUAL)) {
            approve(served);
            String first = json(publish(served)).at("/ranked/0/provider").asText();
            now.set(now.get().plus(Duration.ofDays(1)).minusSeconds(1));
            HttpResponse<String> asked = offer(served, first);
            HttpResponse<String> need = served.get("/needs/1");
            assertThat(json(asked).get("mayAnswer").asBoolean()).isTrue();
            assertThat(json(need).at("/asking/0").asText()).isEqualTo(first);

            now.set(now.get().plusSeconds(2));

            HttpResponse<String> late =
                    served.send(as(served, first, "/1").header("If-None-Match", RunningServer.etag(asked)));
            assertThat(late.statusCode()).isEqualTo(200);
            assertThat(json(late).get("mayAnswer").asBoolean()).isFalse();
            HttpResponse<String> later =
                    served.send(served.as("broker", "/needs/1").header("If-None-Match", RunningServer.etag(need)));
            assertThat(later.statusCode()).isEqualTo(200);
            assertThat(json(later).at("/asking/0").asText()).isNotEqualTo(first);
        }
    }

    private static void approve(RunningServer served) {
        served.edit("broker", "/packages/K-2", "/packages/K-2/approval-requests", WHOLE);
        String panel = served.issuer()
                .sign(Issuer.claims("approver").claim("approver", "panel").build());
        HttpResponse<String> approved = served.send(served.request("/packages/K-2/approvals")
                .header("Authorization", "Bearer " + panel)
                .header("Content-Type", "application/json")
                .header("If-Match", RunningServer.etag(served.get("/packages/K-2")))
                .POST(HttpRequest.BodyPublishers.ofString(APPROVE)));
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    }

    private static HttpResponse<String> publish(RunningServer served) {
        return served.edit("broker", "/packages/K-2", "/packages/K-2/needs", PUBLISH);
    }

    private static String award(String provider, String ground) {
        return "{\"provider\": \"" + provider + "\", \"ground\": \"" + ground + "\", \"reason\": \"it can\"}";
    }

    private static String reason(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer).at("/reasons/0/reason").asText();
    }

    private static JsonNode needs(RunningServer served, String status) {
        return json(served.get("/needs?status=" + status)).get("needs");
    }

    private static JsonNode offers(RunningServer served, String provider) {
        return json(served.send(as(served, provider, ""))).get("offers");
    }

    private static HttpResponse<String> offer(RunningServer served, String provider) {
        return served.send(as(served, provider, "/1"));
    }

    private static HttpResponse<String> answer(RunningServer served, String provider, String body) {
        return served.send(as(served, provider, "/1/answer")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder as(RunningServer served, String provider, String path) {
        String token = served.issuer()
                .sign(Issuer.claims("provider").claim("provider", provider).build());
        return served.request("/providers/" + provider + "/offers" + path).header("Authorization", "Bearer " + token);
    }
}
