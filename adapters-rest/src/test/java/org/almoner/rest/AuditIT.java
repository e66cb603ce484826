package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditIT {

    @ParameterizedTest
    @EnumSource
    void pagesOfWhatWasDoneHaveEveryEntryOnceInOrder(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            List<JsonNode> all = entries(json(served.get("auditor", "/audit")));
            List<JsonNode> paged = new ArrayList<>();
            String path = "/audit?limit=3";
            JsonNode page = json(served.get("auditor", path));
            paged.addAll(entries(page));
            while (page.has("next")) {
                page = json(served.get(
                        "auditor", path + "&cursor=" + page.get("next").asText()));
                paged.addAll(entries(page));
            }

            assertThat(all).hasSizeGreaterThan(10);
            assertThat(paged).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedForIsOfItsDaysAndAboutItsSubject(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            assertThat(entries(json(served.get("auditor", "/audit?about=K-2"))))
                    .isNotEmpty()
                    .allSatisfy(
                            entry -> assertThat(entry.get("subject").asText()).isEqualTo("K-2"));
            assertThat(entries(json(served.get("auditor", "/audit?from=2020-11-11"))))
                    .isEmpty();
            assertThat(entries(json(served.get("auditor", "/audit?to=2020-11-10"))))
                    .isEmpty();
            assertThat(entries(json(served.get("auditor", "/audit?from=2020-11-10&by=clerk-1"))))
                    .isNotEmpty();
        }
    }

    private static List<JsonNode> entries(JsonNode page) {
        List<JsonNode> entries = new ArrayList<>();
        page.get("entries").forEach(entries::add);
        return entries;
    }
}
