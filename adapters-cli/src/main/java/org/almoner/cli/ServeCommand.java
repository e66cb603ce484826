package org.almoner.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.almoner.application.port.out.Store;
import org.almoner.cli.demo.SampleCouncil;
import org.almoner.cli.shell.Databases;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.Json;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.AssessmentFiles;
import org.almoner.persistence.files.ComplaintFiles;
import org.almoner.persistence.files.IndicatorFiles;
import org.almoner.rest.RestServer;
import org.almoner.rest.RestSettings;
import org.almoner.rest.TokenSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the REST interface and the web console over a database until it is stopped. */
@Command(
        name = "serve",
        description = "Serve the REST interface and the web console over a database, or over an invented council, until"
                + " Ctrl-C.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ServeCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = RestSettings.LOOPBACK,
            description =
                    "The name or address to listen on; ${DEFAULT-VALUE} without it. Any that other machines reach needs"
                            + " --issuer, --audience and --jwks.")
    private String host = RestSettings.LOOPBACK;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port; 0 takes any that is free. ${DEFAULT-VALUE} without it.")
    private int port = 0;

    @Option(
            names = "--indicators",
            paramLabel = "FILE",
            description =
                    "A file of performance indicators for dashboard and REST; docs/guide/performance.md describes it.")
    private Optional<Path> indicators = Optional.empty();

    @Option(
            names = "--complaints",
            paramLabel = "FILE",
            description = "The council's complaints policy, by which clocks and years of complaints are told;"
                    + " docs/guide/complaints.md describes it.")
    private Optional<Path> complaints = Optional.empty();

    @ArgGroup(exclusive = false)
    private TlsOptions tls = new TlsOptions();

    @ArgGroup
    private TokenOptions tokens = new TokenOptions();

    ServeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        if (tokens.demo) {
            demo();
        } else {
            RestSettings settings = settings(
                    Failures.asUsage(tokens::settings),
                    indicators.map(IndicatorsCommand::read).orElse(Dashboard.EMPTY),
                    complaints.map(ComplaintOptions::read));
            options.with(wiring, (almoner, store) -> {
                serve(almoner.scheme(), store, wiring.clock(), settings);
                return store;
            });
        }
    }

    /** In memory, so that nothing is left behind. */
    private void demo() {
        if (options.isPlaceNamed()) {
            throw Failure.usage("--demo invents a council in memory; leave out --dir and --db");
        }
        try (Databases.Opened opened = wiring.databases().inMemory()) {
            Scheme scheme = options.scheme();
            SampleCouncil sample = SampleCouncil.play(scheme, opened.store(), output.bars(wiring));
            RestSettings settings = settings(
                    new TokenSettings.Development(sample.provider()),
                    indicators
                            .map(IndicatorsCommand::read)
                            .orElseGet(() -> IndicatorFiles.shipped().orElseThrow()),
                    complaints
                            .map(ComplaintOptions::read)
                            .or(() -> Optional.of(ComplaintFiles.shippedPolicy().orElseThrow())));
            serve(scheme, opened.store(), sample.clock(), settings);
        }
    }

    private RestSettings settings(TokenSettings trusted, Dashboard told, Optional<ComplaintPolicy> policy) {
        return Failures.asUsage(
                () -> new RestSettings(host, port, trusted, RestSettings.Limits.USUAL, tls.tls(), told, policy));
    }

    private void serve(Scheme scheme, Store store, Clock clock, RestSettings settings) {
        RestServer server = listen(scheme, store, clock, settings);
        Thread stop = new Thread(server::close, "almoner-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        output.result(() -> text(server), () -> json(server));
        awaitInterruption();
        Runtime.getRuntime().removeShutdownHook(stop);
        server.close();
    }

    /** Nobody can be asked, so every offer stays without an answer until it is told. */
    private static RestServer listen(Scheme scheme, Store store, Clock clock, RestSettings settings) {
        try {
            return Failures.asUsage(() -> RestServer.start(
                    scheme,
                    AssessmentFiles.shipped().orElseThrow(),
                    store,
                    (need, provider) -> Answer.declined(Answer.Decline.NO_ANSWER),
                    clock,
                    settings));
        } catch (UncheckedIOException e) {
            throw Failure.store(Failures.message(e));
        }
    }

    private static String text(RestServer server) {
        return "Open " + server.uri() + "console/ in a browser.\nPrograms ask at " + server.uri()
                + ", as " + server.uri() + "viewer tells. Stop it with Ctrl-C.\n"
                + server.developmentTokens().entrySet().stream()
                        .map(token -> "\nToken of the role " + token.getKey() + ":\n" + token.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static ObjectNode json(RestServer server) {
        ObjectNode json = Json.object("address", server.uri());
        if (!server.developmentTokens().isEmpty()) {
            ObjectNode made = json.putObject("tokens");
            server.developmentTokens().forEach(made::put);
        }
        return json;
    }

    /** Ctrl-C ends the program through its shutdown hook; only a program that embeds the command interrupts it. */
    private static void awaitInterruption() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // Asked to end: so the command ends, and closes what it opened.
        }
    }

    /** Whose tokens are trusted. */
    @SuppressWarnings("FieldCanBeFinal") // picocli sets them
    static final class TokenOptions {

        @Option(
                names = "--dev-tokens",
                description =
                        "Make a token for each role and print it, to try the interface out; on this machine alone.")
        private boolean development;

        @Option(
                names = "--demo",
                description =
                        "Invent a small council in the middle of its work, to click through; on this machine alone.")
        private boolean demo;

        @ArgGroup(exclusive = false)
        private IssuerOptions issuer = new IssuerOptions();

        TokenSettings settings() {
            return development ? new TokenSettings.Development() : issuer.settings();
        }
    }
}
