package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The next day is answered by itself, though nothing was recorded: no caller and no cache may hold yesterday's answer for it. */
class MidnightIT {

    private static final Duration PAST_MIDNIGHT = Duration.ofHours(1);

    @ParameterizedTest
    @ValueSource(strings = {"2020-11-10T23:30:00Z", "2030-01-10T23:30:00Z"})
    void anotherDayIsAnsweredAnewInTheTermAndOutsideIt(String evening) {
        TurnedClock clock = new TurnedClock(Instant.parse(evening));
        try (RunningServer served = smallAt(clock)) {
            HttpResponse<String> before = served.get("admin", "/erasures/due");
            clock.turnTo(clock.instant().plus(PAST_MIDNIGHT));
            HttpResponse<String> after = served.send(
                    served.as("admin", "/erasures/due").header("If-None-Match", RunningServer.etag(before)));

            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(RunningServer.etag(after)).isNotEqualTo(RunningServer.etag(before));
            assertThat(json(before).get("day").asText()).isEqualTo(evening.substring(0, 10));
            assertThat(json(after).get("day").asText()).endsWith("-11");
        }
    }

    @Test
    void soIsWhatFollowsFromTheSchemeAlone() {
        TurnedClock clock = new TurnedClock(Instant.parse("2020-11-10T23:30:00Z"));
        try (RunningServer served = smallAt(clock)) {
            assertThat(json(served.get("/zones/LE67%203FN")).get("on").asText()).isEqualTo("2020-11-10");
            clock.turnTo(clock.instant().plus(PAST_MIDNIGHT));
            assertThat(json(served.get("/zones/LE67%203FN")).get("on").asText()).isEqualTo("2020-11-11");
        }
    }

    private static RunningServer smallAt(TurnedClock clock) {
        InMemoryStore store = InMemoryStore.empty();
        SmallCouncil.in(store);
        return RunningServer.of(SmallCouncil.scheme(), store, clock, RunningServer.LIMITS);
    }
}
