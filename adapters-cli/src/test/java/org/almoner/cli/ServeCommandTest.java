package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    private static final String PLACE = "zones/LE673FN?on=2020-11-02";

    @Test
    @Timeout(60)
    void answersWhomItMadeTokensForUntilItIsStopped() throws Exception {
        Listening out = new Listening();
        Thread serving = new Thread(() -> Cli.run(
                new MemoryDatabases(),
                out,
                "serve",
                "--port",
                "0",
                "--json",
                "--dev-tokens",
                "--complaints",
                "../docs/examples/complaints/policy.yaml"));
        serving.start();
        JsonNode told = new ObjectMapper().readTree(out.told.get(50, TimeUnit.SECONDS));
        String address = told.get("address").asText();

        String broker = told.at("/tokens/broker").asText();
        HttpResponse<String> answer = get(address + PLACE, broker);
        HttpResponse<String> complaints = get(address + "complaints", broker);
        HttpResponse<String> nobody = get(address + PLACE, "none");
        serving.interrupt();
        serving.join();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("coalville-and-ashby");
        assertThat(complaints.statusCode()).as(complaints.body()).isEqualTo(200);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(told.get("tokens").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("broker", "finance", "approver", "auditor", "admin");
    }

    private static HttpResponse<String> get(String uri, String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(uri))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void listensBeyondThisMachineOnlyWhenItTrustsAnIssuer() {
        Cli nobody = serve("--host", "0.0.0.0");
        Cli development = serve("--host", "0.0.0.0", "--dev-tokens");

        assertThat(nobody.exit()).isEqualTo(2);
        assertThat(nobody.err()).contains("0.0.0.0 can be reached from other machines");
        assertThat(development.exit()).isEqualTo(2);
        assertThat(development.err()).isEqualTo(nobody.err());
    }

    @Test
    void refusesAnIssuerWhoseKeysCannotBeHad(@TempDir Path folder) throws IOException {
        Path noKeys = Files.writeString(folder.resolve("keys.json"), "{}");

        assertThat(serve("--issuer", "https://issuer.example", "--audience", "almoner")
                        .exit())
                .isEqualTo(2);
        assertThat(issued("http://issuer.example/keys").exit()).isEqualTo(2);
        assertThat(issued(noKeys.toString()).exit()).isEqualTo(2);
        assertThat(issued(folder.resolve("none.json").toString()).exit()).isEqualTo(4);
        assertThat(serve("--dev-tokens", "--issuer", "https://issuer.example").exit())
                .isEqualTo(2);
    }

    @Test
    void refusesAKeyForTlsThatCannotBeOpened(@TempDir Path folder) throws IOException {
        Path none = Files.writeString(folder.resolve("keys.p12"), "no key store");
        Path password = Files.writeString(folder.resolve("password"), "swordfish\n");
        Cli refused = tls(none.toString(), password.toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("keys.p12 is no key store of PKCS#12, or its password is another one")
                .doesNotContain("swordfish", "Exception");
        assertThat(serve("--tls-keystore", none.toString()).exit()).isEqualTo(2);
        assertThat(tls(folder.resolve("none").toString(), password.toString()).exit())
                .isEqualTo(4);
        assertThat(tls(none.toString(), folder.resolve("none").toString()).exit())
                .isEqualTo(4);
    }

    @Test
    void refusesAPolicyThatIsNotThere(@TempDir Path folder) {
        assertThat(serve("--complaints", folder.resolve("none.yaml").toString()).exit())
                .isEqualTo(4);
    }

    private static Cli tls(String keyStore, String passwordFile) {
        return serve("--tls-keystore", keyStore, "--tls-password-file", passwordFile);
    }

    private static Cli issued(String keys) {
        return serve("--issuer", "https://issuer.example", "--audience", "almoner", "--jwks", keys);
    }

    private static Cli serve(String... words) {
        return Cli.run(
                new MemoryDatabases(),
                Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(words))
                        .toArray(String[]::new));
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli cli = Cli.run(new MemoryDatabases(), "serve", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(cli.exit()).isEqualTo(5);
            assertThat(cli.err()).contains("cannot listen on").doesNotContain("Exception");
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThat(Cli.run("serve", "--port", "70000").exit()).isEqualTo(2);
        assertThat(Cli.run("serve", "--port", "http").exit()).isEqualTo(2);
    }

    /** Waits for what the command tells. */
    private static final class Listening extends StringWriter {

        private final CompletableFuture<String> told = new CompletableFuture<>();

        @Override
        public void flush() {
            if (toString().endsWith("}\n")) {
                told.complete(toString());
            }
        }
    }
}
