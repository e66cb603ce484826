package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
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
        served.edit("approver", "/runs/1", "/runs/1/approve", "{\"reason\": \"right\"}");
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
    void aYearIsCountedAsRestCountsIt(Stores stores) {
        try (RunningServer served = council(stores)) {
            Browsing broker = Browsing.as("broker", served);
            String way = broker.page("/complaints")
                    .select("a[href*=/complaints/years/]")
                    .attr("href")
                    .replace("/console", "");

            Document year = broker.page(way + "?on=2020-11-30");
            Document early = Jsoup.parse(broker.get(way + "?on=2020-03-31").body());

            assertThat(way).isEqualTo("/complaints/years/2021");
            assertThat(year.select("main").text())
                    .contains("1 April 2020 to 31 March 2021", "as it stood on 30 November 2020")
                    .contains("Complaint 2 Enquiry 0 Compliment 0 To the ombudsman 0 Paid to settle £0.00")
                    .contains("Adjustments of charges: 1 in 1 case (proposed 1), £0.00 taken off.")
                    .contains("October 2020 2", "Charging dispute 1", "Upheld 1", "Not yet decided: 1 of 2 cases.");
            assertThat(RunningServer.json(served.get("broker", way + "?on=2020-11-30"))
                            .at("/timeliness/1/counts/overdue")
                            .asText())
                    .isEqualTo("1");
            assertThat(year.select("tbody").first().select("tr").get(1).text())
                    .isEqualTo("Complaint: respond 1 0 1 50.0% 0 0 0");
            assertThat(year.select("a:contains(The year after)")).isEmpty();
            assertThat(broker.page("/complaints/years/2020").select("main").text())
                    .contains("No complaint or enquiry was received", "The year after");
            assertThat(early.select("#on-error").text())
                    .contains("the year to 31 March 2021 has not begun on 31 March 2020");
            assertThat(broker.get("/complaints/years/2022").statusCode()).isEqualTo(400);
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
