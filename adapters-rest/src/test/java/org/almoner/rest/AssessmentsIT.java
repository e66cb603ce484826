package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Assessments that are worked out, previewed and kept. */
class AssessmentsIT {

    /** The person of docs/guide/examples/at-home.yaml. */
    private static final String AT_HOME = """
            {
              "person": {"born": "1940-05-17", "pensionCreditAge": "2001-05-17"},
              "care": [{"days": {"from": "2024-06-03"}, "setting": "at-home", "nightCare": false, "weeklyCost": "270.15"}],
              "income": [
                {"days": {"from": "2024-04-08", "to": "2025-04-07"}, "kind": "state-pension", "amount": "221.20"},
                {"days": {"from": "2025-04-07"}, "kind": "state-pension", "amount": "230.25"},
                {"days": {"from": "2015-04-01"}, "kind": "occupational-pension", "amount": "260.00", "per": "month"},
                {"days": {"from": "2024-06-03"}, "kind": "attendance-allowance", "rate": "daily-living-high"},
                {"days": {"from": "2024-04-01"}, "kind": "council-tax-reduction", "amount": "9.50"}
              ],
              "capital": [
                {"days": {"from": "2024-06-03"}, "kind": "savings", "value": "17050.91"},
                {"days": {"from": "1990-01-01"}, "kind": "main-home", "value": "210000.00"}
              ],
              "costs": [
                {"days": {"from": "2024-04-01"}, "kind": "council-tax", "amount": "1664.00", "per": "year"},
                {"days": {"from": "2024-06-03"}, "kind": "disability-related", "name": "Laundry",
                  "amount": "25.00", "per": "month"}
              ]
            }""";

    private static final String KEEP = "/people/C-1/assessments";
    private static final String PERSON = "/people/C-1?on=2021-04-12";

    private static RunningServer leicestershire;

    @BeforeAll
    static void start() {
        leicestershire = RunningServer.leicestershire();
    }

    @AfterAll
    static void stop() {
        leicestershire.close();
    }

    private static String asked(String circumstances) {
        return "{\"on\": \"2024-06-03\", \"until\": \"2025-06-01\", \"circumstances\": " + circumstances + "}";
    }

    @Test
    void anAssessmentIsThatOfTheGuideWithEveryLineAndItsLaw() {
        JsonNode assessment = json(leicestershire.post("finance", "/assessments", asked(AT_HOME)));

        assertThat(assessment.at("/charge/weekly").asText()).isEqualTo("144.78");
        assertThat(assessment.get("method").asText()).isEqualTo("at-home");
        assertThat(assessment.get("charged").asText()).isEqualTo("144.78");
        assertThat(assessment.get("lines")).hasSize(11);
        assertThat(assessment.at("/lines/3/item").asText()).isEqualTo("State Pension");
        assertThat(assessment.at("/lines/3/law").asText()).isEqualTo("SI 2014/2672 reg 13");
        assertThat(assessment.at("/lines/3/words").asText()).isEqualTo("counts");
        assertThat(texts(assessment.get("changes").findValues("weekly"))).containsExactly("144.78", "142.73", "151.78");
    }

    @Test
    void allThatIsWrongWithCircumstancesIsToldAtOnce() {
        String wrong = AT_HOME.replace("\"savings\"", "\"treasure\"")
                .replace("\"care\": [{\"days\": {\"from\": \"2024", "\"care\": [{\"days\": {\"from\": \"1999");
        JsonNode errors = json(leicestershire.post("finance", "/assessments", asked(wrong)))
                .get("errors");

        assertThat(texts(errors.findValues("pointer")))
                .containsExactly("/circumstances/capital/0/kind", "/circumstances/care/0");
        assertThat(errors.at("/1/detail").asText()).contains("outside the days of the national tables");
        assertThat(errors.at("/0/detail").asText())
                .isEqualTo("there is no kind of capital 'treasure'; GET /assessments/kinds lists those there are");
    }

    @Test
    void aPartnerWhoIsBornAfterTheFirstDayIsToldBesideThePerson() {
        String wrong = AT_HOME.replace("1940-05-17", "2050-01-01")
                .replaceFirst(
                        "\\{",
                        "{\"household\": [{\"days\": {\"from\": \"2024-06-03\"}, \"partner\": {\"born\": \"2050-01-02\"}}], ");
        JsonNode errors = json(leicestershire.post("finance", "/assessments", asked(wrong)))
                .get("errors");

        assertThat(texts(errors.findValues("pointer")))
                .containsExactly("/circumstances/person/born", "/circumstances/household/0/partner/born");
        assertThat(errors.at("/1/detail").asText()).startsWith("the partner is born after 2024-06-03, the first day");
    }

