package org.almoner.rest;

import static org.almoner.rest.RunningServer.header;
import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run from its draft to the payment, and what may not be. */
class RunsIT {

    private static final String DRAFT = "{\"scope\": \"all\", \"to\": \"2020-11-09\"}";
    private static final String WHY = "{\"reason\": \"as planned\"}";

    @ParameterizedTest
    @EnumSource
    void aRunIsDraftedSubmittedApprovedByAnotherAndPaid(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> drafted = served.post("finance", "/runs", DRAFT);

            assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
            assertThat(header(drafted, "Location"))
                    .hasValueSatisfying(at -> assertThat(at).endsWith("/runs/1"));
            assertThat(json(drafted).at("/totals/providers").asText()).isEqualTo("18.00");
            assertThat(json(drafted).get("draftedBy").asText()).isEqualTo("finance-1");
            assertThat(json(drafted).at("/period/to").asText()).isEqualTo("2020-11-09");
            assertThat(step(served, "finance", "submit")).isEqualTo("in-review");
            assertThat(step(served, "approver", "approve")).isEqualTo("approved");
            assertThat(step(served, "finance", "pay")).isEqualTo("paid");
            JsonNode shown = json(served.get("auditor", "/runs/1"));
            assertThat(shown.get("steps")).hasSize(3);
            assertThat(shown.at("/steps/1/by").asText()).isEqualTo("approver-1");
            assertThat(shown.get("transactions").asInt()).isPositive();
            JsonNode lines = json(served.get("auditor", "/runs/1/lines?limit=1"));
            assertThat(lines.get("lines")).hasSize(1);
            assertThat(lines.at("/lines/0/line").asText()).startsWith("care:2020-11-02/2020-11-09:C-1:K-1:P-1");
            assertThat(lines.at("/lines/0/because/reason").asText()).isEqualTo("first-posting");
            assertThat(json(served.get("finance", "/runs")).get("runs")).hasSize(1);
        }
    }

    private static String step(RunningServer served, String role, String step) {
        HttpResponse<String> answer = served.edit(role, "/runs/1", "/runs/1/" + step, WHY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("status").asText();
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatMayNotBeIsRefusedWithTheReason(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            served.post("finance", "/runs", DRAFT);

            HttpResponse<String> early = served.edit("approver", "/runs/1", "/runs/1/approve", WHY);
            HttpResponse<String> blank = served.post("finance", "/runs/1/submit", "{\"reason\": \" \"}");
            HttpResponse<String> unknown = served.post("finance", "/runs/2/submit", WHY);

            assertThat(early.statusCode()).isEqualTo(422);
            assertThat(json(early).at("/reasons/0/reason").asText()).isEqualTo("not-now");
            assertThat(json(early).at("/reasons/0/words").asText())
                    .isEqualTo("run 1 cannot be approved: it is draft, and can only be submitted or rejected");
            assertThat(blank.statusCode()).isEqualTo(400);
            assertThat(json(blank).at("/errors/0/pointer").asText()).isEqualTo("/reason");
            assertThat(unknown.statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsNotApprovedOfWhoseLinesOneWasHeldOrReleasedSinceItWasRead(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            served.post("finance", "/runs", DRAFT);
            served.post("finance", "/runs/1/submit", WHY);
            String read = RunningServer.etag(served.get("approver", "/runs/1"));
            String line = json(served.get("auditor", "/runs/1/lines?limit=1"))
                    .at("/lines/0/line")
                    .asText();
            served.edit(
                    "finance",
                    "/ledger/holds",
                    "/ledger/holds",
                    "{\"line\": \"" + line + "\", \"reason\": \"query\", \"actor\": \"P-1\"}");

            HttpResponse<String> unread = served.post("approver", "/runs/1/approve", WHY);
            HttpResponse<String> stale = served.post("approver", "/runs/1/approve", WHY, "If-Match", read);
            HttpResponse<String> garbage = served.post("finance", "/runs/1/reject", WHY, "If-Match", "garbage");
            HttpResponse<String> fresh = served.edit("approver", "/runs/1", "/runs/1/approve", WHY);

            assertThat(unread.statusCode()).isEqualTo(428);
            assertThat(stale.statusCode()).isEqualTo(412);
            assertThat(json(stale).at("/changes/0/kind").asText()).isEqualTo("hold");
            assertThat(garbage.statusCode()).isEqualTo(400);
            assertThat(fresh.statusCode()).as(fresh.body()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyApprovesWhatTheyDraftedWhateverTheirRoles(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            String both = served.issuer()
                    .sign(Issuer.claims("finance")
                            .claim("roles", "finance approver")
                            .build());
            served.post("finance", "/runs", DRAFT);
            served.post("finance", "/runs/1/submit", WHY);

            HttpResponse<String> answer = served.send(served.request("/runs/1/approve")
                    .header("Authorization", "Bearer " + both)
                    .header("Content-Type", "application/json")
                    .header("If-Match", "*")
                    .POST(HttpRequest.BodyPublishers.ofString(WHY)));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).at("/reasons/0/reason").asText()).isEqualTo("same-person");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftThatIsAskedForAgainWithItsKeyIsNotDraftedTwice(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> first = served.post("finance", "/runs", DRAFT, "Idempotency-Key", "draft-1");
            HttpResponse<String> again = served.post("finance", "/runs", DRAFT, "Idempotency-Key", "draft-1");

            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
            assertThat(json(served.get("finance", "/runs")).get("runs")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftBeforeAnyWeekIsOverIsRefused(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> answer =
                    served.post("finance", "/runs", "{\"scope\": \"payments\", \"to\": \"2020-10-06\"}");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).at("/reasons/0/words").asText()).contains("the first is over on 2020-10-12");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftUpToADayToComeIsRefusedAndTodayIsNot(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> ahead =
                    served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-11\"}");
            HttpResponse<String> end = served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"9999-12-31\"}");
            HttpResponse<String> today =
                    served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-10\"}");

            assertThat(ahead.statusCode()).isEqualTo(422);
            assertThat(json(ahead).at("/reasons/0/reason").asText()).isEqualTo("day-to-come");
            assertThat(json(ahead).at("/reasons/0/words").asText())
                    .isEqualTo("a run settles weeks that are over, and 2020-11-11 is still to come; name 2020-11-10,"
                            + " which is today, or a day before");
            assertThat(end.statusCode()).isEqualTo(422);
            assertThat(json(today).at("/period/to").asText()).isEqualTo("2020-11-09");
        }
    }
}
