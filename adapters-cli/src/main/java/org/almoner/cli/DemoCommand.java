package org.almoner.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.almoner.cli.demo.Demo;
import org.almoner.cli.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays a council's week from end to end. */
@Command(name = "demo", description = "A council's week from end to end, on a published scheme and real postcodes.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class DemoCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "From which people, providers and visits are drawn; the same seed writes the same."
                    + " ${DEFAULT-VALUE} without it.")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "almoner-demo",
            description =
                    "The directory to write into; ${DEFAULT-VALUE} without it. Only an earlier demonstration's files"
                            + " are replaced.")
    private Path directory = Path.of("almoner-demo");

    @Option(
            names = "--scheme",
            paramLabel = "ID|FILE",
            defaultValue = Schemes.DEFAULT,
            description = "A scheme that comes with Almoner, or a scheme file; ${DEFAULT-VALUE} without it.")
    private String scheme = Schemes.DEFAULT;

    DemoCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        long start = System.nanoTime();
        Demo demo = new Demo(
                Schemes.load(scheme),
                Optional.of(scheme).filter(named -> !named.equals(Schemes.DEFAULT)),
                seed,
                directory);
        ObjectNode json = demo.play(wiring.databases(), output.bars(wiring), text -> {
            if (!output.isJson()) {
                output.out().print(text);
                output.out().flush();
            }
        });
        if (output.isJson()) {
            output.out().print(Json.text(json));
            output.out().flush();
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        output.err().println("Done in " + taken.toSeconds() + "." + taken.toMillisPart() / 100 + " seconds.");
        output.err().flush();
    }
}
