package org.almoner.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.almoner.domain.schemes.Scheme;
import org.almoner.rest.RestServer;
import org.slf4j.LoggerFactory;

/** A program that serves the REST interface and asks it for the places of some postcodes. Its log is read by another. */
final class LoggedRequests {

    private LoggedRequests() {}

    /**
     * Asks.
     *
     * @param paths what is asked for
     */
    public static void main(String[] paths) throws IOException, InterruptedException {
        Scheme scheme = Schemes.load(Schemes.DEFAULT);
        try (RestServer server = RestServer.start(
                scheme.id(), scheme.zoneMap()::resolve, () -> LocalDate.of(2020, 11, 2), RestServer.LOOPBACK, 0)) {
            for (String path : paths) {
                HttpRequest asked =
                        HttpRequest.newBuilder(server.uri().resolve(path)).build();
                System.out.println("answered "
                        + HttpClient.newHttpClient()
                                .send(asked, HttpResponse.BodyHandlers.ofString())
                                .statusCode());
            }
        }
        LoggerFactory.getLogger("elsewhere").trace("logged on purpose: {}", LoggedCommands.ON_PURPOSE);
    }
}
