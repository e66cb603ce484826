package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvidersIT {

    @ParameterizedTest
    @EnumSource
    void aProviderIsShownWithItsPlaces(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            JsonNode provider = json(served.get("/providers/P-1"));

            assertThat(provider.get("name").asText()).isEqualTo("Example Care P-1");
            assertThat(provider.get("standing").asText()).isEqualTo("active");
            assertThat(provider.at("/zones/town/role").asText()).isEqualTo("prime");
            assertThat(provider.at("/zones/town/weeklyCapacity").asText()).isEqualTo("10h");
            assertThat(provider.get("refusals")).isEmpty();
            assertThat(json(served.get("/providers/P-404")).get("type").asText())
                    .isEqualTo("/problems/unknown-provider");
        }
    }

    @ParameterizedTest
    @EnumSource
    void providersAreListedInTheOrderOfTheirReferences(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            JsonNode page = json(served.get("/providers?limit=1&on=2020-11-02"));

            assertThat(page.get("on").asText()).isEqualTo("2020-11-02");
            assertThat(page.at("/providers/0/provider").asText()).isEqualTo("P-1");
            assertThat(json(served.get("/providers?on=2020-11-02&cursor="
                                    + page.get("next").asText()))
                            .at("/providers/0/provider")
                            .asText())
                    .isEqualTo("P-2");
        }
    }
}
