package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesIT {

    private static RunningServer served;

    @BeforeAll
    static void start() {
        served = RunningServer.leicestershire();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void aPlaceHasZoneAndBandEachWithWhatDecidedItAndTheSourceOfTheMap() {
        HttpResponse<String> answer = served.get("/zones/LE67%209QD?on=2021-03-01");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(answer)).isEqualTo(example("200", "application~1json", "place"));
        assertThat(json(answer).at("/map/source").asText()).contains("Contains OS data (c) Crown copyright");
    }

    /** L3: the band is of the place. */
    @Test
    void zoneAndBandMayBeDecidedByDifferentAreas() {
        JsonNode farm = json(served.get("/zones/LE169TP"));

        assertThat(farm.at("/zone/kind").asText()).isEqualTo("rural-free");
        assertThat(farm.at("/zone/area").asText()).isEqualTo("ward:E05005464");
        assertThat(farm.at("/band/code").asText()).isEqualTo("isolated");
        assertThat(farm.at("/band/area").asText()).isEqualTo("postcode:LE16 9TP");
        assertThat(farm.at("/band/because").asText())
                .isEqualTo("fewer than 8 other postcodes within 1 km (illustrative)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LE679QD", "le67%209qd", "%20LE67%209QD", "le679qd/"})
    void caseAndSpacesOfAPostcodeDoNotMatter(String postcode) {
        assertThat(json(served.get("/zones/" + postcode)).get("postcode").asText())
                .isEqualTo("LE67 9QD");
    }

    @Test
    void theAnswerNamesTheDayThatCountsWhenLeftOut() {
        assertThat(json(served.get("/zones/LE67%209QD")).get("on").asText()).isEqualTo("2021-07-01");
    }

    @Test
    void anUnknownPostcodeIsAProblemWithAdvice() {
        HttpResponse<String> answer = served.get("/zones/SW1A%201AA?on=2021-03-01");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(withoutInstance(answer.body()))
                .isEqualTo(withoutInstance(
                        example("404", "application~1problem+json", "elsewhere").toString()));
    }

    @Test
    void aMistypedPostcodeOfAKnownDistrictSaysSo() {
        JsonNode problem = json(served.get("/zones/LE67%209ZZ"));

        assertThat(problem.get("type").asText()).isEqualTo("/problems/unknown-postcode");
        assertThat(problem.get("detail").asText()).contains("though it knows other postcodes of LE67");
    }

    @ParameterizedTest
    @CsvSource({"2020-10-04, starts on 2020-10-05", "2023-10-05, maybe extend it", "0000-01-01, starts on"})
    void aDayWithoutAMapIsAProblem(String day, String why) {
        HttpResponse<String> answer = served.get("/zones/LE67%209QD?on=" + day);
        JsonNode problem = json(answer);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem.get("type").asText()).isEqualTo("/problems/no-zone-map");
        assertThat(problem.get("field").asText()).isEqualTo("on");
        assertThat(problem.get("value").asText()).isEqualTo(day);
        assertThat(problem.get("detail").asText()).contains(why);
    }

    @Test
    void aMalformedDateIsAProblem() {
        HttpResponse<String> answer = served.get("/zones/LE67%209QD?on=01/03/2021");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(withoutInstance(answer.body()))
                .isEqualTo(withoutInstance(
                        example("400", "application~1problem+json", "date").toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "today", "2021-02-29", "2021-2-3", "2021-13-01", "20210203", "%2B12021-01-01", "-2021-01-01"
            })
    void whatIsNoDayOfTheCalendarIsNotReadAsOne(String day) {
        JsonNode problem = json(served.get("/zones/LE67%209QD?on=" + day));

        assertThat(problem.get("type").asText()).isEqualTo("/problems/malformed-date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LE67", "LE67+9QD", "%20", "ZZ99%203VZX", "LE67%209Q%C3%96", "%F0%9F%92%A9", "LE67%C2%A09CC"})
    void aMalformedPostcodeIsAProblem(String postcode) {
        HttpResponse<String> answer = served.get("/zones/" + postcode);
        JsonNode problem = json(answer);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem.get("type").asText()).isEqualTo("/problems/malformed-postcode");
        assertThat(problem.get("field").asText()).isEqualTo("postcode");
        assertThat(problem.get("detail").asText()).contains("is not a postcode");
    }

    @Test
    void aLongValueIsCutAndNeverInsideACharacter() {
        for (int before = 0; before < 4; before++) {
            HttpResponse<String> answer = served.get("/zones/" + "A".repeat(before) + "%F0%9F%92%A9".repeat(300));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).get("value").asText())
                    .endsWith("\uD83D\uDCA9...")
                    .hasSizeLessThan(210);
        }
    }

    /** What the description of the interface shows. */
    private static JsonNode example(String status, String type, String name) {
        return json(served.get("/openapi.json"))
                .at("/paths/~1zones~1{postcode}/get/responses/" + status + "/content/" + type + "/examples/" + name
                        + "/value");
    }

    private static JsonNode withoutInstance(String problem) {
        return ((ObjectNode) json(problem)).without("instance");
    }
}
