package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Complaints in the console. */
class ComplaintPagesIT {

    private static final String CHARGE = """
            {"kind": "charge", "from": "2020-11-02", "reason": "assessed", "value":
              {"charge": {"type": "contribution", "weekly": "15.00"}, "provisional": false, "told": "2020-11-02"}}""";
    private static final String WAIVER = """
            {"kind": "waiver", "from": "2020-11-02", "to": "2020-11-09", "value": {"weekly": "5.00"}, "reason": "hardship"}""";
    private static final String FILE = """
            {"kind": "complaint-file", "from": "2020-10-20", "reason": "telephone", "value": {"complaints": [
              {"reference": "CF-1", "nature": "complaint", "received": "2020-10-20", "originator": "relative",
               "subjects": ["charging-dispute"], "services": ["charging"], "provider": "P-1", "disputed": "2020-11-02/2020-11-09",
               "steps": [{"type": "acknowledged", "on": "2020-10-21"}, {"type": "waived", "on": "2020-11-10", "days": "2020-11-02/2020-11-09"}]},
              {"reference": "CF-2", "nature": "complaint", "received": "2020-10-21", "originator": "client",
               "subjects": ["delay"], "services": [], "steps": [{"type": "closed", "on": "2020-10-30", "outcome": "upheld"}]}]}}""";

    private static final String PLAIN = """
            {"kind": "complaint-file", "from": "2020-10-21", "reason": "telephone", "value": {"complaints": [
              {"reference": "CF-2", "nature": "complaint", "received": "2020-10-21", "originator": "client",
               "subjects": ["delay"], "services": [], "steps": []}]}}""";

    private static RunningServer council(Stores stores) {
        RunningServer served = RunningServer.small(stores.empty());
        record(served, "finance", CHARGE);
        served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
        served.post("finance", "/runs/1/submit", "{\"reason\": \"complete\"}");
        served.post("approver", "/runs/1/approve", "{\"reason\": \"right\"}");
        record(served, "finance", WAIVER);
        record(served, "broker", FILE);
        return served;
    }

    private static void record(RunningServer served, String role, String fact) {
        HttpResponse<String> answer = served.edit(role, "/people/C-1", "/people/C-1/facts", fact);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void theListTellsWhatIsOpenAndWhatIsDue(Stores stores) {
        try (RunningServer served = council(stores)) {
            Browsing broker = Browsing.as("broker", served);

            Document today = broker.page("/complaints");
            Document later = broker.page("/complaints?on=2020-11-30&overdue=true");
            Document all = broker.page("/complaints?closed=true&limit=1");

            assertThat(broker.page("/").select("a[href=/console/complaints]")).isNotEmpty();
            assertThat(today.select("h1").text()).isEqualTo("Complaints, 10 November 2020");
            assertThat(today.select("tbody tr").eachText())
                    .containsExactly(
                            "CF-1 in the file of C-1 C-1 Complaint 20 October 2020 Acknowledged Respond by 17 November 2020");
            assertThat(later.select("tbody tr").text()).endsWith("Send holding letter by 18 November 2020 respond 9");
            assertThat(later.select("#overdue").hasAttr("checked")).isTrue();
            assertThat(later.select(".govuk-tag--red").text()).isEqualTo("Acknowledged");
            String next = all.select("a[rel=next]").attr("href");
            assertThat(next).startsWith("/console/complaints?closed=true&cursor=");
            assertThat(broker.page(next.replace("/console", "")).select("tbody").text())
                    .contains("CF-2", "Answered");
            assertThat(broker.page("/complaints?on=2010-01-01").text()).contains("No complaint or enquiry is so");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileTellsSubjectsOutcomeAndWhatTheDisputeCameTo(Stores stores) {
        try (RunningServer served = council(stores)) {
            Browsing finance = Browsing.as("finance", served);

            Document file = finance.page("/complaints/C-1");
            String told = file.select("main").text();

            assertThat(told)
                    .contains("CF-1 Acknowledged", "Subjects charging dispute", "Respond Due by 17 November 2020")
                    .contains("21 October 2020 Acknowledged", "Charges in dispute 2 November 2020 to 8 November 2020")
                    .contains("CF-2 Answered", "30 October 2020 Closed: upheld");
            assertThat(told).contains("In all £15.00 are to be paid", "Proposed £0.00");
            assertThat(file.select("a[href=/console/packages/K-1]")).isNotEmpty();
            assertThat(file.select("a[href=/console/people/C-1/statement]")).isNotEmpty();
            assertThat(file.select("a[href=/console/providers/P-1]")).isNotEmpty();
            assertThat(Browsing.as("broker", served)
                            .page("/complaints/C-1")
                            .select("a[href=/console/people/C-1/statement]"))
                    .isEmpty();
            assertThat(finance.page("/complaints/C-1?on=2020-10-29")
                            .select("main")
                            .text())
                    .contains("What happened later");
            assertThat(finance.page("/people/C-1").select("a[href=/console/complaints/C-1]"))
                    .hasSize(1);
        }
    }

    @Test
    void withoutAPolicyNothingLeadsToComplaints() {
        try (RunningServer served = RunningServer.withoutPolicy(Stores.MEMORY.empty())) {
            record(served, "broker", PLAIN);
            Browsing broker = Browsing.as("broker", served);

            assertThat(broker.page("/people/C-1").select("a[href^=/console/complaints]"))
                    .isEmpty();
            assertThat(broker.get("/complaints").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoIsNotThereIsAPageAndWhoHasNoneHasNoWay() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing broker = Browsing.as("broker", served);

            assertThat(broker.get("/complaints/C-404").statusCode()).isEqualTo(404);
            assertThat(broker.page("/complaints/C-1").text()).contains("There is no complaint");
            assertThat(broker.page("/people/C-1").select("a[href=/console/complaints/C-1]"))
                    .isEmpty();
            assertThat(Browsing.as("admin", served).get("/complaints").statusCode())
                    .isEqualTo(403);
        }
    }
}
