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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.almoner.domain.schemes.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** 23:30 UTC on 30 June is half past midnight on 1 July in England. The term is 2020-10-05 to 2023-10-04. */
    @ParameterizedTest
    @CsvSource({
        "2021-06-30T23:30:00Z, 2021-07-01",
        "2021-01-31T23:30:00Z, 2021-01-31",
        "2019-01-01T12:00:00Z, 2020-10-05",
        "2030-01-01T12:00:00Z, LAST"
    })
    void todayIsADayOfTheTerm(String now, String day) {
        Scheme scheme = Schemes.load(Schemes.DEFAULT);
        String expected = day.equals("LAST")
                ? scheme.term().end().orElseThrow().minusDays(1).toString()
                : day;

        assertThat(ServeCommand.today(scheme, Clock.fixed(Instant.parse(now), ZoneOffset.UTC)))
                .hasToString(expected);
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
