package org.almoner.cli;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.Json;
import org.almoner.domain.schemes.Scheme;
import org.almoner.rest.RestServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the REST interface on this machine until it is stopped. */
@Command(name = "serve", description = "Serve the REST interface to programs on this machine, until Ctrl-C.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ServeCommand implements Runnable {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int MAX_PORT = 65_535;

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port; 0 takes any that is free. ${DEFAULT-VALUE} without it.")
    private int port = 0;

    @Option(
            names = "--scheme",
            paramLabel = "ID|FILE",
            defaultValue = Schemes.DEFAULT,
            description = "A scheme that comes with Almoner, or a scheme file; ${DEFAULT-VALUE} without it.")
    private String scheme = Schemes.DEFAULT;

    ServeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        if (port < 0 || port > MAX_PORT) {
            throw Failure.usage("a port lies between 0 and " + MAX_PORT + ", but is " + port);
        }
        RestServer server = listen(Schemes.load(scheme));
        Thread stop = new Thread(server::close, "almoner-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        output.result(
                () -> "Almoner answers at " + server.uri() + " for programs on this machine; stop it with Ctrl-C.\n",
                () -> Json.object("address", server.uri()));
        awaitInterruption();
        Runtime.getRuntime().removeShutdownHook(stop);
        server.close();
    }

    private RestServer listen(Scheme found) {
        try {
            return RestServer.start(
                    found.id(),
                    found.zoneMap()::resolve,
                    () -> today(found, wiring.clock()),
                    RestServer.LOOPBACK,
                    port);
        } catch (UncheckedIOException e) {
            throw Failure.store(Failures.message(e));
        }
    }

    /** {@return today in England, or the nearest day of the scheme's term if today is outside} */
    static LocalDate today(Scheme scheme, Clock clock) {
        return scheme.term().nearest(LocalDate.now(clock.withZone(ENGLAND)));
    }

    /** Ctrl-C ends the program through its shutdown hook; only a program that embeds the command interrupts it. */
    private static void awaitInterruption() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // Asked to end: so the command ends, and closes what it opened.
        }
    }
}