    @Test
    void anIncomeThatIsGivenTwiceIsToldWithThatOfWhichItIsTheSame() {
        String wrong = AT_HOME.replace("{\"from\": \"2025-04-07\"}", "{\"from\": \"2025-04-01\"}");
        JsonNode errors = json(leicestershire.post("finance", "/assessments", asked(wrong)))
                .get("errors");

        assertThat(texts(errors.findValues("pointer"))).containsExactly("/circumstances/income/1");
        assertThat(errors.at("/0/detail").asText())
                .contains("state-pension 'State Pension' is given twice for 2025-04-01/2025-04-07");
    }

    @Test
    void mistakesOfAllLayersAreToldAtOnce() {
        String wrong = AT_HOME.replace("\"at-home\"", "\"mars\"")
                .replace("1940-05-17", "2040-05-17")
                .replace("\"state-pension\"", "\"state-pensio\"")
                .replace("\"17050.91\"", "\"-250\"")
                .replace("\"council-tax\"", "\"moon-tax\"");
        JsonNode errors = json(leicestershire.post("finance", "/assessments", asked(wrong)))
                .get("errors");

        assertThat(texts(errors.findValues("pointer")))
                .containsExactlyInAnyOrder(
                        "/circumstances/care/0/setting",
                        "/circumstances/person/born",
                        "/circumstances/income/0/kind",
                        "/circumstances/income/1/kind",
                        "/circumstances/capital/0/value",
                        "/circumstances/costs/0/kind");
    }

