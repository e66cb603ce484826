package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.almoner.application.port.out.Store;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The provider's own pages over both stores. */
class PortalPagesIT {

    private static final String FILES = "/providers/P-1/visit-files";
    private static final String VISITS =
            "package,date,start,attendance,arrived,minutes\nK-1,2020-11-03,08:00,attended,08:00,30\nK-404,2020-11-03,08:00,missed,,\n";

    @ParameterizedTest
    @EnumSource
    void aFileOfVisitsIsCountedBeforeAnythingIsRecorded(Stores stores) throws InterruptedException {
        Store store = stores.empty();
        try (RunningServer served = RunningServer.small(store)) {
            Browsing provider = Browsing.as("provider", served);

            String page = send(provider, VISITS);
            Document checked = checked(provider, page);
            assertThat(checked.select("dl.console-figures").text())
                    .isEqualTo("Read 2 New 1 Changed 0 Known already 0 Rejected 1");
            assertThat(checked.select("tbody tr").text()).startsWith("3 K-404/2020-11-03/08:00 package K-404");
            assertThat(checked.select("main").text()).contains("Nothing is recorded yet");

            Document recorded = provider.send(page, page + "/record", Map.of("reason", "the visits of Tuesday"));
            assertThat(recorded.select(".govuk-notification-banner").text())
                    .contains("1 new and 0 changed reports are recorded");
            assertThat(checked(provider, send(provider, VISITS))
                            .select("dl.console-figures")
                            .text())
                    .isEqualTo("Read 2 New 0 Changed 0 Known already 1 Rejected 1");
        }
    }

    @Test
    void aVisitThatNoPlanHasIsToldBeforeItIsRecorded() throws InterruptedException {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing provider = Browsing.as("provider", served);

            assertThat(checked(provider, send(provider, VISITS)).select(".govuk-inset-text"))
                    .isEmpty();
            assertThat(checked(provider, send(provider, VISITS.replace("08:00,attended", "08:30,attended")))
                            .select(".govuk-inset-text")
                            .text())
                    .isEqualTo(
                            "1 of the new or changed is at a time that no plan has, and no money follows from it: line 2, visit"
                                    + " K-1/2020-11-03/08:30; check date and planned start.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsNoneIsToldWhere(Stores stores) throws InterruptedException {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing provider = Browsing.as("provider", served);

            assertThat(checked(provider, send(provider, "package;date\n"))
                            .select(".govuk-inset-text")
                            .text())
                    .startsWith("Line 1");
            assertThat(provider.post(FILES, provider.filled(FILES, FILES, Map.of()))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(provider.page(FILES).select(".govuk-error-summary").text())
                    .contains("Choose a file");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDayThatIsNoneIsToldWithHowToWriteItInTheFile(Stores stores) throws InterruptedException {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing provider = Browsing.as("provider", served);

            assertThat(checked(provider, send(provider, VISITS.replaceFirst("2020-11-03", "2020-13-12")))
                            .select("tbody tr")
                            .text())
                    .contains("'2020-13-12' is not a day of the calendar: write 1 March 2021 as 2021-03-01");
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysWhatStandsInAFileAndHasOneToFillIn(Stores stores) throws InterruptedException {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing provider = Browsing.as("provider", served);
            Document page = provider.page(FILES);

            assertThat(page.select("tbody tr th").eachText())
                    .startsWith("package", "date", "start", "attendance")
                    .endsWith("carer");
            assertThat(page.select("main").text())
                    .contains(
                            "such as 2020-11-02, and times of day as 08:00",
                            "attendance Yes What became of it: attended, no-log-out, missed, no-access, cancelled",
                            "arrived No The time of day at which the carer came; needed with attended, no-log-out, no-access");

            HttpResponse<String> template =
                    provider.get(page.select("a[download]").attr("href").replaceFirst("/console", ""));
            assertThat(RunningServer.header(template, "Content-Type")).hasValue("text/csv;charset=utf-8");
            assertThat(template.body())
                    .startsWith("package,date,start,attendance,arrived,")
                    .endsWith(",carer\n");
            assertThat(checked(provider, send(provider, template.body()))
                            .select("dl.console-figures")
                            .text())
                    .startsWith("Read 0 ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfOthersIsShown(Stores stores) throws InterruptedException {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing provider = Browsing.as("provider", served);
            String page = send(provider, VISITS);

            assertThat(provider.get("/providers/P-2/offers").statusCode()).isEqualTo(403);
            assertThat(provider.get(page.replace("P-1", "P-2")).statusCode()).isEqualTo(403);
            assertThat(provider.page("/providers/P-1/offers").select("main").text())
                    .contains("Nothing was offered yet");
            assertThat(provider.page("/providers/P-1/remittances")
                            .select("main")
                            .text())
                    .contains("No run paid anything yet");
            assertThat(provider.get("/providers/P-1/remittances/1").statusCode())
                    .isEqualTo(404);
            assertThat(provider.page("/").select("nav a").eachText())
                    .containsExactly("Offers", "Visits", "Remittances");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRemittanceTellsTheSameFiguresAsRest(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
            served.post("finance", "/runs/1/submit", "{\"reason\": \"worked out\"}");
            served.edit("approver", "/runs/1", "/runs/1/approve", "{\"reason\": \"found right\"}");
            Browsing provider = Browsing.as("provider", served);

            JsonNode rest = RunningServer.json(served.get("provider", "/providers/P-1/remittances/1"));
            assertThat(rest.get("total").asText()).isEqualTo("18.00");
            assertThat(rest.at("/lines/0/because/reason").asText()).isEqualTo("first-posting");
            assertThat(provider.page("/providers/P-1/remittances")
                            .select("tbody tr")
                            .text())
                    .isEqualTo("Run 1 5 October 2020 to 8 November 2020 10 November 2020, 09:00 approved \u00a318.00");
            assertThat(provider.page("/providers/P-1/remittances/1")
                            .select("tbody tr")
                            .text())
                    .isEqualTo("K-1 care 2 November 2020 to 8 November 2020 first posting \u00a318.00");
            assertThat(RunningServer.json(served.get("finance", "/providers/P-2/remittances"))
                            .get("remittances"))
                    .isEmpty();
        }
    }

    /** {@return the page of the file that was sent} */
    private static String send(Browsing provider, String file) {
        HttpResponse<String> answer =
                provider.send(Browsing.upload(provider.request(FILES), provider.filled(FILES, FILES, Map.of()), file));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return RunningServer.header(answer, "Location").orElseThrow().replaceFirst(".*/console", "");
    }

    private static Document checked(Browsing provider, String page) throws InterruptedException {
        Document shown = provider.page(page);
        while (shown.select("main").text().contains("It is being read")) {
            Thread.sleep(20);
            shown = provider.page(page);
        }
        return shown;
    }
}
