package org.almoner.rest;

import static org.almoner.rest.RunningServer.header;
import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.rest.requests.RequestLog;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every request, whatever is asked. */
class RequestsIT {

    private static final int TOO_LONG = RunningServer.LIMITS.bodyBytes() + 1;

    private static RunningServer served;

    @BeforeAll
    static void start() {
        served = RunningServer.small(InMemoryStore.empty());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static HttpResponse<String> draft(HttpRequest.BodyPublisher body, String type) {
        return served.send(
                served.as("finance", "/runs").header("Content-Type", type).POST(body));
    }

    /** The answer is there before any of the body is sent. */
    @Test
    void aBodyThatIsToldToBeTooLongIsNotTaken() {
        String answer = served.sendRaw("POST /runs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + served.issuer().of("finance") + "\r\n"
                + "Content-Length: " + TOO_LONG + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-long");
    }

    @Test
    void whoeverIsRefusedBeforeItsBodyArrivesCanAskAgainOnTheConnection() throws Exception {
        assertThat(served.sendRaw(refused(2) + "Connection: close\r\n\r\n{}")).startsWith("HTTP/1.1 401");
        try (Socket socket = new Socket(served.uri().getHost(), served.uri().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write((refused(2) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100 && socket.getInputStream().available() == 0; i++) {
                Thread.sleep(10);
            }
            out.write(("{}" + refused(2) + "Connection: close\r\n\r\n{}").getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .containsPattern("(?s)HTTP/1.1 401.*HTTP/1.1 401");
        }
    }

    @Test
    void whoeverIsRefusedBeforeALongBodyArrivesIsToldThatTheConnectionEnds() {
        assertThat(served.sendRaw(refused(50_000) + "\r\n" + "x".repeat(40_000)))
                .startsWith("HTTP/1.1 401")
                .contains("Connection: close");
    }

    private static String refused(int bytes) {
        return "POST /runs HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer swordfish\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + bytes + "\r\n";
    }

    @Test
    void aBodyThatTurnsOutTooLongIsNotTaken() {
        byte[] body = ("{\"scope\": \"" + "a".repeat(TOO_LONG) + "\"}").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = draft(
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), "application/json");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("type").asText()).isEqualTo("/problems/body-too-long");
    }

    @Test
    void aBodyOfAnotherTypeIsNotTaken() {
        HttpResponse<String> answer = draft(HttpRequest.BodyPublishers.ofString("scope=all"), "text/plain");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json(answer).get("type").asText()).isEqualTo("/problems/unsupported-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "UTF-16LE", "iso-8859-1", "\"utf-16\"", "nonsense"})
    void aBodyInAnotherCharsetThanUtf8IsNotTaken(String charset) {
        HttpResponse<String> answer = draft(
                HttpRequest.BodyPublishers.ofString("{}", StandardCharsets.UTF_16),
                "application/json; charset=" + charset);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json(answer).get("advice").asText()).contains("in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF-8", "\"utf-8\""})
    void aBodyThatSaysThatItIsInUtf8IsRead(String charset) {
        assertThat(draft(HttpRequest.BodyPublishers.ofString("{}"), "application/json;charset=" + charset)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "3", "{", "{} {}", "{\"a\": 1, \"a\": 2}", "\u0000"})
    void whatIsNoObjectIsAProblemWithTheBody(String body) {
        HttpResponse<String> answer = draft(HttpRequest.BodyPublishers.ofString(body), "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("type").asText()).isEqualTo("/problems/malformed-body");
        assertThat(json(answer).get("errors")).isNotEmpty();
    }

    @Test
    void aBodyThatNestsDeeperThanFiftyIsNotRead() {
        assertThat(nested(50)).contains("there is no such field");
        assertThat(nested(51)).contains("nests too deeply");
    }

    /** {@return what is said first of a body of so many objects, each in another} */
    private static String nested(int deep) {
        HttpResponse<String> answer = draft(
                HttpRequest.BodyPublishers.ofString("{\"a\":".repeat(deep) + "1" + "}".repeat(deep)),
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        return json(answer).at("/errors/0/detail").asText();
    }

    @Test
    void anAnswerOfSomeSizeIsCompressedForWhoeverAcceptsThat() {
        HttpResponse<String> answer =
                served.send(served.request("/openapi.json").header("Accept-Encoding", "gzip"));
        HttpResponse<String> list = served.send(served.as("auditor", "/audit").header("Accept-Encoding", "gzip"));
        HttpResponse<String> again = served.send(served.as("auditor", "/audit")
                .headers("Accept-Encoding", "gzip", "If-None-Match", RunningServer.etag(list)));

        assertThat(header(answer, "Content-Encoding")).hasValue("gzip");
        assertThat(header(list, "Content-Encoding")).hasValue("gzip");
        assertThat(list.headers().allValues("Vary").toString()).contains("Authorization", "Accept-Encoding");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void oneCallerHasSoManyRequestsASecondAndAnotherHasAsMany() {
        try (RunningServer few = RunningServer.small(InMemoryStore.empty(), new RestSettings.Limits(1024, 1024, 5))) {
            List<HttpResponse<String>> answers =
                    IntStream.range(0, 30).mapToObj(i -> few.get("/health")).toList();
            HttpResponse<String> other = few.get("auditor", "/health");

            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 429)
                    .isNotEmpty()
                    .allSatisfy(answer -> {
                        assertThat(json(answer).get("type").asText()).isEqualTo("/problems/too-many-requests");
                        assertThat(header(answer, "Retry-After")).hasValue("1");
                    });
            assertThat(answers.get(0).statusCode()).isEqualTo(200);
            assertThat(other.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theLogHasALineForEachRequestAndNothingOfAPerson() {
        try (Logs logs = Logs.of(RequestLog.class)) {
            HttpResponse<String> answer = served.get("/packages/K-1?on=2020-11-02");
            HttpResponse<String> none = served.send(served.request("/nowhere/K-1"));

            assertThat(logs.await(answer))
                    .singleElement(STRING)
                    .matches(
                            "request=\\S+ method=GET path=/packages/\\{package} status=200 millis=[0-9]+ roles=broker");
            assertThat(logs.await(none))
                    .singleElement(STRING)
                    .matches("request=\\S+ method=GET path=- status=404 millis=[0-9]+ roles=-");
        }
    }

    @Test
    void measuresNameTemplatesAndNobody() {
        served.get("/packages/K-1");
        HttpResponse<String> measures = served.get("admin", "/metrics");

        assertThat(header(measures, "Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(measures.body())
                .contains(
                        "almoner_http_requests_seconds_count{method=\"GET\",path=\"/packages/{package}\",status=\"200\"}")
                .doesNotContain("K-1", "broker-1");
    }

    @Test
    void theViewerRunsItsOwnCodeAlone() {
        HttpResponse<String> page = served.send(served.request("/viewer"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(page.body()).doesNotContain("http://", "https://", "onload", "<script>", "style=");
        assertThat(List.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png", "viewer.js"))
                .allSatisfy(file -> assertThat(
                                served.send(served.request("/viewer/" + file)).statusCode())
                        .isEqualTo(200));
        assertThat(served.send(served.request("/viewer/viewer.html")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void itIsReadyWhileItsStoreAnswers() {
        assertThat(served.send(served.request("/ready")).body()).isEqualTo("{\"status\":\"ready\"}");
    }
}
