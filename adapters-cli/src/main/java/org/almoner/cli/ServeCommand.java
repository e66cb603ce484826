package org.almoner.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.Json;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.AssessmentFiles;
import org.almoner.rest.RestServer;
import org.almoner.rest.RestSettings;
import org.almoner.rest.TokenSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the REST interface over a database until it is stopped. */
@Command(name = "serve", description = "Serve the REST interface over a database, until Ctrl-C.")
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

    @ArgGroup
    private TokenOptions tokens = new TokenOptions();

    ServeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        RestSettings settings =
                Failures.asUsage(() -> new RestSettings(host, port, tokens.settings(), RestSettings.Limits.USUAL));
        options.with(wiring, (almoner, store) -> {
            serve(almoner.scheme(), store, settings);
            return store;
        });
    }

    private void serve(Scheme scheme, Store store, RestSettings settings) {
        RestServer server = listen(scheme, store, settings);
        Thread stop = new Thread(server::close, "almoner-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        output.result(() -> text(server), () -> json(server));
        awaitInterruption();
        Runtime.getRuntime().removeShutdownHook(stop);
        server.close();
    }

    /** Nobody can be asked, so every offer stays without an answer until it is told. */
    private RestServer listen(Scheme scheme, Store store, RestSettings settings) {
        try {
            return Failures.asUsage(() -> RestServer.start(
                    scheme,
                    AssessmentFiles.shipped().orElseThrow(),
                    store,
                    (need, provider) -> Answer.declined(Answer.Decline.NO_ANSWER),
                    wiring.clock(),
                    settings));
        } catch (UncheckedIOException e) {
            throw Failure.store(Failures.message(e));
        }
    }

    private static String text(RestServer server) {
        return "Almoner answers at " + server.uri() + "; stop it with Ctrl-C.\n"
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

        @ArgGroup(exclusive = false)
        private IssuerOptions issuer = new IssuerOptions();

        TokenSettings settings() {
            return development ? new TokenSettings.Development() : issuer.settings();
        }
    }
}
