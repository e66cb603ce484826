package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs and held lines in the console. */
class RunPagesIT {

    private static final String LINE = "care:2020-11-02/2020-11-09:C-1:K-1:P-1";
    private static final Map<String, String> WHY = Map.of("reason", "as planned");

    private static String drafted(Browsing finance) {
        Map<String, String> fields = Browsing.day("to", 9, 11, 2020);
        fields.put("scope", "all");
        return finance.send("/runs/draft", "/runs/draft", fields);
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsDraftedSubmittedApprovedByAnotherAndPaid(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing finance = Browsing.as("finance", served);
            Browsing approver = Browsing.as("approver", served);

            String draft = drafted(finance);
            String review = finance.send("/runs/1", "/runs/1/submit", WHY);
            String approved = approver.send("/runs/1", "/runs/1/approve", WHY);
            String paid = finance.send("/runs/1", "/runs/1/pay", Map.of("reason", "sent to the bank"));

            assertThat(draft)
                    .contains("Run 1 is drafted", "£18.00", "to be posted once it is approved")
                    .contains("drafted by", ">draft<")
                    .contains("no plan has a visit");
            assertThat(review).contains(">in review<", "has neither drafted nor submitted it");
            assertThat(approved).contains("Run 1 is approved", ">approved<", "until finance says");
            assertThat(paid).contains(">paid<", "sent to the bank").doesNotContain("<form action=\"/console/runs");
            assertThat(finance.page("/runs")).contains("Run 1", ">paid<", "payments and charges");
            assertThat(approver.page("/runs/1/lines"))
                    .contains("href=\"/console/packages/K-1\"", "provider P-1", "£18.00", "first posting")
                    .doesNotContain("/console/holds/hold");
        }
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
            String review = both.send("/runs/1", "/runs/1/submit", WHY);
            String offered = Browsing.as("approver", served).page("/runs/1");
            String token = review.replaceAll("(?s).*name=\"form-token\" value=\"([^\"]*)\".*", "$1");
            both.send(
                    "/runs/1/approve",
                    Map.of("form-token", token, "key", "by-hand-1", "read", "2020-11-10T09:00:00Z", "reason", "me"));

            assertThat(review)
                    .contains("You drafted or submitted this run, so somebody else has to approve it.")
                    .doesNotContain("/console/runs/1/approve");
            assertThat(offered).contains("/console/runs/1/approve");
            assertThat(both.page("/runs/1"))
                    .contains("finance-1 drafted or submitted it, and a run is approved by somebody else")
                    .contains(">in review<");
        }
    }

    @Test
    void aRefusedFormComesBackWithWhatWasWritten() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing finance = Browsing.as("finance", served);

            String nothing = finance.send("/runs/draft", "/runs/draft", Browsing.day("to", 31, 11, 2020));
            Map<String, String> early = Browsing.day("to", 6, 10, 2020);
            early.put("scope", "payments");
            String tooEarly = finance.send("/runs/draft", "/runs/draft", early);
            drafted(finance);
            String blank = finance.send("/runs/1", "/runs/1/submit", Map.of("reason", " "));

            assertThat(nothing)
                    .contains("Choose what it settles", "that is no day of the calendar", "value=\"31\"")
                    .contains("<title>Error: ");
            assertThat(tooEarly).contains("the first is over on 2020-10-12", "value=\"payments\" checked");
            assertThat(blank).contains("Say why", "href=\"#reason\"");
            assertThat(finance.get("/runs/7").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoMayNotSeesNeitherRunsNorForms() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing broker = Browsing.as("broker", served);
            Browsing auditor = Browsing.as("auditor", served);
            drafted(Browsing.as("finance", served));

            assertThat(broker.get("/runs").statusCode()).isEqualTo(403);
            assertThat(broker.get("/holds").statusCode()).isEqualTo(403);
            assertThat(auditor.page("/runs")).doesNotContain("/console/runs/draft");
            assertThat(auditor.page("/runs/1")).doesNotContain("<form action=\"/console/runs");
            assertThat(auditor.get("/runs/draft").statusCode()).isEqualTo(403);
            assertThat(auditor.get("/holds/hold").statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeldLineIsLeftOutUntilItIsReleased(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing finance = Browsing.as("finance", served);

            String held = finance.send(
                    "/holds/hold?line=" + LINE,
                    "/holds/hold",
                    Map.of("line", LINE, "actor", "P-1", "reason", "under query"));
            String run = drafted(finance);
            String released = finance.send(
                    "/holds/release?line=" + LINE, "/holds/release", Map.of("line", LINE, "reason", "answered"));
            String again = finance.send(
                    "/holds/release?line=" + LINE, "/holds/release", Map.of("line", LINE, "reason", "answered"));

            assertThat(held)
                    .contains("The line is held until P-1 has acted", "under query", "finance-1")
                    .contains("10 November 2020, 09:00")
                    .contains("href=\"/console/holds/release?line=care%3A2020-11-02%2F2020-11-09%3AC-1%3AK-1%3AP-1\"");
            assertThat(run).contains("Left out, because held (1)", "under query");
            assertThat(released).contains("The line is released", "No line is held.");
            assertThat(again).contains("is not held", "answered");
        }
    }

    @Test
    void aLineThatIsNoneIsToldBesideItsField() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing finance = Browsing.as("finance", served);

            String wrong = finance.send(
                    "/holds/hold", "/holds/hold", Map.of("line", "<i>care", "actor", "", "reason", "under query"));

            assertThat(wrong)
                    .contains("id=\"line-error\"", "is not a line", "Say who must act", "value=\"&lt;i&gt;care\"")
                    .contains("under query")
                    .doesNotContain("<i>care");
        }
    }
}
