package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs and held lines in the console. */
class RunPagesIT {

    private static final String LINE = "care:2020-11-02/2020-11-09:C-1:K-1:P-1";
    private static final String RUN = "/runs/1";
    private static final Map<String, String> WHY = Map.of("reason", "as planned");

    private static Document drafted(Browsing finance) {
        return finance.send(
                "/runs/draft",
                "/runs/draft",
                Map.of("scope", "all", "to-day", "9", "to-month", "11", "to-year", "2020"));
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsDraftedSubmittedApprovedByAnotherAndPaid(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing finance = Browsing.as("finance", served);
            Browsing approver = Browsing.as("approver", served);

            Document draft = drafted(finance);
            Document review = finance.send(RUN, "/runs/1/submit", WHY);
            String auditor = Browsing.as("auditor", served).page(RUN).text();
            Document approved = approver.send(RUN, "/runs/1/approve", WHY);
            Document paid = finance.send(RUN, "/runs/1/pay", Map.of("reason", "sent to the bank"));

            assertThat(draft.text()).contains("Run 1 is drafted", "£18.00", "to be posted once it is approved");
            assertThat(status(draft)).isEqualTo("draft");
            assertThat(status(review)).isEqualTo("in review");
            assertThat(review.text()).contains("so somebody else has to approve it");
            assertThat(auditor).contains("has neither drafted nor submitted it");
            assertThat(status(approved)).isEqualTo("approved");
            assertThat(approved.text()).contains("until finance says");
            assertThat(status(paid)).isEqualTo("paid");
            assertThat(paid.text()).contains("sent to the bank");
            assertThat(paid.select("form[action^=/console/runs]")).isEmpty();
            assertThat(finance.page("/runs").text()).contains("Run 1 payments and charges");
            Document lines = approver.page("/runs/1/lines");
            assertThat(lines.text()).contains("provider P-1 £18.00", "first posting", "with a minus, by how much less");
            assertThat(lines.select("a[href=/console/packages/K-1]")).isNotEmpty();
            assertThat(lines.select("a[href^=/console/holds/hold]")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoApprovesIsToldThatALineWasHeldSinceThePageWasRead(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing finance = Browsing.as("finance", served);
            Browsing approver = Browsing.as("approver", served);
            drafted(finance);
            finance.send(RUN, "/runs/1/submit", WHY);
            Map<String, String> read = approver.filled(RUN, "/runs/1/approve", WHY);
            finance.send("/holds/hold?line=" + LINE, "/holds/hold", Map.of("actor", "P-1", "reason", "under query"));

            approver.post("/runs/1/approve", read);
            Document refused = approver.page(RUN);
            Document again = approver.send(RUN, "/runs/1/approve", WHY);

            assertThat(refused.text()).contains("more has become known since it was read", "hold");
            assertThat(again.text()).contains("Run 1 is approved");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftThatIsOutdatedCanOnlyBeRejected(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing finance = Browsing.as("finance", served);
            Browsing approver = Browsing.as("approver", served);
            drafted(finance);
            drafted(finance);
            finance.send("/runs/2", "/runs/2/submit", WHY);
            approver.send("/runs/2", "/runs/2/approve", WHY);
            String why =
                    "Run 1 cannot be approved: run 2 over the same lines was approved by approver-1 since it was drafted;"
                            + " reject it and draft a new one";

            Document outdated = finance.page(RUN);
            Document lines = finance.page("/runs/1/lines");
            JsonNode told = RunningServer.json(served.get("finance", RUN).body());

            assertThat(outdated.select(".govuk-inset-text").text())
                    .isEqualTo("Outdated, so nothing is posted. " + why + ".");
            assertThat(outdated.select(".console-figures, h2").eachText()).containsExactly("Who did what");
            assertThat(outdated.text()).doesNotContain("£", "scheme or its zone map changed");
            assertThat(lines.text()).contains(why).doesNotContain("£");
            assertThat(told.get("outdated").asText()).isEqualTo(why);
            assertThat(told.has("transactions") || told.has("totals") || told.has("corrections"))
                    .isFalse();
            assertThat(outdated.select("form[action$=submit]")).isEmpty();
            assertThat(outdated.select("form[action$=reject]")).isNotEmpty();
            assertThat(served.get("finance", "/runs/2").body()).doesNotContain("outdated");
        }
    }

    private static String status(Document run) {
        return run.select("h1 .govuk-tag").text();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverDraftedIsNotOfferedApprovalAndIsRefusedIt(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing both = Browsing.with(
                    served.issuer()
                            .sign(Issuer.claims("finance")
                                    .claim("roles", "finance approver")
                                    .build()),
                    served);
            drafted(both);

            Document review = both.send(RUN, "/runs/1/submit", WHY);
            both.post("/runs/1/approve", both.filled(RUN, "/runs/1/reject", WHY));
            Document after = both.page(RUN);

            assertThat(review.text())
                    .contains("You drafted or submitted this run, so somebody else has to approve it.");
            assertThat(review.select("form[action=/console/runs/1/approve]")).isEmpty();
            assertThat(Browsing.as("approver", served).page(RUN).select("form[action=/console/runs/1/approve]"))
                    .isNotEmpty();
            assertThat(after.text())
                    .contains("finance-1 drafted or submitted it, and a run is approved by somebody else");
            assertThat(status(after)).isEqualTo("in review");
        }
    }

    @Test
    void aRunThatIsRejectedPostsNothing() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing finance = Browsing.as("finance", served);
            drafted(finance);

            Document rejected = finance.send(RUN, "/runs/1/reject", WHY);

            assertThat(status(rejected)).isEqualTo("rejected");
            assertThat(rejected.text()).contains("Rejected, so nothing is posted.");
        }
    }

    @Test
    void aRefusedFormComesBackWithWhatWasWritten() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing finance = Browsing.as("finance", served);

            Document wrong = finance.send(
                    "/runs/draft",
                    "/runs/draft",
                    Map.of("scope", "payments", "to-day", "31", "to-month", "11", "to-year", "2020"));
            Document early = finance.send(
                    "/runs/draft",
                    "/runs/draft",
                    Map.of("scope", "payments", "to-day", "6", "to-month", "10", "to-year", "2020"));
            Document ahead = finance.send(
                    "/runs/draft",
                    "/runs/draft",
                    Map.of("scope", "payments", "to-day", "11", "to-month", "11", "to-year", "2020"));
            drafted(finance);
            Document blank = finance.send(RUN, "/runs/1/submit", Map.of("reason", " "));

            assertThat(wrong.select("#to-error").text()).contains("that is no day of the calendar");
            assertThat(wrong.select("#to-day").val()).isEqualTo("31");
            assertThat(wrong.title()).startsWith("Error: ");
            assertThat(early.select("#to-error").text()).contains("the first is over on 12 October 2020");
            assertThat(ahead.select("#to-error").text())
                    .contains("a run settles weeks that are over, and 11 November 2020 is still to come");
            assertThat(early.select("input[value=payments][checked]")).isNotEmpty();
            assertThat(blank.select("#reason-error").text()).contains("Say why");
            assertThat(finance.get("/runs/7").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatWasWrittenIsShownOnThePageOfItsFormAlone() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing finance = Browsing.as("finance", served);
            Map<String, String> wrong = Map.of("to-day", "31", "to-month", "11", "to-year", "2020");
            finance.post("/runs/draft", finance.filled("/runs/draft", "/runs/draft", wrong));

            Document other = finance.page("/holds/hold");
            Document own = finance.page("/runs/draft");
            Document again = finance.page("/runs/draft");

            assertThat(other.title()).doesNotStartWith("Error: ");
            assertThat(own.title()).startsWith("Error: ");
            assertThat(own.select("#to-day").val()).isEqualTo("31");
            assertThat(again.title()).as("told once").doesNotStartWith("Error: ");
        }
    }

