package org.almoner.rest;

import static org.almoner.rest.RunningServer.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Sets;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server over TLS, by a key that the JDK's keytool makes, asked by the JDK's client. */
class TlsIT {

    private static final String PASSWORD = "only for tests";

    @TempDir
    static Path folder;

    private static Path keyStore;
    private static RestServer server;

    @BeforeAll
    static void start() throws Exception {
        keyStore = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "almoner",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD);
        server = serve(new Tls(keyStore, PASSWORD));
    }

    private static void keytool(String... words) throws Exception {
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString()),
                                Stream.of(words))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static RestServer serve(Tls tls) {
        return serve(0, tls);
    }

    private static RestServer serve(int port, Tls tls) {
        InMemoryStore store = InMemoryStore.empty();
        SmallCouncil.in(store);
        return RestServer.start(
                SmallCouncil.scheme(),
                RunningServer.national(),
                store,
                SmallCouncil.REPLIES,
                SmallCouncil.CLOCK,
                RestSettings.onLoopback(port, new TokenSettings.Development()).over(tls));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void itAnswersOverTlsAndTellsBrowsersToAskSoAlone(String protocol) {
        HttpResponse<String> answer = send(
                trusting(protocol),
                HttpRequest.newBuilder(at("/zones/LE673FN"))
                        .header(
                                "Authorization",
                                "Bearer " + server.developmentTokens().get("broker")));

        assertThat(server.uri().getScheme()).isEqualTo("https");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.sslSession())
                .get()
                .extracting(session -> session.getProtocol())
                .isEqualTo(protocol);
        assertThat(header(answer, "Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void problemsAreOverTlsToo() {
        HttpResponse<String> answer = send(trusting("TLSv1.3"), HttpRequest.newBuilder(at("/zones/%2F")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void whoeverDoesNotTrustTheCertificateIsToldNothing() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> send(HttpClient.newHttpClient(), HttpRequest.newBuilder(at("/health"))))
                .withCauseInstanceOf(SSLHandshakeException.class);
    }

    /** The client's first words of TLS 1.1, for the JDK would not say them. */
    @Test
    void olderThanTls12IsRefused() throws IOException {
        byte[] hello = Bytes.concat(new byte[] {3, 2}, new byte[32], new byte[] {0, 0, 4, (byte) 0xC0, 9, 0, 47, 1, 0});
        byte[] handshake = Bytes.concat(new byte[] {1, 0, 0, (byte) hello.length}, hello);
        byte[] told = exchange(Bytes.concat(new byte[] {22, 3, 1, 0, (byte) handshake.length}, handshake));

        assertThat(told).as("a fatal alert: protocol version").startsWith(21, 3).endsWith(2, 70);
    }

    /** Whatever the JDK allows, which is told by itself that it no longer speaks what is older. */
    @Test
    void nothingButTls12And13IsSpoken() {
        assertThat(new Tls(keyStore, PASSWORD).context().getIncludeProtocols())
                .containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
    }

    @Test
    void aWeakCipherIsRefusedThoughTheJdkSpeaksIt() {
        SSLParameters weak =
                new SSLParameters(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"}, new String[] {"TLSv1.2"});

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> send(trusting(weak), HttpRequest.newBuilder(at("/health"))))
                .withCauseInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void plainHttpIsNotSpokenThere() throws IOException {
        byte[] told = exchange("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(new String(told, StandardCharsets.ISO_8859_1)).doesNotContain("HTTP/1.1 200", "up");
    }

    private static byte[] exchange(byte[] sent) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(sent);
            return socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void theCookieOfTheConsoleGoesOverTlsAloneEvenWhereTokensAreForTrial() {
        HttpResponse<String> answer = send(
                trusting("TLSv1.3"),
                Browsing.form(HttpRequest.newBuilder(at("/console/sign-in")), Map.of("role", "broker")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).get().asString().startsWith("https://");
        assertThat(header(answer, "Set-Cookie")).get().asString().contains(";Secure", ";HttpOnly", ";SameSite=Lax");
    }

    @Test
    void aKeyStoreThatCannotBeOpenedIsRefusedWithoutItsPassword() throws Exception {
        Path text = Files.writeString(folder.resolve("text.p12"), "no key store");
        Path noKey = folder.resolve("none.p12");
        keytool(
                "-genseckey",
                "-alias",
                "a",
                "-keyalg",
                "AES",
                "-keysize",
                "128",
                "-storetype",
                "PKCS12",
                "-keystore",
                noKey.toString(),
                "-storepass",
                PASSWORD);
        keytool("-delete", "-alias", "a", "-keystore", noKey.toString(), "-storepass", PASSWORD);

        for (Tls tls : List.of(new Tls(keyStore, "swordfish"), new Tls(text, "swordfish"), new Tls(noKey, PASSWORD))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> serve(tls).close())
                    .withMessageContaining(tls.keyStore().toString())
                    .withMessageNotContainingAny("swordfish", PASSWORD);
            assertThat(tls.toString()).doesNotContain("swordfish", PASSWORD);
        }
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() ->
                        serve(new Tls(folder.resolve("nowhere"), PASSWORD)).close());
    }

    @Test
    void whatFailsWhileItStartsLeavesNothingBehind() throws Exception {
        Path another = folder.resolve("another.p12");
        withKeyOfAnotherPassword(another);
        int port = freePort();

        assertThatNothingIsLeftBy(() -> assertThatIllegalArgumentException()
                .isThrownBy(() -> serve(port, new Tls(another, PASSWORD)).close())
                .withMessageContaining(another.toString()));

        assertThatNothingIsLeftBy(() -> serve(port, new Tls(keyStore, PASSWORD)).close());
    }

    @Test
    void aPortThatIsTakenLeavesNothingBehind() throws Exception {
        int taken = server.uri().getPort();

        assertThatNothingIsLeftBy(() -> assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> serve(taken, new Tls(keyStore, PASSWORD)).close()));
    }

    /** Neither a thread nor anything among the temporary files. */
    private static void assertThatNothingIsLeftBy(Runnable starting) throws Exception {
        Path temporary = Files.createTempDirectory(folder, "temporary");
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        String usual = System.setProperty("java.io.tmpdir", temporary.toString());
        try {
            starting.run();
        } finally {
            System.setProperty("java.io.tmpdir", usual);
        }
        assertThat(temporary).isEmptyDirectory();
        for (Thread left : Sets.difference(Thread.getAllStackTraces().keySet(), before)) {
            if (left.getName().startsWith("almoner-")) {
                left.join(5_000);
                assertThat(left.isAlive()).as(left.getName()).isFalse();
            }
        }
    }

    private static void withKeyOfAnotherPassword(Path file) throws Exception {
        KeyStore usual = new Tls(keyStore, PASSWORD).open();
        KeyStore made = KeyStore.getInstance("PKCS12");
        made.load(null, null);
        made.setKeyEntry(
                "almoner",
                usual.getKey("almoner", PASSWORD.toCharArray()),
                "another".toCharArray(),
                usual.getCertificateChain("almoner"));
        try (OutputStream out = Files.newOutputStream(file)) {
            made.store(out, PASSWORD.toCharArray());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static URI at(String path) {
        return URI.create("https://localhost:" + server.uri().getPort() + path);
    }

    private static HttpClient trusting(String protocol) {
        return trusting(new SSLParameters(null, new String[] {protocol}));
    }

    private static HttpClient trusting(SSLParameters parameters) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(certificates());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder()
                    .sslContext(context)
                    .sslParameters(parameters)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore certificates() throws GeneralSecurityException {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "almoner", new Tls(keyStore, PASSWORD).open().getCertificate("almoner"));
            return trusted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
