package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.time.DateRange;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of people, and their statements. */
class PeoplePagesIT {

    private static final PersonId PERSON = new PersonId("C-1");
    private static final String WEEK = "?from=2020-11-02&to=2020-11-09";
    private static final String WHY = "{\"reason\": \"as planned\"}";

    /** The small council, whose person is asked for £25.00 a week. */
    static Almoner charged(Store store) {
        Almoner almoner = SmallCouncil.in(store);
        charge(almoner);
        return almoner;
    }

    private static void charge(Almoner almoner) {
        almoner.records()
                .record(
                        PERSON,
                        PersonFacts.CHARGE,
                        new ChargeDecision(
                                new AssessedCharge.Contribution(Money.parse("25.00")),
                                false,
                                LocalDate.of(2020, 10, 26)),
                        DateRange.from(SmallCouncil.MONDAY),
                        SmallCouncil.CLERK);
    }

    private static void bill(RunningServer served, int run) {
        served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
        served.post("finance", "/runs/" + run + "/submit", WHY);
        HttpResponse<String> approved = served.edit("approver", "/runs/" + run, "/runs/" + run + "/approve", WHY);
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aPersonIsShownAsRecordedOnTheDay(Stores stores) {
        Store store = stores.empty();
        charged(store);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            Browsing broker = Browsing.as("broker", served);
            Document page = broker.page("/people/C-1");

            assertThat(page.select(".govuk-summary-list__value").eachText())
                    .contains(
                            "29 February 1940, 80 years old",
                            "LE67 3FN",
                            "Can be asked for £25.00 a week, final, told on 26 October 2020");
            assertThat(page.select("a[href=/console/packages/K-1]")).hasSize(1);
            assertThat(page.select("a[href*=statement]")).isEmpty();
            assertThat(broker.get("/people/C-1/statement").statusCode()).isEqualTo(403);
            assertThat(broker.get("/people/C-1/statement.pdf").statusCode()).isEqualTo(403);
            assertThat(broker.page("/people").select("main").text()).contains("C-1");
        }
    }

