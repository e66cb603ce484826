package org.almoner.rest;

import static org.almoner.rest.RunningServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** So many requests a second and no more: of whoever is signed in, wherever from, and of an address where nobody is. */
class LimitsIT {

    private RunningServer few;

    @BeforeEach
    void start() {
        few = RunningServer.small(InMemoryStore.empty(), new RestSettings.Limits(64 * 1024, 1024, 5));
    }

    @AfterEach
    void stop() {
        few.close();
    }

    private static List<HttpResponse<String>> tooMany(Supplier<HttpResponse<String>> asking) {
        List<HttpResponse<String>> answers =
                IntStream.range(0, 40).mapToObj(i -> asking.get()).toList();
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).isNotEmpty();
        return answers.stream().filter(answer -> answer.statusCode() == 429).toList();
    }

    @Test
    void whoeverClicksTooFastIsToldSoOnAPageAndOthersAreNot() {
        Browsing broker = Browsing.as("broker", few);
        Browsing auditor = Browsing.as("auditor", few);

        assertThat(tooMany(() -> broker.get("/"))).allSatisfy(answer -> {
            assertThat(header(answer, "Content-Type")).hasValue("text/html;charset=utf-8");
            assertThat(header(answer, "Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("<h1 class=\"govuk-heading-l\">Too many requests</h1>");
        });
        assertThat(auditor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void signingInAgainGivesNoMore() {
        Browsing one = Browsing.as("broker", few);
        Browsing two = Browsing.as("broker", few);

        tooMany(() -> one.get("/"));

        assertThat(two.get("/").statusCode()).isEqualTo(429);
        assertThat(few.get("broker", "/health").statusCode()).isEqualTo(429);
    }

    @Test
    void strangersAreCountedByTheirAddressAndWhoeverIsSignedInIsNotAmongThem() {
        Browsing broker = Browsing.as("broker", few);

        tooMany(() -> few.send(few.request("/health")));

        assertThat(few.send(few.request("/health").header("X-Forwarded-For", "192.0.2.7"))
                        .statusCode())
                .isEqualTo(429);
        assertThat(few.send(few.request("/health").header("Authorization", "Bearer made-up"))
                        .statusCode())
                .isEqualTo(429);
        assertThat(broker.get("/").statusCode()).isEqualTo(200);
        assertThat(few.get("auditor", "/health").statusCode()).isEqualTo(200);
    }
}
