package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The audit trail in the console. */
class AuditPagesIT {

    @ParameterizedTest
    @EnumSource
    void theTrailTellsWhoDidWhatTheLatestFirst(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
            served.post("finance", "/runs/1/submit", "{\"reason\": \"to be checked\"}");

            Document all = Browsing.as("auditor", served).page("/audit");

            assertThat(all.select("tbody tr").first().text())
                    .startsWith("10 November 2020, 09:00 finance-1 Submitted run 1 1 to be checked");
            assertThat(all.select("a[href=/console/runs/1]")).isNotEmpty();
            assertThat(all.select("tbody").text()).contains("clerk-1 Visits reported package K-1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTrailIsFilteredByDayPersonAndSubjectAndPaged(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
            Browsing auditor = Browsing.as("auditor", served);

            Document byFinance = auditor.page("/audit?from=&to=&by=finance-1&about=");
            Document ofPackage = auditor.page("/audit?about=K-2");
            Document before = auditor.page("/audit?to=2020-11-09");
            Document onTheDay = auditor.page("/audit?from=2020-11-10&to=2020-11-10");
            Document first = auditor.page("/audit?by=clerk-1&limit=2");
            String next = first.select("a[rel=next]").attr("href");
            Document second = auditor.page(next.replace("/console", "") + "&limit=2");

            assertThat(byFinance.select("tbody tr")).hasSize(1);
            assertThat(byFinance.select("#by").val()).isEqualTo("finance-1");
            assertThat(ofPackage.select("tbody").text()).contains("Opened").doesNotContain("K-1", "run 1");
            assertThat(before.text()).contains("Nothing is recorded that was asked for.");
            assertThat(onTheDay.select("tbody tr")).hasSizeGreaterThan(2);
            assertThat(next).contains("by=clerk-1");
            assertThat(second.select("tbody tr")).hasSize(2);
            assertThat(second.select("tbody").text())
                    .isNotEqualTo(first.select("tbody").text());
        }
    }

    @Test
    void whatIsWrittenIntoTheFilterIsNoMarkup() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing auditor = Browsing.as("auditor", served);

            Document page = auditor.page("/audit?by=%22%3E%3Ci%3E");

            assertThat(page.select("i")).isEmpty();
            assertThat(page.select("#by").val()).isEqualTo("\"><i>");
            assertThat(Browsing.as("finance", served).get("/audit").statusCode())
                    .isEqualTo(403);
        }
    }
}