    @Test
    void aFirstBillIsNoChangeHoweverLateItComes() {
        Store store = Stores.MEMORY.empty();
        Almoner almoner = SmallCouncil.in(store);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            bill(served, 1);
            charge(almoner);
            bill(served, 2);

            assertThat(Browsing.as("finance", served)
                            .page("/people/C-1/statement" + WEEK)
                            .select("main")
                            .text())
                    .contains("Nothing that was billed for these days was changed later", "£18.00 by run 2");
        }
    }

    @Test
    void aStatementLeadsToDaysOfTheTermAlone() {
        Store store = Stores.MEMORY.empty();
        charged(store);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            Browsing finance = Browsing.as("finance", served);

            assertThat(ways(finance, "?from=2020-11-02&to=2020-11-09"))
                    .containsExactly("The days before", "The days after");
            assertThat(ways(finance, "?from=2020-10-05&to=2020-10-12")).containsExactly("The days after");
            assertThat(ways(finance, "?from=2023-10-02&to=2023-10-09")).containsExactly("The days before");
        }
    }

    private static List<String> ways(Browsing finance, String days) {
        return finance.page("/people/C-1/statement" + days)
                .select(".console-actions a[href*=from]:not([href*=pdf])")
                .eachText();
    }

    @Test
    void aStatementOfDaysToComeDoesNotSayThatNothingIsToPay() {
        Store store = Stores.MEMORY.empty();
        charged(store);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            Browsing finance = Browsing.as("finance", served);

            Document toCome = finance.page("/people/C-1/statement?from=2020-11-16&to=2020-11-23");
            assertThat(toCome.select(".console-figures div").first().text())
                    .isEqualTo("To pay to the council for these days, as far as it is known Not known yet");
            assertThat(toCome.select("tbody tr").first().text())
                    .isEqualTo("Monday 16 November, 08:00 60 minutes, one carer Still to come Not known yet");
            assertThat(toCome.select("main").text())
                    .contains(
                            "Week of 16 November 2020 to 22 November 2020: not known yet",
                            "What is to pay for 16 November 2020 to 22 November 2020 is not known yet: these days are not over.")
                    .doesNotContain("All of it is on the bills", "Not reported");

            assertThat(finance.page("/people/C-1/statement?from=2020-11-02&to=2020-11-16")
                            .select("main")
                            .text())
                    .contains(
                            "as far as it is known £18.00",
                            "Week of 2 November 2020 to 8 November 2020: £18.00 ",
                            "What is to pay for 10 November 2020 to 15 November 2020 is not known yet: these days are not over.");
        }
    }

    @Test
    void aStatementSaysOfWhichDaysOfTheWeekAChargeIsAndThatAWaiverWasConfirmed() {
        Store store = Stores.MEMORY.empty();
        Almoner almoner = charged(store);
        almoner.records()
                .withdraw(
                        PERSON,
                        PersonFacts.CHARGE,
                        DateRange.of(SmallCouncil.MONDAY.plusDays(3), SmallCouncil.MONDAY.plusDays(7)),
                        SmallCouncil.CLERK);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            bill(served, 1);
            Browsing finance = Browsing.as("finance", served);
            finance.send("/people/C-1/waiver", "/people/C-1/waiver", WaiverPagesIT.PROPOSED);
            Browsing.as("approver", served)
                    .send(
                            "/people/C-1/waiver-confirmation",
                            "/people/C-1/waiver-confirmation",
                            Map.of("days", "2020-11-02/2020-11-30", "reason", "hardship is shown"));
            bill(served, 2);

            Document page = finance.page("/people/C-1/statement" + WEEK);
            assertThat(page.select("main").text())
                    .contains(
                            "For 2 November 2020 to 4 November 2020, 3 of the 7 days of the week, the person can be asked for"
                                    + " £25.00 a week.")
                    .doesNotContain("hardship", "finance-1", "approver-1");
            assertThat(page.select("main ul.govuk-list--bullet li").eachText())
                    .contains(
                            "2 November 2020 to 8 November 2020: £5.00 less with run 2. Since the run before: a waiver was"
                                    + " proposed for 2 November 2020 to 29 November 2020, which holds once it is confirmed; the waiver was"
                                    + " confirmed for 2 November 2020 to 29 November 2020.");
            assertThat(page.select(".govuk-summary-list__key").eachText()).contains("Waiver");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementTellsEveryVisitTheSumAndWhatChanged(Stores stores) {
        Store store = stores.empty();
        Almoner almoner = charged(store);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            Browsing finance = Browsing.as("finance", served);
            bill(served, 1);
            Document first = finance.page("/people/C-1/statement" + WEEK);
            assertThat(first.select(".console-figures dd").eachText()).containsExactly("£18.00", "£18.00", "£0.00");
            assertThat(first.select("tbody tr").first().text())
                    .isEqualTo("Monday 2 November, 08:00 60 minutes, one carer Came at 08:00, stayed 60 minutes"
                            + " 60 minutes at £18.00 an hour (time stayed = 60) £18.00");
            assertThat(first.select("main").text())
                    .contains(
                            "Nothing that was billed for these days was changed later",
                            "For 2 November 2020 to 8 November 2020, 7 of the 7 days of the week, the person can be asked for"
                                    + " £25.00 a week. That is final. The person was told on 26 October 2020.",
                            "Billed so far: £18.00 (£18.00 by run 1)");

            almoner.records()
                    .reportVisits(
                            List.of(new VisitRecord(
                                    new VisitId(
                                            SmallCouncil.GIVEN, SmallCouncil.MONDAY.plusDays(1), LocalTime.of(8, 0)),
                                    SmallCouncil.PROVIDER,
                                    new Attendance.Attended(LocalTime.of(8, 0), 60, 0))),
                            SmallCouncil.CLERK);
            assertThat(finance.page("/people/C-1/statement" + WEEK)
                            .select(".console-figures dd")
                            .eachText())
                    .containsExactly("£25.00", "£18.00", "£7.00");
            bill(served, 2);

            Document second = finance.page("/people/C-1/statement" + WEEK);
            assertThat(second.select(".console-figures dd").eachText()).containsExactly("£25.00", "£25.00", "£0.00");
            assertThat(second.select("main ul.govuk-list--bullet li").eachText())
                    .anySatisfy(change -> assertThat(change)
                            .startsWith("2 November 2020 to 8 November 2020: £7.00 more with run 2.")
                            .endsWith(
                                    "Since the run before: the visit of 3 November 2020 at 08:00: came at 08:00, stayed"
                                            + " 60 minutes."));
            assertThat(second.select("a[href*=as-known]").eachText())
                    .anySatisfy(way -> assertThat(way).contains("as it was sent out by run 1"));
        }
    }

    @Test
    void aStatementIsADocumentTooWithItsLettersAndTagged() throws IOException, InterruptedException {
        Store store = Stores.MEMORY.empty();
        charged(store)
                .records()
                .record(
                        SmallCouncil.PROVIDER,
                        ProviderFacts.REGISTRATION,
                        Registration.named("Opieka \u0141\u00f3d\u017a a'r \u0174y"),
                        DateRange.from(SmallCouncil.MONDAY.minusYears(1)),
                        SmallCouncil.CLERK);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            Browsing finance = Browsing.as("finance", served);
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(
                            finance.request("/people/C-1/statement.pdf" + WEEK).build(),
                            HttpResponse.BodyHandlers.ofByteArray());

            assertThat(RunningServer.header(answer, "Content-Type")).hasValue("application/pdf");
            assertThat(RunningServer.header(answer, "Content-Disposition"))
                    .hasValue("inline; filename=\"statement-C-1-2020-11-02.pdf\"");
            try (PDDocument document = Loader.loadPDF(answer.body())) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains(
                                "Statement for C-1",
                                "\u00a318.00",
                                "\u00a325.00",
                                "Opieka \u0141\u00f3d\u017a a'r \u0174y");
                assertThat(document.getDocumentInformation().getSubject())
                        .isEqualTo("Statement for C-1, 2 November 2020 to 8 November 2020");
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                        .isTrue();
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        PDFont font = page.getResources().getFont(name);
                        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void whoIsLookedForIsFound() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing broker = Browsing.as("broker", served);

            assertThat(RunningServer.header(broker.get("/people?find=c-1"), "Location"))
                    .get()
                    .asString()
                    .endsWith("/console/people/C-1");
            assertThat(broker.page("/people?find=C-404").select("#find-error").text())
                    .isEqualTo("Error: There is no person C-404");
        }
    }
}
