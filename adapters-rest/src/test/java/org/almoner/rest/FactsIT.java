package org.almoner.rest;

import static java.util.stream.Collectors.joining;
import static org.almoner.rest.RunningServer.etag;
import static org.almoner.rest.RunningServer.header;
import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.FactKind;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts about people, packages and providers: recorded, told again and withdrawn. */
class FactsIT {

    private static final String SHORTER =
            "{\"kind\": \"plan\", \"from\": \"2020-11-16\", \"reason\": \"reviewed\", \"value\":"
                    + " {\"visits\": [{\"day\": \"monday\", \"start\": \"08:00\", \"minutes\": 30, \"secondCarerMinutes\": 0}]}}";
    private static final String WAIVER = "{\"kind\": \"waiver\", \"from\": \"2020-11-02\", \"to\": \"2020-11-30\","
            + " \"value\": {\"weekly\": \"5.00\"}, \"reason\": \"hardship\"}";
    private static final String CONFIRM =
            "{\"from\": \"2020-11-02\", \"to\": \"2020-11-30\", \"reason\": \"hardship is shown\"}";

    @ParameterizedTest
    @EnumSource
    void aFactIsRecordedInTheNameOfTheTokenAndToldWithAllBefore(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> recorded = served.edit("broker", "/packages/K-1", "/packages/K-1/facts", SHORTER);

            assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
            assertThat(json(recorded).get("by").asText()).isEqualTo("broker-1");
            assertThat(json(recorded).get("reason").asText()).isEqualTo("reviewed");
            assertThat(json(recorded).at("/days/from").asText()).isEqualTo("2020-11-16");
            assertThat(json(recorded).at("/value/visits/0").toString())
                    .isEqualTo("{\"day\":\"monday\",\"start\":\"08:00:00\",\"minutes\":30,\"secondCarerMinutes\":0}");
            assertThat(json(served.get("/packages/K-1?on=2020-11-16"))
                            .get("weekly")
                            .asText())
                    .isEqualTo("9.00");
            JsonNode plans = json(served.get("/packages/K-1/facts?kind=plan"));
            assertThat(plans.get("about").asText()).isEqualTo("K-1");
            assertThat(texts(plans, "by")).containsExactly("clerk-1", "broker-1");
            assertThat(plans.at("/facts/1")).isEqualTo(json(recorded));
            assertThat(texts(json(served.get("/packages/K-1/facts")), "kind"))
                    .containsExactly("plan", "evidence", "provider", "plan");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void whoNamesNoKindIsToldAllThatThereAre(int times) {
        String name = "wish".repeat(times);
        try (RunningServer served = RunningServer.small(InMemoryStore.empty())) {
            HttpResponse<String> listed = served.get("/packages/K-1/facts?kind=" + name);
            HttpResponse<String> recorded = served.edit(
                    "broker", "/packages/K-1", "/packages/K-1/facts", SHORTER.replace("\"plan\"", "\"" + name + "\""));

            assertThat(json(recorded).at("/errors/0/pointer").asText()).isEqualTo("/kind");
            for (String detail : List.of(
                    json(listed).get("detail").asText(),
                    json(recorded).at("/errors/0/detail").asText())) {
                assertThat(detail)
                        .startsWith("'wish")
                        .endsWith(PackageFacts.ALL.stream().map(FactKind::name).collect(joining(", ")))
                        .hasSizeLessThan(800);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void factsAreToldAsKnownThen(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            String then = etag(served.get("/packages/K-1")).replaceFirst("\"(.*Z)-.*", "$1");
            served.edit("broker", "/packages/K-1", "/packages/K-1/facts", SHORTER);

            assertThat(json(served.get("/packages/K-1/facts?kind=plan")).get("facts"))
                    .hasSize(2);
            assertThat(json(served.get("/packages/K-1/facts?kind=plan&as-known=" + then))
                            .get("facts"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWithdrawnHoldsNoMoreAndIsToldSo(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> ended = served.edit(
                    "broker",
                    "/packages/K-1",
                    "/packages/K-1/facts",
                    "{\"kind\": \"plan\", \"from\": \"2020-11-16\", \"withdrawn\": true, \"reason\": \"care ends\"}");

            assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
            assertThat(json(ended).get("withdrawn").asBoolean()).isTrue();
            assertThat(json(ended).has("value")).isFalse();
            assertThat(json(served.get("/packages/K-1?on=2020-11-16"))
                            .get("state")
                            .asText())
                    .isEqualTo("ended");
            assertThat(json(served.get("/packages/K-1/facts?kind=plan")).at("/facts/1"))
                    .isEqualTo(json(ended));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoRecordsHasReadWhatIsKnownOfTheSameOne(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            String read = etag(served.get("/packages/K-1"));
            served.post("broker", "/packages/K-1/facts", SHORTER, "If-Match", read);

            assertThat(served.post("broker", "/packages/K-1/facts", SHORTER).statusCode())
                    .isEqualTo(428);
            HttpResponse<String> outdated = served.post("broker", "/packages/K-1/facts", SHORTER, "If-Match", read);
            assertThat(outdated.statusCode()).isEqualTo(412);
            assertThat(json(outdated).at("/changes/0/kind").asText()).isEqualTo("plan");
            assertThat(served.post("broker", "/packages/K-2/facts", SHORTER, "If-Match", read)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void somebodyNewIsAddedOnceAndHasAPackageWithAPlan(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            String person = "{\"person\": \"C-2\", \"from\": \"2020-11-02\", \"reason\": \"referred\","
                    + " \"value\": {\"born\": \"1934-02-28\", \"home\": \"le673fn\"}}";
            HttpResponse<String> added = served.post("broker", "/people", person);
            HttpResponse<String> again = served.post("broker", "/people", person);
            HttpResponse<String> opened = served.post(
                    "broker", "/packages", "{\"package\": \"K-3\", \"person\": \"C-2\", \"reason\": \"assessed\"}");
            HttpResponse<String> openedAgain = served.post(
                    "broker", "/packages", "{\"package\": \"K-3\", \"person\": \"C-1\", \"reason\": \"assessed\"}");

            assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
            assertThat(header(added, "Location")).get().asString().endsWith("/people/C-2");
            assertThat(json(added).get("value").toString())
                    .isEqualTo("{\"id\":\"C-2\",\"born\":\"1934-02-28\",\"home\":\"LE67 3FN\"}");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(json(again).get("detail").asText()).isEqualTo("there is a person C-2 already");
            assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
            assertThat(header(opened, "Location")).get().asString().endsWith("/packages/K-3");
            assertThat(json(opened).get("person").asText()).isEqualTo("C-2");
            assertThat(openedAgain.statusCode()).isEqualTo(409);
            assertThat(served.edit("broker", "/packages/K-3", "/packages/K-3/facts", SHORTER)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(json(served.get("/packages/K-3?on=2020-11-16"))
                            .get("state")
                            .asText())
                    .isEqualTo("requested");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProviderIsAddedAndApprovedByWhoeverRecordsIt(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            String provider = "{\"provider\": \"P-3\", \"from\": \"2020-11-02\", \"reason\": \"joins\","
                    + " \"value\": {\"name\": \"Example Care\", \"locations\": [], \"serviceTypes\": []}}";
            HttpResponse<String> added = served.post("approver", "/providers", provider);
            HttpResponse<String> again = served.post("approver", "/providers", provider);
            String approval =
                    "{\"kind\": \"business-approval\", \"from\": \"2020-11-02\", \"reason\": \"all is there\","
                            + " \"value\": {\"approved\": true, \"evidence\": {\"insurance\": \"file 12\"}}}";
            HttpResponse<String> approved = served.edit("approver", "/providers/P-3", "/providers/P-3/facts", approval);
            HttpResponse<String> byAnother = served.edit(
                    "approver",
                    "/providers/P-3",
                    "/providers/P-3/facts",
                    approval.replace("true,", "true, \"decidedBy\": \"buyer-7\","));

            assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
            assertThat(header(added, "Location")).get().asString().endsWith("/providers/P-3");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
            assertThat(json(approved).at("/value/decidedBy").asText()).isEqualTo("approver-1");
            assertThat(json(byAnother).at("/reasons/0/reason").asText()).isEqualTo("decided-by-another");
            assertThat(texts(json(served.get("/providers/P-3/facts")), "kind"))
                    .containsExactly("registration", "business-approval");
            assertThat(served.get("provider", "/providers/P-1/facts").statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWaiverIsProposedByOneAndConfirmedByAnother(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> nothing = confirm(served, served.issuer().of("approver"));
            HttpResponse<String> forAnother = served.edit(
                    "finance",
                    "/people/C-1",
                    "/people/C-1/facts",
                    WAIVER.replace("\"5.00\"", "\"5.00\", \"proposedBy\": \"x\""));
            HttpResponse<String> proposed = served.edit("finance", "/people/C-1", "/people/C-1/facts", WAIVER);
            String both = served.issuer()
                    .sign(Issuer.claims("finance")
                            .claim("roles", List.of("finance", "approver"))
                            .build());
            HttpResponse<String> oneself = confirm(served, both);
            HttpResponse<String> confirmed = confirm(served, served.issuer().of("approver"));

            assertThat(json(nothing).at("/reasons/0/reason").asText()).isEqualTo("nothing-proposed");
            assertThat(json(forAnother).at("/reasons/0/reason").asText()).isEqualTo("proposed-by-another");
            assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(200);
            assertThat(json(proposed).at("/value/proposedBy").asText()).isEqualTo("finance-1");
            assertThat(oneself.statusCode()).isEqualTo(422);
            assertThat(json(oneself).at("/reasons/0/reason").asText()).isEqualTo("same-person");
            assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
            assertThat(json(confirmed).get("facts")).hasSize(1);
            assertThat(json(confirmed).at("/facts/0/value/confirmedBy").asText())
                    .isEqualTo("approver-1");
            assertThat(json(served.get("/people/C-1")).at("/waiver/confirmedBy").asText())
                    .isEqualTo("approver-1");
        }
    }

    private static HttpResponse<String> confirm(RunningServer served, String token) {
        return served.send(served.request("/people/C-1/waiver-confirmations")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", etag(served.get("/people/C-1")))
                .POST(HttpRequest.BodyPublishers.ofString(CONFIRM)));
    }

    @Test
    void allThatIsWrongIsToldWithItsPlaceAndWhatToDo() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            HttpResponse<String> answer = served.edit("broker", "/packages/K-1", "/packages/K-1/facts", """
                    {"kind": "plan", "from": "16 November", "to": "2020-11-31", "reason": " ", "more": 1, "withdrawn": "no",
                     "value": {"visits": [{"day": "monday", "start": "08:00", "minutes": "short"}], "note": 1}}""");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).get("errors"))
                    .extracting(error -> error.get("pointer").asText())
                    .containsExactlyInAnyOrder(
                            "/from",
                            "/to",
                            "/reason",
                            "/more",
                            "/withdrawn",
                            "/value/note",
                            "/value/visits/0/minutes",
                            "/value/visits/0/secondCarerMinutes");
            JsonNode minutes = Streams.stream(json(answer).get("errors"))
                    .filter(error -> error.get("pointer").asText().endsWith("/minutes"))
                    .findFirst()
                    .orElseThrow();
            assertThat(minutes.get("value").asText()).isEqualTo("short");
            assertThat(minutes.get("detail").asText())
                    .startsWith("'short' cannot be read here; write a date as 2020-10-05");
        }
    }

    @Test
    void whatIsAYearBesideTheRightOneIsRefused() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            HttpResponse<String> born = served.post("broker", "/people", """
                    {"person": "C-2", "from": "2020-11-02", "reason": "referred",
                     "value": {"born": "1834-02-28", "home": "LE67 3FN"}}""");
            HttpResponse<String> planned = served.edit(
                    "broker", "/packages/K-1", "/packages/K-1/facts", SHORTER.replace("2020-11-", "2999-11-"));

            assertThat(json(born).at("/reasons/0/reason").asText()).isEqualTo("impossible-birth");
            assertThat(json(planned).at("/reasons/0/reason").asText()).isEqualTo("too-far-ahead");
            assertThat(planned.statusCode()).isEqualTo(422);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'person': 'C-9', 'more': 1, 'value': {'born': 'long ago', 'home': 'LE67 3FN'}} | /from, /more, /reason, /value/born",
                "{'person': 'C-9', 'from': 'x', 'reason': 'r'} | /from, /value",
                "{'person': '', 'from': 'x', 'reason': 'r', 'value': {'born': 'long ago'}} | /person, /from, /value/born, /value/home"
            })
    void allThatIsWrongWithSomebodyNewIsTold(String body, String pointers) {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            HttpResponse<String> answer = served.edit("broker", "/people", "/people", body.replace('\'', '"'));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(json(answer).get("errors"))
                    .extracting(error -> error.get("pointer").asText())
                    .containsExactlyInAnyOrder(pointers.split(", "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'plan', 'from': '2020-11-16', 'reason': 'r'} | /value | value is missing; write it, or \"withdrawn\": true",
                "{'kind': 'plan', 'from': '2020-11-16', 'reason': 'r', 'value': null} | /value | value is missing",
                "{'kind': 'plan', 'from': '2020-11-16', 'reason': 'r', 'value': {}, 'withdrawn': true} | /withdrawn | what is withdrawn has no value",
                "{'kind': 'plan', 'from': '2020-11-16', 'to': '2020-11-16', 'reason': 'r', 'withdrawn': true} | /to | to is the first day after the last",
                "{'kind': 'pla', 'from': '2020-11-16', 'reason': 'r', 'value': {}} | /kind | 'pla' is not one of plan, service",
                "{'kind': 'charge', 'from': '2020-11-16', 'reason': 'r', 'value': {}} | /kind | 'charge' is not one of plan, service",
                "{'kind': 'plan', 'from': '2020-11-16', 'reason': ' ', 'withdrawn': true} | /reason | the reason must be given",
                "{'kind': 'evidence', 'from': '2020-11-16', 'reason': 'r', 'value': {'a/b': 1, 'documents': []}} | /value/a~1b | there is no key 'a/b' here; the keys are documents",
                "{'kind': 'provider', 'from': '2020-11-16', 'reason': 'r', 'value': 7.5} | /value | '7.5' is a number; write it as a text in quotes"
            })
    void aMistakeIsToldWithItsPlaceAndWhatToDo(String body, String pointer, String words) {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            HttpResponse<String> answer =
                    served.edit("broker", "/packages/K-1", "/packages/K-1/facts", body.replace('\'', '"'));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo(pointer);
            assertThat(json(answer).at("/errors/0/detail").asText()).startsWith(words);
        }
    }

    @ParameterizedTest
    @CsvSource({"approval, true", "approval-request, true", "pilot, true", "approval, false"})
    void whatFollowsFromADecisionIsNotRecordedByItself(String kind, boolean withdrawn) {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            HttpResponse<String> answer = served.edit(
                    "broker",
                    "/packages/K-1",
                    "/packages/K-1/facts",
                    "{\"kind\": \"" + kind + "\", \"from\": \"2020-11-16\", \"reason\": \"r\", "
                            + (withdrawn ? "\"withdrawn\": true}" : "\"value\": {}}"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).at("/reasons/0/reason").asText()).isEqualTo("decided-elsewhere");
            assertThat(json(answer).at("/reasons/0/words").asText()).contains("ask for approval, approve");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheRulesDoNotAllowIsRefusedWithEveryReason(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> fee = served.edit(
                    "finance",
                    "/people/C-1",
                    "/people/C-1/facts",
                    "{\"kind\": \"repayment\", \"from\": \"2020-11-02\", \"value\": \"0.00\", \"reason\": \"sold\"}");

            assertThat(fee.statusCode()).isEqualTo(422);
            assertThat(json(fee).get("reasons"))
                    .extracting(reason -> reason.get("reason").asText())
                    .containsExactly("not-above-nothing", "not-one-day");
            assertThat(json(served.get("/people/C-1/facts?kind=repayment")).get("facts"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsRecordedAboutNobody(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            String person = "{\"kind\": \"person\", \"from\": \"2020-11-02\", \"reason\": \"moved\","
                    + " \"value\": {\"born\": \"1934-02-28\", \"home\": \"LE67 3FN\"}}";
            String other = person.replace("{\"born", "{\"id\": \"C-2\", \"born");

            assertThat(served.edit("broker", "/people", "/people/C-404/facts", person)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(served.get("/people/C-404").statusCode()).isEqualTo(404);
            HttpResponse<String> aboutAnother = served.edit("broker", "/people/C-1", "/people/C-1/facts", other);
            assertThat(json(aboutAnother).at("/errors/0/pointer").asText()).isEqualTo("/value/id");
            assertThat(json(aboutAnother).at("/errors/0/detail").asText())
                    .isEqualTo("the fact is about C-1; leave id out");
            assertThat(served.edit("broker", "/packages", "/packages/K-404/facts", SHORTER)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(served.edit(
                                    "approver",
                                    "/providers",
                                    "/providers/P-404/facts",
                                    "{\"kind\": \"registration\", \"from\": \"2020-11-02\", \"reason\": \"r\", \"value\":"
                                            + " {\"name\": \"Example Care\", \"locations\": [], \"serviceTypes\": []}}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(List.of("/people/C-404/facts", "/packages/K-404/facts", "/providers/P-404/facts"))
                    .allSatisfy(
                            path -> assertThat(served.get(path).statusCode()).isEqualTo(404));
            assertThat(json(served.get("/people/C-1/facts?kind=plan"))
                            .get("field")
                            .asText())
                    .isEqualTo("kind");
            assertThat(served.post(
                                    "broker",
                                    "/packages",
                                    "{\"package\": \"K-3\", \"person\": \"C-404\", \"reason\": \"assessed\"}")
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    private static List<String> texts(JsonNode facts, String field) {
        return Streams.stream(facts.get("facts"))
                .map(fact -> fact.get(field).asText())
                .toList();
    }
}