    @Test
    void whoMayNotSeesNeitherRunsNorForms() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing auditor = Browsing.as("auditor", served);
            drafted(Browsing.as("finance", served));

            assertThat(auditor.page("/runs").select("a[href=/console/runs/draft]"))
                    .isEmpty();
            assertThat(auditor.page(RUN).select("form[action^=/console/runs]")).isEmpty();
            assertThat(Browsing.as("broker", served).get("/holds").statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeldLineIsLeftOutUntilItIsReleased(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing finance = Browsing.as("finance", served);
            String release = "/holds/release?line=" + LINE;

            Document held = finance.send(
                    "/holds/hold?line=" + LINE, "/holds/hold", Map.of("actor", "P-1", "reason", "under query"));
            Document run = drafted(finance);
            Document released = finance.send(release, "/holds/release", Map.of("reason", "answered"));
            Document again = finance.send(release, "/holds/release", Map.of("reason", "answered"));

            assertThat(held.text())
                    .contains(
                            "The line is held until P-1 has acted",
                            "What was posted before it was held stands.",
                            "council £18.00 provider P-1 £18.00 posted so far: nothing under query; P-1 must act;"
                                    + " since 10 November 2020, 09:00, by finance-1");
            assertThat(held.select("a[href^=/console/holds/release?line=care]")).isNotEmpty();
            assertThat(run.text()).contains("Left out, because held (1)", "under query");
            assertThat(released.text()).contains("The line is released", "No line is held.");
            assertThat(again.text()).contains("line " + LINE + " is not held");
            assertThat(again.select("#reason").text()).isEqualTo("answered");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoHoldsALineSeesWhatItComesToAndThatWhatWasPostedStands(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing finance = Browsing.as("finance", served);
            String hold = "/holds/hold?line=" + LINE;
            drafted(finance);
            Document before = finance.page(hold);
            finance.send(RUN, "/runs/1/submit", WHY);
            Browsing.as("approver", served).send(RUN, "/runs/1/approve", WHY);

            Document after = finance.page(hold);
            Document held = finance.send(hold, "/holds/hold", Map.of("actor", "P-1", "reason", "under query"));
            Document release = finance.page("/holds/release?line=" + LINE);
            Document toCome = finance.page("/holds/hold?line=care:9999-11-01/9999-11-08:C-1:K-1:P-1");

            String comesTo = "Comes to, by what is known now council £18.00 provider P-1 £18.00 Posted so far ";
            assertThat(before.text()).contains(comesTo + "nothing");
            assertThat(before.select(".govuk-inset-text")).isEmpty();
            assertThat(after.text()).contains(comesTo + "council £18.00 provider P-1 £18.00 by run 1");
            assertThat(after.select(".govuk-inset-text").text())
                    .isEqualTo("What run 1 posted to it stands, and only later changes of it wait.");
            assertThat(held.select(".govuk-notification-banner").text())
                    .endsWith("The line is held until P-1 has acted: what run 1 posted to it stands,"
                            + " and only later changes of it wait");
            assertThat(held.text())
                    .contains("council £18.00 provider P-1 £18.00 posted by run 1 under query; P-1 must act");
            assertThat(release.text()).contains(comesTo + "council £18.00 provider P-1 £18.00 by run 1");
            assertThat(toCome.text()).contains("Comes to, by what is known now not worked out");
        }
    }

    @Test
    void aLineIsChosenFromTheRunAndNeverTyped() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing finance = Browsing.as("finance", served);
            drafted(finance);
            String way = finance.page("/runs/1/lines")
                    .select("a[href^=/console/holds/hold?line=care]")
                    .first()
                    .attr("href");

            Document chosen = finance.page(way.replace("/console", ""));
            Document none = finance.page("/holds/hold");

            assertThat(chosen.select("input[type=hidden][name=line]").val()).isEqualTo(LINE);
            assertThat(chosen.select("input[type=text]").eachAttr("name")).containsExactly("actor");
            assertThat(none.select("form[action$=/holds/hold]")).isEmpty();
            assertThat(none.select("main a[href=/console/runs]")).isNotEmpty();
        }
    }

    @Test
    void aLineThatIsNoneIsTold() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Document wrong = Browsing.as("finance", served)
                    .send(
                            "/holds/hold?line=" + LINE,
                            "/holds/hold",
                            Map.of("line", "<i>care", "actor", "", "reason", "under query"));

            assertThat(wrong.select(".govuk-error-summary").text()).contains("is not a line", "Say who must act");
            assertThat(wrong.select("i")).isEmpty();
        }
    }
}
