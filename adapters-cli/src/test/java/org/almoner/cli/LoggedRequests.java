package org.almoner.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.AssessmentFiles;
import org.almoner.rest.RestServer;
import org.almoner.rest.RestSettings;
import org.almoner.rest.TokenSettings;
import org.almoner.testkit.memory.InMemoryStore;
import org.slf4j.LoggerFactory;

/** A program that serves the REST interface and asks it for the places of some postcodes. Its log is read by another. */
final class LoggedRequests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-11-02T09:00:00Z"), ZoneOffset.UTC);

    private LoggedRequests() {}

    /**
     * Asks.
     *
     * @param paths what is asked for
     */
    public static void main(String[] paths) throws IOException, InterruptedException {
        Scheme scheme = Schemes.load(Schemes.DEFAULT);
        RestSettings settings = RestSettings.onLoopback(0, new TokenSettings.Development());
        try (RestServer server = RestServer.start(
                scheme,
                AssessmentFiles.shipped().orElseThrow(),
                InMemoryStore.empty(),
                (need, provider) -> Answer.accepted(need),
                CLOCK,
                settings)) {
            String token = server.developmentTokens().get("broker");
            for (String path : paths) {
                HttpRequest asked = HttpRequest.newBuilder(server.uri().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .build();
                System.out.println("answered "
                        + HttpClient.newHttpClient()
                                .send(asked, HttpResponse.BodyHandlers.ofString())
                                .statusCode());
            }
        }
        LoggerFactory.getLogger("elsewhere").trace("logged on purpose: {}", LoggedCommands.ON_PURPOSE);
    }
}
