package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.almoner.application.port.out.Store;
import org.almoner.rest.requests.ProblemMapper;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestServerIT {

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
    void healthTellsSchemeAndVersion() {
        JsonNode health = json(served.get("/health"));

        assertThat(health.get("status").asText()).isEqualTo("up");
        assertThat(health.get("scheme").asText()).isEqualTo("leicestershire-2020");
        assertThat(health.get("version").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/nowhere", "/zones/LE67%2F9QD"})
    void everyAnswerCarriesItsIdAndSafeHeadersAndTellsNothingOfTheServer(String path) {
        HttpResponse<String> answer = served.get(path);

        assertThat(answer.headers().allValues("X-Request-Id"))
                .singleElement()
                .satisfies(id -> assertThat(UUID.fromString(id)).hasToString(id));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, */*, 404, /problems/unknown-path",
        "GET, /, */*, 404, /problems/unknown-path",
        "GET, /zones, */*, 404, /problems/unknown-path",
        "GET, /zones/LE67/9QD, */*, 404, /problems/unknown-path",
        "DELETE, /health, */*, 405, /problems/wrong-method",
        "POST, /zones/LE679QD, */*, 405, /problems/wrong-method",
        "BREW, /health, */*, 405, /problems/wrong-method",
        "GET, /health, text/html, 406, /problems/not-acceptable",
        "GET, /openapi.json, application/xml, 406, /problems/not-acceptable",
        "GET, /health, nonsense, 406, /problems/not-acceptable",
        "GET, /health, a/b;q=x, 400, /problems/bad-request",
        "GET, /zones/LE67%2F9QD, */*, 400, /problems/bad-request",
        "GET, /zones/LE67%00, */*, 400, /problems/bad-request",
    })
    void whatIsNotServedIsAProblem(String method, String path, String accept, int status, String type) {
        HttpResponse<String> answer = served.send(
                served.as("broker", path).header("Accept", accept).method(method, HttpRequest.BodyPublishers.noBody()));
        JsonNode problem = json(answer);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.get("type").asText()).isEqualTo(type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("instance").asText())
                .isEqualTo("urn:uuid:"
                        + answer.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("advice").asText()).isNotBlank();
    }

    @Test
    void whatIsTooLongIsAProblem() {
        HttpResponse<String> path = served.get("/zones/" + "A".repeat(9_000));
        HttpResponse<String> header = served.send(served.request("/health").header("X-Long", "a".repeat(9_000)));

        assertThat(json(path).get("type").asText()).isEqualTo("/problems/uri-too-long");
        assertThat(json(header).get("type").asText()).isEqualTo("/problems/headers-too-long");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        HttpResponse<String> answer = served.send(served.request("/health").DELETE());

        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
    }

    @Test
    void aFailureOfTheProgramIsLoggedUnderTheRequestAndNotTold() {
        try (RunningServer failing = RunningServer.leicestershire(learning(() -> {
                    throw new IllegalStateException("the password is swordfish");
                }));
                Logs logs = Logs.of(ProblemMapper.class)) {
            HttpResponse<String> answer = failing.get("/packages/K-1");
            String id = answer.headers().firstValue("X-Request-Id").orElseThrow();

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(json(answer).get("type").asText()).isEqualTo("/problems/internal-error");
            assertThat(answer.body()).contains(id).doesNotContain("swordfish", "Exception", "org.almoner");
            assertThat(logs.events()).singleElement().satisfies(event -> {
                assertThat(event.getFormattedMessage()).contains(id).doesNotContain("K-1");
                assertThat(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                        .contains("swordfish");
            });
        }
    }

    @Test
    void startingAndAnsweringSaysNothingButItsOwnLine() {
        List<LogRecord> records = new ArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord item) {
                records.add(item);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        java.util.logging.Logger root = LogManager.getLogManager().getLogger("");
        root.addHandler(listening);
        try (Logs logs = Logs.of(RestServer.class);
                RunningServer fresh = RunningServer.leicestershire()) {
            fresh.get("/health");
            fresh.get("/nowhere");

            assertThat(logs.events())
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("REST interface of scheme leicestershire-2020 at " + fresh.uri());
            assertThat(records).extracting(LogRecord::getMessage).isEmpty();
        } finally {
            root.removeHandler(listening);
        }
    }

    @Test
    void closingWaitsForTheAnswersUnderWayAndThenListensNoMore() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        RunningServer slow = RunningServer.leicestershire(learning(() -> {
            asked.countDown();
            await(go);
            return Optional.empty();
        }));
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> slow.get("/ready"));
        await(asked);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(slow::close);
        TimeUnit.MILLISECONDS.sleep(200);

        assertThat(closed).isNotDone();
        go.countDown();
        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        closed.get(10, TimeUnit.SECONDS);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> slow.get("/health"))
                .withCauseInstanceOf(ConnectException.class);
    }

    @Test
    void aPortThatIsTakenIsRefusedWithAdvice() {
        int taken = served.uri().getPort();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> start(RestSettings.LOOPBACK, taken))
                .withMessage("cannot listen on 127.0.0.1, port " + taken
                        + "; maybe another program does: choose another port, or 0 for any that is free");
    }

    @Test
    void aHostThatIsNotHereIsRefused() {
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> start("no-such-host.invalid", 0));
    }

    @Test
    void whatIsNoPortIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(RestSettings.LOOPBACK, 65_536))
                .withMessage("a port must lie between 0 and 65535, but is 65536");
    }

    private static void start(String host, int port) {
        RestServer.start(
                        SmallCouncil.scheme(),
                        RunningServer.national(),
                        InMemoryStore.empty(),
                        SmallCouncil.REPLIES,
                        SmallCouncil.CLOCK,
                        new RestSettings(host, port, Issuer.make().settings(), RestSettings.Limits.USUAL))
                .close();
    }

    /** A store that learns as it is told. */
    private static Store learning(Supplier<Optional<Instant>> lastLearned) {
        Store store = InMemoryStore.empty();
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("lastLearned")) {
                        return lastLearned.get();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