    @Test
    void daysThatDoNotFitAreToldWithWhatIsWrongWithTheCircumstances() {
        String outside = AT_HOME.replace(
                        "\"care\": [{\"days\": {\"from\": \"2024", "\"care\": [{\"days\": {\"from\": \"1999")
                .replace("{\"from\": \"1990-01-01\"}", "{\"from\": \"1990-01-01\", \"to\": \"1990-01-01\"}");
        JsonNode passed = json(leicestershire.post(
                        "finance", "/assessments", asked(outside).replace("\"until\": \"2025", "\"until\": \"2024")))
                .get("errors");
        JsonNode endless = json(leicestershire.post(
                        "finance",
                        KEEP,
                        "{\"days\": {\"from\": \"2024-06-03\"}, \"provisional\": true, \"told\": \"soon\", \"reason\": \" \","
                                + " \"circumstances\": " + outside + "}",
                        "If-Match",
                        "*"))
                .get("errors");

        assertThat(texts(passed.findValues("pointer")))
                .containsExactlyInAnyOrder("/until", "/circumstances/care/0", "/circumstances/capital/1/days");
        assertThat(texts(endless.findValues("pointer")))
                .containsExactlyInAnyOrder(
                        "/days/to", "/told", "/reason", "/circumstances/care/0", "/circumstances/capital/1/days");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rate\": \"daily-living-high\" | \"rate\": \"tariff-step\" | 'tariff-step' is not one of pension-credit-guarantee-single,",
                "\"rate\": \"daily-living-high\" | \"joint\": true | either an amount or the rate",
                "\"value\": \"17050.91\" | \"value\": \"1.00\", \"owners\": 2, \"share\": \"30%\" | write one of them",
                "\"value\": \"17050.91\" | \"value\": \"1.00\", \"owners\": 0 | write a whole number from 1 to 2147483647",
                "\"to\": \"2025-04-07\" | \"to\": \"2024-04-08\" | 2024-04-08"
            })
    void whatDoesNotFitTogetherIsRefused(String before, String after, String why) {
        HttpResponse<String> answer =
                leicestershire.post("finance", "/assessments", asked(AT_HOME.replace(before.strip(), after.strip())));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/detail").asText()).contains(why);
    }

    @Test
    void whoCannotBeAssessedIsRefusedWithTheReason() {
        HttpResponse<String> child =
                leicestershire.post("finance", "/assessments", asked(AT_HOME.replace("1940-05-17", "2010-05-17")));
        HttpResponse<String> noCare = leicestershire.post(
                "finance", "/assessments", asked(AT_HOME).replace("\"on\": \"2024-06-03\"", "\"on\": \"2024-06-02\""));

        assertThat(child.statusCode()).isEqualTo(422);
        assertThat(json(child).at("/reasons/0/reason").asText()).isEqualTo("not-assessable");
        assertThat(json(child).at("/reasons/0/words").asText()).startsWith("only adults are charged");
        assertThat(json(noCare).at("/reasons/0/words").asText()).startsWith("there is no care to assess on 2024-06-02");
    }

    @Test
    void theKindsAreThoseOfTheLaw() {
        JsonNode kinds = json(leicestershire.get("finance", "/assessments/kinds"));

        assertThat(kinds.at("/tables/from").asText()).isEqualTo("2015-04-01");
        assertThat(texts(kinds.get("income").findValues("kind"))).contains("state-pension");
        assertThat(texts(kinds.get("capital").findValues("name"))).contains("Savings");
    }

    /** Asks about the same person four years before. */
    private static String days(String rest) {
        return "{\"days\": {\"from\": \"2020-11-02\", \"to\": \"2022-04-01\"}, " + rest + "\"circumstances\": "
                + AT_HOME.replace("\"2024-", "\"2020-")
                        .replace("\"2025-", "\"2021-")
                        .replace("\"rate\": \"daily-living-high\"", "\"amount\": \"89.15\"")
                + "}";
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPreviewedIsKeptAndThenChangesNothing(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            JsonNode preview = json(served.post("finance", KEEP + "/preview", days("")));
            assertThat(preview.get("applied").asBoolean()).isFalse();
            assertThat(texts(preview.findValues("direction")))
                    .hasSizeGreaterThan(1)
                    .containsOnly("first");
            assertThat(json(served.get(PERSON)).has("charge")).isFalse();

            HttpResponse<String> kept =
                    keep(served, days("\"provisional\": true, \"told\": \"2020-11-10\", \"reason\": \"assessed\", "));

            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
            assertThat(json(kept).get("applied").asBoolean()).isTrue();
            assertThat(json(kept).get("lines")).isEqualTo(preview.get("lines"));
            JsonNode charge = json(served.get(PERSON)).get("charge");
            assertThat(charge.get("provisional").asBoolean()).isTrue();
            assertThat(charge.get("charge"))
                    .isEqualTo(last(preview.get("lines")).get("after"));
            assertThat(json(served.get(PERSON)).at("/recorded/1/by").asText()).isEqualTo("finance-1");
            assertThat(texts(json(served.post("finance", KEEP + "/preview", days("")))
                            .findValues("direction")))
                    .containsOnly("same");
        }
    }

    @Test
    void whatIsKeptWithAKeyIsKeptOnceAndIsAnotherRequestWithAnotherKindOfIncome() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            String body = days("\"provisional\": true, \"told\": \"2020-11-10\", \"reason\": \"assessed\", ");
            String other = body.replace("attendance-allowance", "pip-daily-living");

            HttpResponse<String> kept = served.post("finance", KEEP, body, "If-Match", "*", "Idempotency-Key", "k-1");
            HttpResponse<String> again = served.post("finance", KEEP, body, "If-Match", "*", "Idempotency-Key", "k-1");

            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(kept.body());
            assertThat(served.post("finance", KEEP, other, "If-Match", "*", "Idempotency-Key", "k-1")
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsKeptOfWhoHasChangedSinceOrIsNotThereOrOutsideTheTables(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            String body = days("\"provisional\": false, \"told\": \"2020-11-10\", \"reason\": \"assessed\", ");
            String etag = RunningServer.etag(served.get(PERSON));
            assertThat(keep(served, body).statusCode()).isEqualTo(200);

            assertThat(served.post("finance", KEEP, body.replace("false", "true"), "If-Match", etag)
                            .statusCode())
                    .isEqualTo(412);
            assertThat(served.edit("finance", PERSON, "/people/C-404/assessments", body)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(served.post("finance", "/people/C-404/assessments/preview", days(""))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(served.post("finance", KEEP + "/preview", days("").replace("2022-04-01", "2032-04-01"))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    private static HttpResponse<String> keep(RunningServer served, String body) {
        return served.edit("finance", PERSON, KEEP, body);
    }

    private static JsonNode last(JsonNode list) {
        return list.get(list.size() - 1);
    }

    private static List<String> texts(Iterable<JsonNode> values) {
        return Streams.stream(values).map(JsonNode::asText).toList();
    }
}
