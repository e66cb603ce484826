package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.examples.SmallScheme;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of packages. */
class PackagePagesIT {

    private static final Map<String, String> FROM_MONDAY =
            Map.of("from-day", "2", "from-month", "11", "from-year", "2020", "reason", "assessed");

    @ParameterizedTest
    @EnumSource
    void theListShowsAllOrThoseOfAStateOrThoseThatLackTheirApproval(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing broker = Browsing.as("broker", served);

            assertThat(rows(broker.page("/packages")))
                    .containsExactly(
                            "K-1 C-1 Started P-1 Example Care P-1 £36.00 Lacking No",
                            "K-2 C-1 Evidenced None £36.00 Lacking No");
            assertThat(rows(broker.page("/packages?find=&state=evidenced&unapproved=true")))
                    .containsExactly("K-2 C-1 Evidenced None £36.00 Lacking No");
            assertThat(broker.page("/packages?state=ended").select("main").text())
                    .contains("No package is so on 10 November 2020");
            assertThat(broker.page("/packages?limit=1").select("a[rel=next]").attr("href"))
                    .startsWith("/console/packages?cursor=");
        }
    }

    @Test
    void visitsOfDaysToComeAreStillToComeAndNotUnreported() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing broker = Browsing.as("broker", served);

            assertThat(broker.page("/packages/K-1?visits-before=2020-11-23")
                            .select("main")
                            .text())
                    .containsIgnoringCase("still to come")
                    .containsIgnoringCase("unreported");
            assertThat(broker.page("/packages/K-1?visits-before=2020-11-30")
                            .select("main")
                            .text())
                    .containsIgnoringCase("still to come")
                    .doesNotContainIgnoringCase("unreported");
        }
    }

    @Test
    void aVisitLaterTodayIsStillToComeToo() {
        Store store = Stores.MEMORY.empty();
        SmallCouncil.in(store);
        TurnedClock clock = new TurnedClock(Instant.parse("2020-11-10T07:59:00Z"));
        try (RunningServer served = RunningServer.of(SmallCouncil.scheme(), store, clock, RunningServer.LIMITS)) {
            Browsing broker = Browsing.as("broker", served);
            String week = "/packages/K-1?visits-before=2020-11-16";

            assertThat(broker.page(week).select("main tbody tr").eachText())
                    .contains("Tuesday 10 November 08:00, 60 minutes, one carer Still to come £0.00");
            clock.turnTo(Instant.parse("2020-11-10T08:00:00Z"));
            assertThat(broker.page(week).select("main tbody tr").eachText())
                    .contains(
                            "Tuesday 10 November 08:00, 60 minutes, one carer not reported Unreported nothing counts = 0 £0.00");
        }
    }

    @Test
    void aPackageIsFoundByItsReference() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing broker = Browsing.as("broker", served);

            HttpResponse<String> found = broker.get("/packages?find=k-2");
            assertThat(RunningServer.header(found, "Location")).get().asString().endsWith("/console/packages/K-2");
            assertThat(broker.page("/packages?find=K-404").select("#find-error").text())
                    .isEqualTo("Error: There is no package K-404");
            assertThat(broker.get("/packages/K-404").statusCode()).isEqualTo(404);
            assertThat(broker.get("/packages/K-405").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPackageIsShownWithItsWeekWhatHoldsAndWhatWasGiven(Stores stores) {
        Store store = stores.empty();
        Almoner almoner = SmallCouncil.in(store);
        almoner.records()
                .record(
                        SmallCouncil.GIVEN,
                        PackageFacts.HEALTH_SHARE,
                        Percentage.of(50),
                        DateRange.of(SmallCouncil.MONDAY.plusWeeks(4), SmallCouncil.MONDAY.plusWeeks(8)),
                        SmallCouncil.CLERK);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            Document page = Browsing.as("broker", served).page("/packages/K-1");

            assertThat(page.select(".govuk-summary-list__value").eachText())
                    .contains("Started", "C-1", "P-1 Example Care P-1", "£36.00");
            assertThat(rows(page, "Visits by the time at which they begin"))
                    .containsExactly("08:00 60 minutes, one carer 60 minutes, one carer None None None None None");
            assertThat(rows(page, "What holds, held and will hold"))
                    .contains(
                            "Weekly plan 2 visits a week, 2 hours of care 2 November 2020 onwards now 10 November 2020, 09:00"
                                    + " clerk-1: test",
                            "NHS share 50% 30 November 2020 to 27 December 2020 to come 10 November 2020, 09:00"
                                    + " clerk-1: test");
            assertThat(rows(page, "What was planned and reported"))
                    .containsExactly(
                            "Monday 2 November 08:00, 60 minutes, one carer came at 08:00, stayed 60 minutes Delivered"
                                    + " planned time, the stay being within 7 minutes = 60 £18.00",
                            "Tuesday 3 November 08:00, 60 minutes, one carer not reported Unreported nothing counts = 0"
                                    + " £0.00",
                            "The week, to the penny £18.00");
            assertThat(page.select("h2").eachText()).doesNotContain("Money");
        }
    }

    @Test
    void visitsOfADayStandInTheOrderInWhichTheyBegin() {
        Store store = Stores.MEMORY.empty();
        SmallCouncil.in(store)
                .records()
                .reportVisits(
                        List.of(new VisitRecord(
                                new VisitId(SmallCouncil.GIVEN, SmallCouncil.MONDAY, LocalTime.of(7, 0)),
                                SmallCouncil.PROVIDER,
                                new Attendance.Attended(LocalTime.of(7, 0), 30, 0))),
                        SmallCouncil.CLERK);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            assertThat(rows(Browsing.as("broker", served).page("/packages/K-1"), "What was planned and reported"))
                    .extracting(row -> row.replaceFirst("^(\\w+) .*?(\\d\\d:\\d\\d).*", "$1 $2"))
                    .startsWith("Monday 07:00", "Monday 08:00", "Tuesday 08:00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokerAsksForApprovalAndAnApproverGivesIt(Stores stores) {
        Store store = stores.empty();
        SmallCouncil.in(store)
                .records()
                .withdraw(
                        SmallCouncil.GIVEN, PackageFacts.PLAN, DateRange.from(SmallCouncil.MONDAY), SmallCouncil.CLERK);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            Browsing broker = Browsing.as("broker", served);
            Browsing approver = Browsing.as("approver", served);
            assertThat(broker.page("/packages/K-1").select("form[action$=approvals]"))
                    .isEmpty();

            Document asked = broker.send("/packages/K-2", "/packages/K-2/approval-requests", FROM_MONDAY);
            assertThat(asked.select(".govuk-notification-banner").text())
                    .contains("Approval of package K-2 is asked for");
            assertThat(asked.select(".govuk-summary-list").text()).contains("Asked for by broker-1");

            Document unchosen = approver.send("/packages/K-2", "/packages/K-2/approvals", FROM_MONDAY);
            assertThat(unchosen.select(".govuk-error-summary li").eachText())
                    .containsExactly("Choose what is approved");
            assertThat(unchosen.select("[name=reason]").val()).isEqualTo("assessed");

            Document approved = approver.send(
                    "/packages/K-2",
                    "/packages/K-2/approvals",
                    Map.of("scope", "whole", "reason", "within the budget", "from-day", "2"));
            assertThat(approved.select(".govuk-notification-banner").text()).contains("Package K-2 is approved");
            assertThat(approved.select(".govuk-summary-list").text())
                    .contains("Up to £36.00 a week, the whole by approver-1 (team-manager)");
            assertThat(broker.page("/packages/K-2").select("a[href=/console/packages/K-2/need]"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokerRecordsTheDocumentsThatAreOnFile(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing broker = Browsing.as("broker", served);
            Document ticking = broker.page("/packages/K-2/documents");
            assertThat(ticking.select("[type=checkbox]").attr("name")).isEqualTo("document-support-plan");
            assertThat(ticking.select("[type=checkbox]").hasAttr("checked")).isTrue();
            assertThat(ticking.select(".govuk-checkboxes").text()).isEqualTo("Support plan Needed for approval");

            Document recorded = broker.send(
                    "/packages/K-2/documents",
                    "/packages/K-2/documents",
                    Map.of("others", "risk-assessment, consent", "reason", "filed"));
            assertThat(recorded.select(".govuk-summary-list").text())
                    .contains("Documents on file consent, risk assessment, support plan");

            assertThat(broker.page("/packages/K-2/documents")
                            .select("[checked]")
                            .eachAttr("name"))
                    .containsExactly("document-consent", "document-risk-assessment", "document-support-plan");
        }
    }

    @Test
    void whereTheSchemeKnowsNoDocumentsTheyAreAskedForByName() {
        Store store = Stores.MEMORY.empty();
        SmallCouncil.in(store)
                .records()
                .withdraw(
                        SmallCouncil.WAITING,
                        PackageFacts.EVIDENCE,
                        DateRange.from(SmallCouncil.MONDAY),
                        SmallCouncil.CLERK);
        try (RunningServer served =
                RunningServer.of(SmallScheme.scheme(), store, SmallCouncil.CLOCK, RunningServer.LIMITS)) {
            Document page = Browsing.as("broker", served).page("/packages/K-2/documents");

            assertThat(page.select("[type=checkbox], fieldset:has(.govuk-checkboxes)"))
                    .isEmpty();
            assertThat(page.select("label[for=others]").text()).isEqualTo("What are the documents on file called?");
            assertThat(page.select("#others-hint").text()).contains("joined by hyphens", "support-plan, consent");
        }
    }

    @Test
    void aDocumentThatIsNotTickedIsNoLongerOnFile() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing broker = Browsing.as("broker", served);

            Document recorded = broker.send(
                    "/packages/K-2/documents",
                    "/packages/K-2/documents",
                    Map.of("document-support-plan", "", "reason", "lost"));

            assertThat(recorded.select(".govuk-summary-list").text())
                    .contains("Documents on file None", "Missing documents support plan");
        }
    }

    @Test
    void documentsAreRecordedByBrokersAloneAndAMistakeIsToldBesideItsField() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing finance = Browsing.as("finance", served);
            assertThat(finance.page("/packages/K-2").select("a[href$=documents]"))
                    .isEmpty();
            assertThat(finance.get("/packages/K-2/documents").statusCode()).isEqualTo(403);

            Document wrong = Browsing.as("broker", served)
                    .send(
                            "/packages/K-2/documents",
                            "/packages/K-2/documents",
                            Map.of("others", "Risk Assessment", "document-support-plan", ""));

            assertThat(wrong.select("#others-error").text()).contains("'Risk Assessment' is not");
            assertThat(wrong.select("#others").val()).isEqualTo("Risk Assessment");
            assertThat(wrong.select("#reason-error").text()).isEqualTo("Error: Say why");
            assertThat(wrong.select("[checked]")).isEmpty();
        }
    }

    @Test
    void whatTheRulesRefuseIsToldOnThePage() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing broker = Browsing.as("broker", served);
            broker.send("/packages/K-2", "/packages/K-2/approval-requests", FROM_MONDAY);
            Browsing approver = Browsing.as("approver", served);

            Document refused = approver.send(
                    "/packages/K-2",
                    "/packages/K-2/approvals",
                    Map.of("scope", "whole", "reason", "within the budget"));

            assertThat(refused.title()).startsWith("Error: ");
            assertThat(refused.select(".govuk-error-summary").text())
                    .contains("team-manager may approve £40.00 a week", "£72.00 together; panel may");
            assertThat(refused.select("[name=scope][checked]").val()).isEqualTo("whole");
        }
    }

    @Test
    void moneyIsShownToWhomTheLedgerIsOpen() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
            served.post("finance", "/runs/1/submit", "{\"reason\": \"as planned\"}");
            served.edit("approver", "/runs/1", "/runs/1/approve", "{\"reason\": \"as planned\"}");

            Document page = Browsing.as("finance", served).page("/packages/K-1");

            assertThat(page.select(".console-figures").text())
                    .isEqualTo("Paid so far £18.00 Recharged to the NHS £0.00 Charged to the person £0.00");
            assertThat(rows(page, "What the runs posted"))
                    .containsExactly(
                            "2 November 2020 to 8 November 2020: the person's statement Care Run 1 £18.00 £0.00 £0.00"
                                    + " First posting");
            assertThat(page.select("form[action^=/console/packages]")).isEmpty();
        }
    }

    private static List<String> rows(Document page) {
        return page.select("tbody tr").eachText();
    }

    private static List<String> rows(Document page, String caption) {
        return page.select("table").stream()
                .filter(table -> table.select("caption").text().startsWith(caption))
                .findFirst()
                .map(table ->
                        table.select("tbody tr").stream().map(Element::text).toList())
                .orElseThrow(() -> new AssertionError("no table '" + caption + "' in " + page.select("main")));
    }
}
