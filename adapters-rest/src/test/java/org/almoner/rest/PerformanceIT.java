package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.persistence.files.IndicatorFiles;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Performance indicators over REST and in the console. */
class PerformanceIT {

    private static final Path EXAMPLES = Path.of("../docs/examples/performance");
    private static final Path KENT = EXAMPLES.resolve("kent-2017.yaml");

    private static RunningServer kent() {
        return RunningServer.telling(IndicatorFiles.read(KENT).orElseThrow(), Stores.MEMORY.empty());
    }

    private static String row(Document page, String name) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .findFirst()
                .map(Element::text)
                .orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void indicatorsAreMeasuredFromWhatIsRecorded(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            JsonNode all = json(served.get("/indicators"));
            JsonNode stayed = json(served.get("/indicators/STAYED"));
            JsonNode waiting = json(served.get("/indicators/WAITING"));

            assertThat(all.get("title").asText()).isEqualTo("Home care");
            assertThat(all.get("indicators").findValuesAsText("code"))
                    .containsExactly(
                            "PLACED", "WAITING", "LONGEST-WAIT", "MISSED", "STAYED", "DIRECT-PAYMENTS", "REVIEWED");
            assertThat(all.at("/indicators/0/readings").isMissingNode()).isTrue();
            JsonNode november =
                    stayed.get("readings").get(stayed.get("readings").size() - 1);
            assertThat(november.at("/days/from").asText()).isEqualTo("2020-11-01");
            assertThat(november.get("value").asText()).isEqualTo("100");
            assertThat(november.get("certainty").asText()).isEqualTo("provisional");
            assertThat(november.get("target").asText()).isEqualTo("at least 95%");
            assertThat(november.get("reason").asText()).isEqualTo("met");
            assertThat(waiting.get("readings").findValuesAsText("value")).endsWith("1");
            assertThat(json(served.get("/indicators/WAITING?as-known=2020-11-05"))
                            .get("readings")
                            .findValuesAsText("value"))
                    .endsWith("0");
        }
    }

    @Test
    void whatIsImportedIsToldWithColoursReasonsAndTheirCount() {
        try (RunningServer served = kent()) {
            JsonNode all = json(served.get("/indicators"));

            assertThat(all.at("/summary/green").asInt()).isEqualTo(11);
            assertThat(all.at("/summary/amber").asInt()).isEqualTo(4);
            assertThat(all.at("/summary/red").asInt()).isEqualTo(1);
            assertThat(all.at("/summary/withoutTarget").asInt()).isEqualTo(2);
            JsonNode enablement = all.at("/indicators/2");
            assertThat(enablement.get("colour").asText()).isEqualTo("red");
            assertThat(enablement.get("reason").asText()).isEqualTo("below-floor");
            assertThat(enablement.get("words").asText()).isEqualTo("missed by 109 (10.7%), below the floor of 10%");
            assertThat(enablement.at("/latest/target").asText()).isEqualTo("at least 1,020");
            assertThat(json(served.get("/indicators/DTOC")).get("readings")).hasSize(12);
        }
    }

    @Test
    void whatStandsBesideAnIndicatorIsToldInTheWordsOfTheCommand() {
        Dashboard leicestershire = IndicatorFiles.read(EXAMPLES.resolve("leicestershire-2019.yaml"))
                .orElseThrow();
        try (RunningServer served = RunningServer.telling(leicestershire, Stores.MEMORY.empty())) {
            JsonNode admissions = json(served.get("/indicators/2A-pt2"));

            assertThat(admissions.get("floor").asText()).isEqualTo("6%");
            assertThat(admissions.get("lastYear").asText()).isEqualTo("636.7, 908 people (2018/19)");
            assertThat(admissions.get("next").asText()).isEqualTo("less than 553 by 31 March 2021");
            assertThat(admissions.get("quartile").asText()).isEqualTo("third");
            assertThat(admissions.get("defined").asText()).isEqualTo("national");
            assertThat(admissions.get("layer").asText()).isEqualTo("delay");
            assertThat(admissions.get("betterCareFund").asBoolean()).isTrue();
            assertThat(admissions.get("span").asText()).isEqualTo("year");
            assertThat(admissions.at("/readings/0/people").asInt()).isEqualTo(900);
            assertThat(admissions.at("/readings/0/peopleWanted").asInt()).isEqualTo(850);
            assertThat(admissions.at("/readings/0/printed").asText()).isEqualTo("amber");
            JsonNode visits = json(served.get("/indicators")).at("/indicators/3");
            assertThat(visits.get("against").asText()).isEqualTo("last-year");
            assertThat(visits.get("lastYear").asText()).isEqualTo("111,600 (April to November 2018)");
            assertThat(visits.at("/latest/lastYear").asText()).isEqualTo("111600");
            Browsing broker = Browsing.as("broker", served);
            assertThat(broker.page("/dashboard").select("tr").eachText())
                    .contains("Indicator Code Floor Last year Wanted next Quartile")
                    .contains(
                            "Admissions of people of 65 or over 2A-pt2 6% 636.7, 908 people (2018/19) less than 553 by 31"
                                    + " March 2021 third");
            assertThat(broker.page("/dashboard/indicators/2A-pt2").text())
                    .contains(
                            "Floor 6%",
                            "Last year 636.7, 908 people (2018/19)",
                            "Quartile Third",
                            "Better Care Fund Yes",
                            "621.6, 900 people (forecast)");
            assertThat(broker.page("/dashboard/indicators/HERITAGE-VISITS").text())
                    .contains("107,800, last year 111,600");
        }
    }

    @Test
    void othersStandBesideTheFigure() {
        Dashboard beside = IndicatorFiles.read(EXAMPLES.resolve("leicestershire-benchmarks-2019.yaml"))
                .orElseThrow();
        try (RunningServer served = RunningServer.telling(beside, Stores.MEMORY.empty())) {
            assertThat(json(served.get("/indicators/COST-65")).at("/others/0"))
                    .hasToString("{\"of\":\"england\",\"words\":\"£14,300 (better)\"}");
            assertThat(json(served.get("/indicators/BOOKS")).get("rank").asText())
                    .isEqualTo("14 of 15");
            assertThat(Browsing.as("broker", served)
                            .page("/dashboard/indicators/COST-65")
                            .text())
                    .contains("England £14,300 (better)", "Similar councils £15,500 (better)");
        }
    }

    @Test
    void aCodeThatIsNotThereIsToldOf() {
        try (RunningServer served = kent()) {
            HttpResponse<String> unknown = served.get("/indicators/ASC99");

            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(json(unknown).get("type").asText()).isEqualTo("/problems/unknown-indicator");
            assertThat(served.get("/indicators/A%20B").statusCode()).isEqualTo(400);
            assertThat(served.get("provider", "/indicators").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void theDashboardLeadsToEveryIndicatorWithItsChart() {
        try (RunningServer served = kent()) {
            Browsing finance = Browsing.as("finance", served);
            Document dashboard = finance.page("/dashboard");
            Document transfers = finance.page("/dashboard/indicators/DTOC");

            assertThat(dashboard.text())
                    .contains("11 green, 4 amber, 1 red, 0 not judged; 2 of the green without a target");
            assertThat(row(dashboard, "Referrals to enablement"))
                    .isEqualTo(
                            "Referrals to enablement May 2017 911 at least 1,020 Red Missed by 109 (10.7%), below the floor"
                                    + " of 10%");
            assertThat(dashboard.select("a[href=/console/dashboard/indicators/DTOC]"))
                    .hasSize(1);
            assertThat(row(transfers, "February 2017"))
                    .isEqualTo(
                            "February 2017 39% at most 30% Amber Missed by 9 percentage points (30%), within the floor of"
                                    + " 10 points");
            assertThat(transfers.select("tbody tr")).hasSize(12);
            assertThat(finance.page("/dashboard/indicators/ASC02").text())
                    .contains("Wanted next At least 8,000 by 31 March 2018");
            assertThat(row(dashboard, "Permanent admissions of people of 65 or over"))
                    .contains("Green, published amber");
            assertThat(dashboard.select(".govuk-tag--grey").eachText())
                    .as("what has no target is no success")
                    .containsExactly("Green, no target", "Green, no target");
            assertThat(dashboard.select(".govuk-tag--green")).hasSize(9);
            String chart = transfers.select("img").attr("src");
            assertThat(chart).isEqualTo("/console/dashboard/indicators/DTOC/chart.svg");
            assertThat(finance.get("/dashboard/indicators/DTOC/chart.svg").body())
                    .contains("<svg");
            assertThat(finance.get("/dashboard/indicators/ASC99").statusCode()).isEqualTo(404);
            assertThat(Browsing.as("admin", served)
                            .get("/dashboard/indicators/DTOC")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aServerWithoutIndicatorsTellsOfNone() {
        try (RunningServer served = RunningServer.telling(Dashboard.EMPTY, Stores.MEMORY.empty())) {
            assertThat(json(served.get("/indicators")).get("indicators")).isEmpty();
            assertThat(Browsing.as("broker", served).page("/dashboard").text()).doesNotContain("not judged");
        }
    }
}
