package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServeCommandTest {

    @Test
    @Timeout(60)
    void answersUntilItIsStopped() throws Exception {
        Listening out = new Listening();
        Thread serving = new Thread(() -> Cli.run(new MemoryDatabases(), out, "serve", "--port", "0", "--json"));
        serving.start();
        String address = out.address.get(50, TimeUnit.SECONDS);

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "zones/LE673FN?on=2020-11-02"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        serving.interrupt();
        serving.join();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("coalville-and-ashby");
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli cli = Cli.run("serve", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(cli.exit()).isEqualTo(5);
            assertThat(cli.err()).contains("cannot listen on").doesNotContain("Exception");
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThat(Cli.run("serve", "--port", "70000").exit()).isEqualTo(2);
        assertThat(Cli.run("serve", "--port", "http").exit()).isEqualTo(2);
    }

    /** Waits for the address that the command tells. */
    private static final class Listening extends StringWriter {

        private final CompletableFuture<String> address = new CompletableFuture<>();

        @Override
        public void flush() {
            int start = toString().indexOf("http://");
            if (start >= 0) {
                address.complete(toString().substring(start, toString().indexOf('"', start)));
            }
        }
    }
}
