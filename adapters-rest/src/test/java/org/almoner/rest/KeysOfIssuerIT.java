package org.almoner.rest;

import static org.almoner.rest.RunningServer.header;
import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of an issuer that is well, rotates its keys, or is ill. */
class KeysOfIssuerIT {

    private static final Issuer FIRST = Issuer.make("key-1");
    private static final Issuer SECOND = Issuer.make("key-2");

    private final AtomicReference<String> keys = new AtomicReference<>(set(FIRST));
    private final AtomicInteger fetches = new AtomicInteger();
    private HttpServer issuer;
    private RestServer server;

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            byte[] body = keys.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
        TokenSettings trusted =
                new TokenSettings.Issued(Issuer.NAME, Issuer.AUDIENCE, at(), TokenSettings.Claims.USUAL);
        InMemoryStore store = InMemoryStore.empty();
        SmallCouncil.in(store);
        server = RestServer.start(
                SmallCouncil.scheme(),
                RunningServer.national(),
                store,
                SmallCouncil.REPLIES,
                SmallCouncil.CLOCK,
                new RestSettings(RestSettings.LOOPBACK, 0, trusted, RunningServer.LIMITS));
    }

    @AfterEach
    void stop() {
        server.close();
        issuer.stop(0);
    }

    private TokenSettings.Keys.At at() {
        return new TokenSettings.Keys.At(
                URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys"));
    }

    private static String set(Issuer issuer) {
        return new JWKSet(issuer.key().toPublicJWK()).toString();
    }

    @Test
    void aTokenOfANewKeyHoldsOnceTheIssuerHasIt() {
        assertThat(ask(FIRST.of("broker")).statusCode()).isEqualTo(200);

        keys.set(set(SECOND));

        assertThat(ask(SECOND.of("broker")).statusCode()).isEqualTo(200);
        assertThat(ask(FIRST.of("auditor")).statusCode()).isIn(401, 503);
    }

    @Test
    void aTokenOfAKeyThatNobodyHasIsRefused() {
        assertThat(ask(SECOND.of("broker")).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Sign in</html>", "{\"keys\": 3}", "[]", "null"})
    void withoutKeysNobodyIsToldThatTheTokenIsWrong(String ill) {
        keys.set(ill);

        assertThatItIsNotAvailable(ask(FIRST.of("broker")));

        keys.set(set(FIRST));
        assertThat(ask(FIRST.of("broker")).statusCode()).isEqualTo(200);
    }

    @Test
    void keysThatAreTooLongAreNotRead() {
        keys.set(set(FIRST).replaceFirst("\\{", "{\"long\": \"" + "a".repeat(300_000) + "\", "));

        assertThatItIsNotAvailable(ask(FIRST.of("broker")));
    }

    @Test
    void anIssuerThatIsGoneFromTheStartIsNotAvailable() {
        issuer.stop(0);

        assertThatItIsNotAvailable(ask(FIRST.of("broker")));
    }

    @Test
    void whileTheIssuerIsGoneAKnownKeyGoesOnAndAnotherIsNotAvailable() {
        assertThat(ask(FIRST.of("broker")).statusCode()).isEqualTo(200);

        issuer.stop(0);

        assertThat(ask(FIRST.of("auditor")).statusCode()).isEqualTo(200);
        assertThat(ask(SECOND.of("broker")).statusCode()).isIn(401, 503);
    }

    @Test
    void aKnownKeyGoesOnWhenItIsOlderThanKeysAreKept() throws Exception {
        JWKSource<SecurityContext> source = Tokens.fetched(at(), kept(Duration.ofMillis(450), Duration.ofHours(1)));
        assertThat(source.get(any(), null)).hasSize(1);

        keys.set("");
        Thread.sleep(500);

        assertThat(source.get(any(), null)).hasSize(1);
    }

    @Test
    void aKnownKeyEndsOnceItsIssuerIsGoneForTooLong() throws Exception {
        JWKSource<SecurityContext> source = Tokens.fetched(at(), kept(Duration.ofMillis(450), Duration.ofMillis(100)));
        assertThat(source.get(any(), null)).hasSize(1);

        keys.set("");
        Thread.sleep(500);

        assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> source.get(any(), null));
    }

    @Test
    void keysAreFetchedTwiceAtMostHoweverManyTokensNameAnother() throws Exception {
        JWKSource<SecurityContext> source = Tokens.fetched(at(), kept(Duration.ofMinutes(5), Duration.ofHours(1)));
        JWKSelector another =
                new JWKSelector(new JWKMatcher.Builder().keyID("key-2").build());

        for (int i = 0; i < 10; i++) {
            Throwable thrown = catchThrowable(() -> source.get(another, null));
            assertThat(thrown == null || thrown instanceof KeySourceException).isTrue();
        }

        assertThat(fetches).hasValue(2);
    }

    @Test
    void keysAreKeptAsLongAsTheGuideSays() throws IOException {
        assertThat(Tokens.Keeping.USUAL.kept()).hasMinutes(5);
        assertThat(Tokens.Keeping.USUAL.outage()).hasHours(4);
        assertThat(Files.readString(Path.of("../docs/guide/security.md")))
                .contains("kept for five minutes", "hold for four hours more", "twice at most in half a minute");
    }

    private static Tokens.Keeping kept(Duration kept, Duration outage) {
        return new Tokens.Keeping(Duration.ofMillis(200), kept, outage);
    }

    @Test
    void nobodyWaitsLongForASlowIssuer() throws Exception {
        issuer.createContext("/slow", exchange -> {
            try {
                Thread.sleep(2_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        URI slow = at().address().resolve("/slow");
        JWKSource<SecurityContext> source = Tokens.fetched(
                new TokenSettings.Keys.At(slow),
                new Tokens.Keeping(Duration.ofMillis(100), Duration.ofMinutes(1), Duration.ofHours(1)));
        long start = System.nanoTime();

        assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> source.get(any(), null));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_900));
    }

    private static JWKSelector any() {
        return new JWKSelector(new JWKMatcher.Builder().build());
    }

    private static void assertThatItIsNotAvailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(json(answer).get("type").asText()).isEqualTo("/problems/unavailable");
        assertThat(header(answer, "Retry-After")).hasValue("5");
        assertThat(header(answer, "WWW-Authenticate")).isEmpty();
    }

    private HttpResponse<String> ask(String token) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.uri().resolve("/zones/LE673FN"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
