package org.almoner.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.almoner.application.asknown.StoreAsKnown;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import picocli.CommandLine.Option;

/** Which database, by which scheme, and as known when: of commands that only ask. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class QueryOptions extends StoreOptions {

    @Option(
            names = "--as-known",
            paramLabel = "DATE|INSTANT",
            description =
                    "As it was known at the end of a day in the past, such as 2020-11-02, or at an instant, such as"
                            + " 2020-11-02T16:30:00Z; without it, as it is known now.")
    private Optional<AsKnown> asKnown = Optional.empty();

    @Override
    Store seen(Store store, Wiring wiring) {
        return asKnown.map(then -> asKnown(then.instant(), store, wiring)).orElse(store);
    }

    private static Store asKnown(Instant instant, Store store, Wiring wiring) {
        try {
            StoreAsKnown.checkPast(instant, store, wiring.clock().instant());
        } catch (IllegalArgumentException e) {
            throw Failure.usage(Failures.message(e));
        }
        return StoreAsKnown.at(instant, store);
    }

    @Override
    Clock clock(Wiring wiring) {
        return asKnown.map(then -> Clock.fixed(then.instant(), ZoneOffset.UTC)).orElseGet(() -> super.clock(wiring));
    }

    /**
     * As known when.
     *
     * @param instant the last of what is known
     */
    record AsKnown(Instant instant) {}
}
