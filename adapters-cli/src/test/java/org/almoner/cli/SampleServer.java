package org.almoner.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.Store;
import org.almoner.cli.demo.SampleCouncil;
import org.almoner.cli.shell.Bars;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.AssessmentFiles;
import org.almoner.persistence.files.ComplaintFiles;
import org.almoner.persistence.files.IndicatorFiles;
import org.almoner.persistence.files.SchemeFileResult;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.rest.RestServer;
import org.almoner.rest.RestSettings;
import org.almoner.rest.TokenSettings;
import org.almoner.simulation.TurnedClock;

/** The sample council, served as {@code almoner serve --demo} serves it, at a time that stands still until it is moved. */
final class SampleServer implements AutoCloseable {

    private static final RestSettings.Limits LIMITS = new RestSettings.Limits(1024 * 1024, 64 * 1024 * 1024, 10_000);
    private static final Path PLACE = Path.of("sample");

    private final MemoryDatabases databases = new MemoryDatabases();
    private final TurnedClock clock;
    private final ProviderId provider;
    private final PersonId waived;
    private final ImmutableList<String> codes;
    private final RestServer server;

    SampleServer() {
        Store store = databases.create(PLACE).store();
        Scheme scheme = ((SchemeFileResult.Accepted) SchemeFiles.shipped("leicestershire-2020")).scheme();
        SampleCouncil sample = SampleCouncil.play(scheme, store, Bars.NONE);
        clock = new TurnedClock(LocalDate.EPOCH);
        clock.moveTo(sample.clock().instant());
        provider = sample.provider().orElseThrow();
        waived = store.people().all().stream()
                .filter(person -> person.facts().of(PersonFacts.WAIVER).facts().size() == 1)
                .map(PersonHistory::id)
                .findFirst()
                .orElseThrow();
        codes = Stream.concat(
                        scheme.zoneMap().on(scheme.term().from()).orElseThrow().zones().stream()
                                .map(zone -> zone.code().toString()),
                        Stream.of(Offering.HOME_CARE.service().toString()))
                .filter(code -> code.contains("-"))
                .collect(ImmutableList.toImmutableList());
        server = RestServer.start(
                scheme,
                AssessmentFiles.shipped().orElseThrow(),
                store,
                (need, asked) -> Answer.declined(Answer.Decline.NO_ANSWER),
                clock,
                new RestSettings(RestSettings.LOOPBACK, 0, new TokenSettings.Development(Optional.of(provider)), LIMITS)
                        .telling(IndicatorFiles.shipped().orElseThrow())
                        .telling(ComplaintFiles.shippedPolicy().orElseThrow()));
    }

    /** {@return the provider that the token of the role is of, which was offered a need and has not answered} */
    ProviderId provider() {
        return provider;
    }

    /** {@return somebody for whom it is proposed to waive charges} */
    PersonId waived() {
        return waived;
    }

    /** {@return codes of zones and services that people are not shown, since they have names} */
    ImmutableList<String> codes() {
        return codes;
    }

    /** {@return the address of a path of the console} */
    String console(String path) {
        return server.uri() + "console" + path;
    }

    /** {@return what REST answers in the role} */
    JsonNode rest(String role, String path) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.uri().resolve(path))
                                    .header(
                                            "Authorization",
                                            "Bearer "
                                                    + server.developmentTokens().get(role))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + ": " + answer.body());
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@return what the command line tells of the same store, now} */
    JsonNode command(String... words) {
        Cli cli = Cli.at(
                clock.instant(),
                databases,
                Stream.concat(Stream.of(words), Stream.of("--json", "--dir", PLACE.toString()))
                        .toArray(String[]::new));
        if (cli.exit() != 0) {
            throw new AssertionError(cli.err());
        }
        return cli.json();
    }

    /** Moves on to nine o'clock of the day. */
    void moveTo(LocalDate day) {
        clock.moveTo(day);
    }

    /** Signs in in the role, in the browser. */
    void signIn(Chrome chrome, String role) {
        chrome.open(console("/sign-in"));
        chrome.go(chrome.find("button[value=" + role + "]"));
    }

    @Override
    public void close() {
        server.close();
    }
}
