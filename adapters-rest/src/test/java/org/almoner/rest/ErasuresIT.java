package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.out.Store;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.retention.RetentionRule;
import org.almoner.domain.retention.RetentionRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.examples.SchemeBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may be erased, and the erasing of them. */
class ErasuresIT {

    private static final LocalDate ENDED = LocalDate.of(2020, 11, 9);
    private static final Scheme SCHEME = SchemeBuilder.like(SmallCouncil.scheme())
            .retention(new RetentionRules(ImmutableList.of(new RetentionRule(
                    RetentionRule.Subject.CARE_FILE,
                    DateRange.parse("2020-01-01/.."),
                    1,
                    RetentionRule.Start.CARE_ENDED,
                    "a code",
                    Confidence.M))))
            .build();

    private static final String ASK = "{\"people\": [\"C-1\"]}";
    private static final String ERASE = "{\"people\": [\"C-1\"], \"reason\": \"retention is over\"}";

    /** The small council after the term of its scheme, with its care over since November 2020. */
    private static RunningServer later(Store store) {
        Almoner almoner = SmallCouncil.in(store);
        end(almoner, SmallCouncil.GIVEN);
        end(almoner, SmallCouncil.WAITING);
        return RunningServer.of(
                SCHEME,
                store,
                Clock.fixed(Instant.parse("2030-01-10T09:00:00Z"), ZoneOffset.UTC),
                RunningServer.LIMITS);
    }

    private static void end(Almoner almoner, PackageId pack) {
        assertThat(almoner.records().withdraw(pack, PackageFacts.PLAN, DateRange.from(ENDED), SmallCouncil.CLERK))
                .isInstanceOf(Recording.Recorded.class);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsDueIsWeighedAndErasedForGood(Stores stores) {
        try (RunningServer served = later(stores.empty())) {
            JsonNode due = json(served.get("admin", "/erasures/due"));
            assertThat(due.get("day").asText()).isEqualTo("2030-01-10");
            assertThat(due.at("/people/0/person").asText()).isEqualTo("C-1");
            assertThat(due.at("/people/0/from").asText()).isEqualTo("2021-11-11");
            assertThat(json(served.get("admin", "/erasures/due?on=2021-11-09")).get("people"))
                    .isEmpty();
            JsonNode weighed = json(served.post("auditor", "/erasures/preview", ASK));
            assertThat(weighed.at("/people/0/visits").asInt()).isEqualTo(1);
            assertThat(weighed.at("/people/0/packages").asInt()).isEqualTo(2);
            assertThat(served.get("/people/C-1").statusCode()).isEqualTo(200);

            HttpResponse<String> erased = served.post("admin", "/erasures", ERASE);

            assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
            assertThat(json(erased).at("/references/0").asText()).startsWith("ERASED-");
            assertThat(erased.body()).doesNotContain("C-1");
            assertThat(served.get("/people/C-1").statusCode()).isEqualTo(404);
            assertThat(served.post("admin", "/erasures", ERASE).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOrAReasonThatWouldTellWhoItWasIsRefused(Stores stores) {
        try (RunningServer served = later(stores.empty())) {
            HttpResponse<String> keyed = served.post("admin", "/erasures", ERASE, "Idempotency-Key", "erase-1");
            HttpResponse<String> named = served.post("admin", "/erasures", ERASE.replace("retention", "C-1"));

            assertThat(keyed.statusCode()).isEqualTo(400);
            assertThat(json(keyed).get("field").asText()).isEqualTo("Idempotency-Key");
            assertThat(named.statusCode()).isEqualTo(400);
            assertThat(json(named).at("/errors/0/detail").asText()).contains("must not tell who it was");
            assertThat(served.get("/people/C-1").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoMustStayIsToldWithEveryReason(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> answer = served.post("admin", "/erasures", ERASE);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).get("reasons").findValuesAsText("reason")).contains("no-rule", "care-goes-on");
            assertThat(json(answer).get("detail").asText()).contains("C-1: care goes on, by the plan of K-1");
        }
    }
}
