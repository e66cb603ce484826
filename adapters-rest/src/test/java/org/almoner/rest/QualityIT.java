package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How providers are rated, what they did, and what follows from it. */
class QualityIT {

    private static final String DAYS = "from=2020-11-02&to=2020-11-09";

    @ParameterizedTest
    @EnumSource
    void aScorecardTellsWhatWasCounted(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            JsonNode card = json(served.get("/providers/P-1/scorecard?" + DAYS));
            JsonNode page = json(served.get("/quality/scorecards?zone=town&limit=1&" + DAYS));

            assertThat(measure(card, "reporting").get("value").asText()).isEqualTo("50.00");
            assertThat(measure(card, "reporting").get("numerator").asInt()).isEqualTo(1);
            assertThat(measure(card, "reporting").get("denominator").asInt()).isEqualTo(2);
            assertThat(measure(card, "reporting").get("meaning").asText())
                    .isEqualTo("visits reported of those planned");
            assertThat(measure(card, "acceptance").has("value")).isFalse();
            assertThat(card.has("indicators")).isFalse();
            assertThat(page.at("/scorecards/0/provider").asText()).isEqualTo("P-1");
            assertThat(page.at("/scorecards/0/zone").asText()).isEqualTo("town");
            assertThat(page.has("next")).isTrue();
            assertThat(served.get("/providers/P-404/scorecard").statusCode()).isEqualTo(404);
            assertThat(json(served.get("/quality/scorecards?zone=nowhere"))
                            .get("field")
                            .asText())
                    .isEqualTo("zone");
        }
    }

    private static JsonNode measure(JsonNode card, String indicator) {
        for (JsonNode measure : card.get("measures")) {
            if (measure.get("indicator").asText().equals(indicator)) {
                return measure;
            }
        }
        throw new AssertionError(indicator + " is not in " + card);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSchemeDoesNotDoIsRefused(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> rating = served.get("/providers/P-1/rating");
            HttpResponse<String> review = served.get("/quality/role-reviews/2020-10");

            assertThat(rating.statusCode()).isEqualTo(422);
            assertThat(json(rating).at("/reasons/0/reason").asText()).isEqualTo("no-ratings");
            assertThat(json(review).at("/reasons/0/reason").asText()).isEqualTo("no-role-reviews");
            assertThat(json(served.get("/quality/ratings")).get("ratings")).isEmpty();
            assertThat(json(served.get("/quality/themes")).get("reports").asInt())
                    .isZero();
            assertThat(json(served.get("/quality/role-reviews/2020-13"))
                            .get("field")
                            .asText())
                    .isEqualTo("month");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRoleIsChangedFromADayOnAndTheZoneToldToLackAPrime(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> changed = change(served, "P-1", "town");

            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
            assertThat(json(changed).get("role").asText()).isEqualTo("supplementary");
            assertThat(json(served.get("/providers/P-1?on=2020-11-15"))
                            .at("/zones/town/role")
                            .asText())
                    .isEqualTo("prime");
            assertThat(json(served.get("/providers/P-1?on=2020-11-16"))
                            .at("/zones/town/role")
                            .asText())
                    .isEqualTo("supplementary");
            assertThat(json(change(served, "P-1", "nowhere"))
                            .at("/reasons/0/reason")
                            .asText())
                    .isEqualTo("no-place-in-zone");
            assertThat(change(served, "P-404", "town").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> change(RunningServer served, String provider, String zone) {
        return served.edit(
                "approver",
                "/providers/P-1",
                "/providers/" + provider + "/roles",
                "{\"zone\": \"" + zone
                        + "\", \"role\": \"supplementary\", \"from\": \"2020-11-16\", \"reason\": \"reviewed\"}");
    }

    @ParameterizedTest
    @EnumSource
    void indicatorsCountOnceTheirDaysAreOver(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> recorded = record(served, "2020-11-09");
            HttpResponse<String> early = record(served, "2020-12-01");

            assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
            assertThat(json(recorded).get("from").asText()).isEqualTo("2020-11-09");
            assertThat(json(recorded).get("providers")).isEmpty();
            assertThat(early.statusCode()).isEqualTo(422);
            assertThat(json(early).at("/reasons/0/words").asText()).contains("it ends 2020-11-30");
        }
    }

    private static HttpResponse<String> record(RunningServer served, String to) {
        return served.post(
                "approver",
                "/quality/indicators",
                "{\"days\": {\"from\": \"2020-11-02\", \"to\": \"" + to + "\"}, \"reason\": \"measured\"}");
    }
}
