package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The scheme that is served, and what it costs. */
class SchemesIT {

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
    void theSchemeTellsItsTermZonesAndBands() {
        JsonNode scheme = json(served.get("provider", "/scheme"));

        assertThat(scheme.get("scheme").asText()).isEqualTo("leicestershire-2020");
        assertThat(scheme.at("/term/from").asText()).isEqualTo("2020-10-05");
        assertThat(scheme.get("zones").findValuesAsText("zone")).contains("harborough-rural");
        assertThat(scheme.get("bands").findValuesAsText("band"))
                .containsExactly("urban", "fringe", "rural", "isolated");
        assertThat(scheme.get("assumptions")).isNotEmpty();
    }

    @Test
    void hoursArePricedAndCompared() {
        JsonNode forecast = json(
                served.post(
                        "finance",
                        "/forecasts",
                        "{\"on\": \"2021-03-01\", \"hours\": [{\"part\": \"urban\", \"hours\": \"100h\"}], \"compare\": \"10.00/hour\"}"));

        assertThat(forecast.get("hours").asText()).isEqualTo("100h");
        String price = forecast.at("/parts/0/price").asText();
        assertThat(price).endsWith("/hour");
        assertThat(forecast.get("averageHour").asText()).isEqualTo(price.replace("/hour", ""));
        assertThat(forecast.at("/comparison/yearly").asText()).isEqualTo("52000.00");
    }

    @Test
    void withoutHoursThoseOfThePlanningArePriced() {
        JsonNode forecast = json(served.post("finance", "/forecasts", "{}"));

        assertThat(forecast.get("pricesOf").asText()).isEqualTo("2021-07-01");
        assertThat(forecast.get("parts")).hasSize(4);
        assertThat(forecast.has("comparison")).isTrue();
    }

    @Test
    void partsThatAreNotThereAreAllToldAtOnce() {
        HttpResponse<String> unknown = served.post(
                "finance",
                "/forecasts",
                "{\"hours\": [{\"part\": \"urban\", \"hours\": \"1h\"}, {\"part\": \"urban\", \"hours\": \"1h\"},"
                        + " {\"part\": \"Nowhere!\", \"hours\": \"1h\"}]}");

        assertThat(json(unknown).get("errors").findValuesAsText("pointer"))
                .containsExactly("/hours/1/part", "/hours/2/part");
        assertThat(json(served.post("finance", "/forecasts", "{\"on\": \"1999-01-01\"}"))
                        .get("type")
                        .asText())
                .isEqualTo("/problems/outside-term");
        JsonNode moon =
                json(served.post("finance", "/forecasts", "{\"hours\": [{\"part\": \"moon\", \"hours\": \"1h\"}]}"));
        assertThat(moon.at("/errors/0/pointer").asText()).isEqualTo("/hours/0/part");
        assertThat(moon.at("/errors/0/detail").asText()).contains("no price for");
    }
}
