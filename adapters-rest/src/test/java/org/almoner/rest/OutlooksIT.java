package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios are set side by side, and whatever is wrong with them is told at once. */
class OutlooksIT {

    private static final String OF_PACKAGES = """
            {"title": "of packages", %s"ofPackages": true, "simulation": {"runs": 100, "seed": 7, "interval": "80%%"},
             "scenarios": [{"name": "a", "source": "test", "years": [{"growth": "10%%", "uplift": "0%%"}]}]}""";

    private static RunningServer served;
    private static String example;

    @BeforeAll
    static void start() throws IOException {
        served = RunningServer.leicestershire();
        example = Files.readString(Path.of("../docs/examples/forecast/outlook.json"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void scenariosAreToldYearByYear() {
        JsonNode outlook = json(asked(example));

        assertThat(outlook.get("scheme").asText()).isEqualTo("leicestershire-2020");
        assertThat(outlook.get("hoursOf").asText()).isEqualTo("2019-07-01");
        assertThat(outlook.get("scenarios").findValuesAsText("name"))
                .containsExactly("as planned", "wages rise", "needs rise");
        assertThat(outlook.at("/scenarios/0/years/0/yearly").asText()).isEqualTo("18312073.00");
        assertThat(outlook.at("/scenarios/0/years/0/low").isMissingNode()).isTrue();
        assertThat(outlook.at("/scenarios/1/years/4/yearly").asText()).isEqualTo("24437804.81");
        assertThat(outlook.at("/scenarios/2/years/4/low").asText()).isEqualTo("26308652.48");
        assertThat(asked(example).body()).isEqualTo(asked(example).body());
    }

    @Test
    void hoursThatAreGivenTakeThePlaceOfThoseOfThePlanning() {
        JsonNode outlook = json(asked("""
                {"title": "100 hours", "hours": [{"part": "urban", "hours": "100h"}],
                 "simulation": {"runs": 100, "seed": 7, "interval": "80%"},
                 "scenarios": [{"name": "no change", "source": "test", "years": [{"growth": "0%", "uplift": "0%"}]}]}"""));

        assertThat(outlook.get("pricesOf").asText()).isEqualTo("2021-07-01");
        assertThat(outlook.get("hoursOf").asText()).isEqualTo("2021-07-01");
        assertThat(outlook.has("doubleHanded")).isFalse();
        assertThat(outlook.has("packagesLeftOut")).isFalse();
        JsonNode then = outlook.at("/scenarios/0/years/1");
        assertThat(then.get("hours").asText()).isEqualTo("100h");
        assertThat(then.get("low")).isEqualTo(then.get("yearly")).isEqualTo(then.get("high"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        HttpResponse<String> answer = asked(example.replace("\"runs\": 1000", "\"runs\": 10")
                .replace("\"miles\": \"4.6\"", "\"miles\": \"4.675\"")
                .replace("\"band\": \"rural\"", "\"band\": \"urban\"")
                .replace("\"spread\": \"1%\", \"wage\": \"9.50\"", "\"wage\": \"9.50\", \"uplift\": \"3%\"")
                .replace("\"wageSpread\": \"0.20\"", "\"wageSpread\": \"20.00\"")
                .replace("\"part\": \"isolated\"", "\"part\": \"urban\""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("errors").findValuesAsText("pointer"))
                .containsExactly(
                        "/pay/bands/1",
                        "/pay/bands/2/band",
                        "/simulation/runs",
                        "/scenarios/1/years/0",
                        "/scenarios/1/years/1",
                        "/scenarios/2/years/3/mix/3/part");
        assertThat(json(answer).get("detail").asText()).contains("/pay/bands/1: ", "; /simulation/runs: ");
    }

    @Test
    void whatFollowsFromAMistakeIsNotToldBesideIt() {
        assertThat(json(asked(example.replace("\"wage\": \"9.30\"", "\"wage\": \"-9.30\"")))
                        .get("errors")
                        .findValuesAsText("pointer"))
                .containsExactly("/pay");
        assertThat(json(asked(example.replace("\"part\": \"isolated\"", "\"part\": \"urban\"")))
                        .get("errors")
                        .findValuesAsText("pointer"))
                .containsExactly("/scenarios/2/years/3/mix/3/part");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "growth": "2%"          | "growth": "2"             | /scenarios/0/years/0/growth   | is not a change
            "miles": "3"            | "miles": "1e9999"         | /pay/bands/0                  | is not a number of miles
            "overhead": "3.30"      | "overhead": "-3.30"       | /pay/bands/0                  | an overhead is not negative
            "wage": "9.30"          | "wage": "-9.30"           | /pay                          | a wage is not negative
            "spread": "2%"          | "spread": "100%", "name": "x"                                | /scenarios/2/years/0/name | there is no such field
            "wageSpread": "0.10"    | "upliftSpread": "1%"      | /scenarios/1/years/0          | has no upliftSpread
            "upliftSpread": "1%"    | "wageSpread": "0.10"      | /scenarios/0/years/0          | has neither wageSpread nor mileage
            , "uplift": "3%"        |                           | /scenarios/0/years/0          | write one of them
            "share": "60%"          | "share": "61%"            | /scenarios/2/years/3/mix      | 100% together
            "name": "wages rise"    | "name": "as planned"      | /scenarios                    | a name of its own
            "interval": "80%"       | "interval": "100%"        | /simulation/interval          | below 100%
            "runs": 1000            | "runs": 20000             | /simulation/runs              | 240000 years
            "pay":                  | "payment":                | /payment                      | there is no such field
            "seed": 2020            | "seed": 2020.5            | /simulation/seed              | write a whole number from -2147483648 to 2147483647
            "seed": 2020            | "seed": 99999999999       | /simulation/seed              | write a whole number from -2147483648 to 2147483647
            "band": "isolated"      | "band": "lonely"          | /pay/bands/3/band             | no such band; its bands are
            "part": "isolated"      | "part": "lonely"          | /scenarios/2/years/3/mix/3/part | no price for
            "on": "2020-11-02",     | "on": "2020-11-02", "hours": [{"part": "moon", "hours": "1h"}], | /hours/0/part | no price for
            """)
    void aMistakeIsToldWhereItIs(String right, String wrong, String pointer, String detail) {
        assertThat(example).contains(right);
        HttpResponse<String> answer = asked(example.replace(right, wrong == null ? "" : wrong));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(json(answer).at("/errors/0/detail").asText()).contains(detail);
    }

    @Test
    void careMayComeToBeInABandInWhichNobodyLivesYet() {
        HttpResponse<String> answer = asked(example.replace(
                "\"on\": \"2020-11-02\",",
                "\"on\": \"2020-11-02\", \"hours\": [{\"part\": \"urban\", \"hours\": \"10h\"}],"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "doubleHanded": "30%",  |                                                                                | which part of visits is double-handed now
            "on": "2020-11-02",     | "on": "2020-11-02", "hours": [{"part": "urban", "hours": "0h"}],               | needs hours above zero
            """)
    void whatCannotBeWorkedOutIsRefused(String right, String wrong, String words) {
        HttpResponse<String> answer = asked(example.replace(right, wrong == null ? "" : wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/reasons/0/reason").asText()).isEqualTo("no-outlook");
        assertThat(json(answer).get("advice").asText()).endsWith("nothing was recorded.");
        assertThat(json(answer).at("/reasons/0/words").asText()).contains(words);
    }

    @Test
    void anOutlookHasATitle() {
        HttpResponse<String> answer = asked(example.replaceFirst("\"title\": \"[^\"]*\"", "\"title\": \"\""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo("/title");
    }

    @Test
    void aDayWithoutPricesIsToldAsSuch() {
        assertThat(json(asked(example.replace("2020-11-02", "1999-01-01")))
                        .get("type")
                        .asText())
                .isEqualTo("/problems/outside-term");
    }

    @Test
    void aSchemeWithoutPlanningNeedsHours() {
        try (RunningServer small = RunningServer.small(InMemoryStore.empty())) {
            HttpResponse<String> answer = small.post("finance", "/outlooks", """
                    {"title": "none", "simulation": {"runs": 100, "seed": 7, "interval": "80%"},
                     "scenarios": [{"name": "a", "source": "test", "years": [{"growth": "0%", "uplift": "0%"}]}]}""");

            assertThat(json(answer).at("/reasons/0/words").asText()).contains("give the hours");
        }
    }

    @Test
    void scenariosSetOutFromThePackagesThatSomebodyProvides() {
        try (RunningServer small = RunningServer.small(InMemoryStore.empty())) {
            HttpResponse<String> answer = small.post("finance", "/outlooks", OF_PACKAGES.formatted(""));

            JsonNode then = json(answer).at("/scenarios/0/years/1");
            assertThat(then.get("hours").asText()).isEqualTo("2h12m");
            assertThat(then.get("yearly").asText()).isEqualTo("2059.20");
            assertThat(json(answer).get("hoursOf").asText()).isEqualTo("2020-11-10");
            assertThat(json(answer).get("doubleHanded").asText()).isEqualTo("0%");
            assertThat(json(answer).get("packagesLeftOut").asInt()).isZero();
            assertThat(answer.headers().firstValue("ETag")).isPresent();
        }
    }

    @Test
    void scenariosSetOutFromPackagesAsTheyWereKnown() {
        try (RunningServer small = RunningServer.small(InMemoryStore.empty())) {
            HttpResponse<String> answer =
                    small.post("finance", "/outlooks?as-known=2020-11-01", OF_PACKAGES.formatted(""));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).at("/reasons/0/words").asText()).contains("nobody provides visits on 2020-11");
        }
    }

    @Test
    void hoursAreNotGivenBesidePackages() {
        HttpResponse<String> answer = asked(OF_PACKAGES.formatted(
                "\"doubleHanded\": \"10%\", \"hours\": [{\"part\": \"urban\", \"hours\": \"1h\"}], "));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("errors").findValuesAsText("pointer")).containsExactly("/hours", "/doubleHanded");
        assertThat(json(answer).at("/errors/0/detail").asText()).contains("leave it or 'ofPackages' out");
    }

    private static HttpResponse<String> asked(String body) {
        return served.post("finance", "/outlooks", body);
    }
}
