package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers, the map and the dashboard in the console. */
class MarketPagesIT {

    private static final String PUBLISH = "/packages/K-2/needs";

    private static void publish(RunningServer served) {
        NeedPagesIT.approve(served);
        assertThat(served.edit("broker", "/packages/K-2", PUBLISH, "{\"from\": \"2020-11-16\", \"reason\": \"wanted\"}")
                        .statusCode())
                .isBetween(200, 201);
    }

    private static String row(Document page, String name) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select("th").text().startsWith(name))
                .findFirst()
                .map(Element::text)
                .orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void theListTellsWhatEachProviderOffersAndGives(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Document list = Browsing.as("broker", served).page("/providers");

            assertThat(row(list, "P-1")).isEqualTo("P-1 Example Care P-1 active prime in 1 1 2 10 none yes");
            assertThat(row(list, "P-2")).isEqualTo("P-2 Example Care P-2 active prime in 1 0 0 10 none yes");
            assertThat(list.select("a[href=/console/providers/P-1]")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProviderHasItsRolesItsCapacityAndItsPackages(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing finance = Browsing.as("finance", served);

            Document page = finance.page("/providers/P-1");

            assertThat(page.select("h1").text()).isEqualTo("P-1 Example Care P-1");
            assertThat(page.text()).contains("may do business with it", "Registration none with the regulator");
            assertThat(page.select("table").first().select("tbody tr").text()).contains("prime 1 2 10 Serves all");
            assertThat(page.select("a[href=/console/packages/K-1]")).isNotEmpty();
            assertThat(finance.get("/providers/P-9").statusCode()).isEqualTo(404);
            assertThat(Browsing.as("provider", served).get("/providers/P-1").statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theQualityOfAProviderIsToldWithWhatWasCounted(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing broker = Browsing.as("broker", served);
            Browsing finance = Browsing.as("finance", served);
            String quality = "/providers/P-1/quality";

            Document page = broker.page(quality);
            Document before = broker.page(quality + "?from=2020-10-05&to=2020-10-11");

            assertThat(page.text()).contains("The scheme rates nobody", "12 October 2020 to 8 November 2020");
            assertThat(row(page, "Length of stay")).startsWith("Length of stay 100% 60 60");
            assertThat(row(page, "Reporting")).startsWith("Reporting 50% 1 2");
            assertThat(row(before, "Length of stay")).startsWith("Length of stay - 0 0");
            assertThat(broker.get(quality + "?from=2020-10-12&to=2020-10-11").statusCode())
                    .isEqualTo(400);
            assertThat(broker.page("/providers/P-1").select("a[href$=/quality]"))
                    .isNotEmpty();
            assertThat(finance.page("/providers/P-1").select("a[href$=/quality]"))
                    .isEmpty();
            assertThat(finance.get(quality).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMapCountsHomesHoursAndWhatWaits(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing broker = Browsing.as("broker", served);

            Document waiting = broker.page("/map");
            publish(served);
            Document offered = broker.page("/map?by=band&on=");

            assertThat(row(waiting, "All")).endsWith(" 1 2 1 0");
            assertThat(waiting.select("figure a[href=/console/packages/K-2]")).hasSize(1);
            assertThat(row(waiting, "K-2")).endsWith("0 not published");
            assertThat(row(offered, "All")).endsWith(" 1 2 0 1");
            assertThat(offered.select("figure a[href=/console/needs/1]")).hasSize(1);
            assertThat(row(offered, "K-2")).endsWith("need 1");
            assertThat(offered.select("image").attr("href")).isEqualTo("/console/map.svg?on=2020-11-10&by=band");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone", "band"})
    void thePictureHasAMarkForEachPostcodeAndStaysSmall(String by) {
        try (RunningServer served = RunningServer.leicestershire()) {
            HttpResponse<String> picture = Browsing.as("auditor", served).get("/map.svg?by=" + by);

            assertThat(RunningServer.header(picture, "Content-Type")).hasValue("image/svg+xml");
            assertThat(picture.body().split("M[0-9]", -1)).hasSize(15_321 + 1);
            assertThat(picture.body().length()).isLessThan(200_000);
            assertThat(picture.body()).doesNotContain("style=");
            assertThat(picture.body().contains(">Market Harborough<")).isEqualTo(by.equals("zone"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDashboardTellsTheFiguresOfWhatSomebodyMaySee(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
            served.post("finance", "/runs/1/submit", "{\"reason\": \"to be checked\"}");
            served.edit("approver", "/runs/1", "/runs/1/approve", "{\"reason\": \"found right\"}");

            Document all = Browsing.as("approver", served).page("/dashboard");
            Document broker = Browsing.as("broker", served).page("/dashboard");

            assertThat(figure(all, "Waiting, not published")).isEqualTo("1");
            assertThat(figure(all, "Awarded")).isEqualTo("0");
            assertThat(figure(all, "Of planned hours stayed, last week")).isEqualTo("100.0%");
            assertThat(row(all, "2 November 2020")).isEqualTo("2 November 2020 1 1 1 0");
            assertThat(figure(all, "Providers are paid")).isEqualTo("£18.00");
            assertThat(row(all, "Run 1")).isEqualTo("Run 1 £18.00 £0.00");
            assertThat(broker.text()).contains("How soon needs are awarded").doesNotContain("£18.00");
            assertThat(Browsing.as("finance", served).page("/dashboard").text())
                    .contains("£18.00")
                    .doesNotContain("How soon needs are awarded");
        }
    }

    private static String figure(Document page, String name) {
        return page.select(".console-figures div").stream()
                .filter(each -> each.select("dt").text().equals(name))
                .map(each -> each.select("dd").text())
                .findFirst()
                .orElse("");
    }

    @Test
    void aChartIsDrawnFromTheFiguresOfItsPageAndOfNothingElse() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing broker = Browsing.as("broker", served);
            Document page = broker.page("/dashboard");

            assertThat(page.select("img[src^=/console/dashboard/waiting.svg]").attr("alt"))
                    .contains("Packages without a provider");
            assertThat(broker.get("/dashboard/waiting.svg?figures=1,0,2,0").body())
                    .contains("<svg")
                    .isNotEqualTo(
                            broker.get("/dashboard/waiting.svg?figures=1,0,9,0").body());
            assertThat(broker.get("/dashboard/waiting.svg?figures=1,2").statusCode())
                    .isEqualTo(400);
            assertThat(broker.get("/dashboard/waiting.svg?figures=%3Ci%3E").statusCode())
                    .isEqualTo(400);
            assertThat(broker.get("/dashboard/none.svg").statusCode()).isIn(400, 404);
        }
    }
}
