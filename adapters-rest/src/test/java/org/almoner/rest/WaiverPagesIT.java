package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.application.port.out.Store;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages on which a waiver is proposed by one, and confirmed by another. */
class WaiverPagesIT {

    static final Map<String, String> PROPOSED = Map.of(
            "waived", "amount",
            "weekly", "5.00",
            "from-day", "2",
            "from-month", "11",
            "from-year", "2020",
            "last-day", "29",
            "last-month", "11",
            "last-year", "2020",
            "reason", "hardship");

    @ParameterizedTest
    @EnumSource
    void aWaiverIsProposedByOneAndConfirmedByAnother(Stores stores) {
        Store store = stores.empty();
        PeoplePagesIT.charged(store);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            Browsing finance = Browsing.as("finance", served);
            Browsing approver = Browsing.as("approver", served);
            assertThat(approver.page("/people/C-1").select("a[href*=waiver]")).isEmpty();

            Document proposed = finance.send("/people/C-1/waiver", "/people/C-1/waiver", PROPOSED);
            assertThat(proposed.select(".govuk-notification-banner").text())
                    .contains("it counts once somebody else has confirmed it");
            assertThat(proposed.select(".govuk-summary-list").text())
                    .contains("£5.00 a week, proposed by finance-1, not confirmed");
            assertThat(proposed.select("a[href$=waiver-confirmation]")).isEmpty();

            assertThat(approver.page("/people/C-1").select("a[href$=waiver-confirmation]"))
                    .hasSize(1);
            assertThat(approver.page("/people").select("main h2").eachText())
                    .contains("Waivers that wait for you to confirm them (1 person)");
            assertThat(approver.page("/people").select("a[href=/console/people/C-1/waiver-confirmation]"))
                    .hasSize(1);
            assertThat(finance.page("/people").select("a[href$=waiver-confirmation]"))
                    .isEmpty();
            Document choosing = approver.page("/people/C-1/waiver-confirmation");
            assertThat(choosing.select(".govuk-radios").text())
                    .isEqualTo("£5.00 a week, 2 November 2020 to 29 November 2020 Proposed by finance-1: hardship");
            Document confirmed = approver.send(
                    "/people/C-1/waiver-confirmation",
                    "/people/C-1/waiver-confirmation",
                    Map.of("days", "2020-11-02/2020-11-30", "reason", "hardship is shown"));
            assertThat(confirmed.select(".govuk-summary-list").text())
                    .contains("£5.00 a week, proposed by finance-1, confirmed by approver-1");
            assertThat(approver.page("/people/C-1/waiver-confirmation")
                            .select("main")
                            .text())
                    .contains("No waiver waits to be confirmed");
            assertThat(approver.page("/people").select("a[href$=waiver-confirmation]"))
                    .isEmpty();
        }
    }

    @Test
    void whoProposedAWaiverIsToldThatSomebodyElseConfirmsIt() {
        Store store = Stores.MEMORY.empty();
        PeoplePagesIT.charged(store);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            Browsing both = Browsing.with(
                    served.issuer()
                            .sign(Issuer.claims("finance")
                                    .claim("roles", List.of("finance", "approver"))
                                    .build()),
                    served);
            both.send("/people/C-1/waiver", "/people/C-1/waiver", PROPOSED);

            Document page = both.page("/people/C-1/waiver-confirmation");

            assertThat(page.select(".govuk-inset-text").text())
                    .isEqualTo("You proposed a waiver yourself; somebody else confirms it.");
            assertThat(page.select("main form")).isEmpty();
            assertThat(both.page("/people").select("a[href$=waiver-confirmation]"))
                    .isEmpty();
            Map<String, String> hidden =
                    new HashMap<>(both.filled("/people/C-1/waiver", "/people/C-1/waiver", Map.of()));
            hidden.putAll(Map.of("days", "2020-11-02/2020-11-30", "reason", "hardship is shown"));
            both.post("/people/C-1/waiver-confirmation", hidden);
            assertThat(both.page("/people/C-1/waiver-confirmation")
                            .select(".govuk-error-summary")
                            .text())
                    .contains("finance-1 proposed the waiver, and it is confirmed by somebody else");
        }
    }

    @Test
    void aWaiverIsOfAllChargesOnlyWhereThatIsChosen() {
        Store store = Stores.MEMORY.empty();
        PeoplePagesIT.charged(store);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            assertThat(refusedWaiver(served, "", "")).isEqualTo("Choose how much is not asked for");
            assertThat(refusedWaiver(served, "amount", ""))
                    .isEqualTo("Say how much of the charge for a week is not asked for");
            assertThat(refusedWaiver(served, "all", "5.00"))
                    .isEqualTo("Leave the weekly amount empty, or choose an amount");

            assertThat(waiver(served, "all", "").select(".govuk-summary-list").text())
                    .contains("All charges, proposed by finance-1, not confirmed");
        }
    }

    private static String refusedWaiver(RunningServer served, String waived, String weekly) {
        return waiver(served, waived, weekly).select(".govuk-error-summary li").text();
    }

    private static Document waiver(RunningServer served, String waived, String weekly) {
        Map<String, String> written = new HashMap<>(PROPOSED);
        written.put("waived", waived);
        written.put("weekly", weekly);
        return Browsing.as("finance", served).send("/people/C-1/waiver", "/people/C-1/waiver", written);
    }

    @Test
    void aMistakeInAWaiverIsToldBesideItsField() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Document wrong = Browsing.as("finance", served)
                    .send(
                            "/people/C-1/waiver",
                            "/people/C-1/waiver",
                            Map.of(
                                    "weekly", "0.00",
                                    "from-day", "30",
                                    "from-month", "11",
                                    "from-year", "2020",
                                    "last-day", "2",
                                    "last-month", "11",
                                    "last-year", "2020"));

            assertThat(wrong.select("#weekly-error").text())
                    .startsWith("Error: Weekly amount: ")
                    .contains("a waiver is above nothing");
            assertThat(wrong.select("#last-error").text()).isEqualTo("Error: The last day comes before the first");
            assertThat(wrong.select("#reason-error").text()).isEqualTo("Error: Say why");
            assertThat(wrong.select("#from-day").val()).isEqualTo("30");
            assertThat(Browsing.as("broker", served).get("/people/C-1/waiver").statusCode())
                    .isEqualTo(403);
        }
    }
}
