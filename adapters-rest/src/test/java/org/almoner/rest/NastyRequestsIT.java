package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is right or a problem, and the program does not fail. */
class NastyRequestsIT {

    private static final long SEED = 20_201_102L;
    private static final int REQUESTS = 600;

    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "%2F",
            "%2f",
            "%5C",
            "\\",
            "..",
            "/../",
            "%2e%2e",
            ".",
            "%00",
            "\0",
            "%0d%0a",
            "%",
            "%2",
            "%zz",
            "%25",
            "%252F",
            ";",
            ";a=b",
            "?",
            "&",
            "=",
            "on=",
            "on=2021-01-01",
            "on=%00",
            "#",
            "%23",
            "+",
            "%20",
            "\t",
            "%09",
            "\u00e9",
            "\u00ff",
            "%C3%A9",
            "%ff",
            "%ED%A0%80",
            "%C0%AF",
            "%F0%9F%92%A9",
            "%u0041",
            "%E2%80%AE",
            "LE67",
            "LE67%209QD",
            "zones",
            "health",
            "openapi.json",
            "<script>",
            "'",
            "\"",
            "{",
            "}",
            "{postcode}",
            "|",
            "^",
            "`",
            "~",
            "*",
            ":",
            "@",
            "[::1]",
            "http://",
            "9".repeat(300),
            "A".repeat(3000));

    private static final List<String> STARTS = List.of(
            "/",
            "/zones/",
            "/zones/LE67%209QD",
            "/zones/LE679QD?",
            "/health",
            "/openapi.json",
            "/viewer/",
            "/packages",
            "/packages/",
            "/packages?state=",
            "/packages?cursor=",
            "/packages/K-1?as-known=",
            "/providers/",
            "/needs/",
            "/needs?status=",
            "/visits/",
            "/visits/K-1/2020-11-02/",
            "/providers/P-1/visit-files/",
            "/runs/",
            "/runs/1/lines?limit=",
            "/audit?about=");

    private static final List<String> HEADERS = List.of(
            "Accept: application/json",
            "Accept: /",
            "Accept: a/b;q=x",
            "Accept: ,,,;",
            "Accept:",
            "Accept-Language: %%",
            "Accept-Charset: ;;",
            "Accept-Encoding: \u00ff",
            "Content-Type: nonsense",
            "Content-Type: /",
            "Content-Length: 0",
            "Cookie: a=\"",
            "If-Modified-Since: yesterday",
            "If-None-Match: ???",
            "Range: bytes=9-1",
            "Host: example.org",
            "X-Forwarded-For: ::",
            "Expect: nothing",
            "X-HTTP-Method-Override: DELETE",
            "Authorization: Bearer \u00ff");

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
    void noRequestMakesTheProgramFail() {
        Random random = new Random(SEED);
        for (int i = 0; i < REQUESTS; i++) {
            String target = pick(random, STARTS)
                    + IntStream.range(0, random.nextInt(5))
                            .mapToObj(n -> pick(random, PIECES))
                            .collect(Collectors.joining());
            assertThatItIsAnsweredOrAProblem("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + served.issuer().of("auditor") + "\r\n" + pick(random, HEADERS) + "\r\n");
        }
    }

    static Stream<String> broken() {
        String headers = " HTTP/1.1\r\nHost: localhost\r\n";
        return Stream.of(
                "GET /zones/" + "A".repeat(20_000) + headers,
                "GET /health" + headers + "X-Long: " + "a".repeat(20_000) + "\r\n",
                "GET /health HTTP/1.1\r\n",
                "GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
                "GET /health" + headers + "No colon\r\n",
                "GET /health" + headers + " : folded\r\n",
                "GET /health" + headers + "Content-Length: -1\r\n",
                "GET /health" + headers + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
                "GET zones" + headers,
                "OPTIONS *" + headers,
                "OPTIONS /health" + headers,
                "TRACE /health" + headers,
                "G\u00c9T /health" + headers,
                "GET http://[ HTTP/1.1\r\nHost: localhost\r\n",
                "\u0016\u0003\u0001\u0002\r\n");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenRequestIsAProblem(String request) {
        assertThatItIsAnsweredOrAProblem(request);
    }

    private static void assertThatItIsAnsweredOrAProblem(String request) {
        String answer = served.sendRaw(request + "Connection: close\r\n\r\n");
        String said = request + "\n->\n" + answer;
        assertThat(answer).as(said).matches("(?s)HTTP/1\\.[01] [2-4][0-9][0-9] .*");
        if (answer.charAt(9) == '4') {
            assertThat(answer).as(said).contains("Content-Type: application/problem+json", "X-Request-Id: ");
            String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            assertThat(json(body).path("type").asText()).as(said).isNotBlank();
            assertThat(json(body).path("status").asText()).as(said).isEqualTo(answer.substring(9, 12));
        }
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
