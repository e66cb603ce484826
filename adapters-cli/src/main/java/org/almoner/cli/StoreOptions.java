package org.almoner.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Databases;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.wording.ProviderNames;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which database, and by which scheme. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
class StoreOptions {

    private static final Path USUAL = Path.of("almoner-demo");

    @ArgGroup
    private Where where = new Where();

    @Option(
            names = "--scheme",
            paramLabel = "ID|FILE",
            description =
                    "A scheme that comes with Almoner, or a scheme file; without it the one of the database's latest run,"
                            + " or need where it has no run, or else " + Schemes.DEFAULT + ".")
    private Optional<String> scheme = Optional.empty();

    /** A directory or a URL. */
    @SuppressWarnings("FieldCanBeFinal") // picocli sets them
    static final class Where {

        @Option(
                names = "--dir",
                paramLabel = "DIR",
                description = "The directory of the database; almoner-demo without it.")
        private Optional<Path> directory = Optional.empty();

        @Option(names = "--db", paramLabel = "URL", description = StorePlace.URL)
        private Optional<String> url = Optional.empty();
    }

    /** {@return where the database is} */
    StorePlace place() {
        return new StorePlace(where.directory.orElse(USUAL), where.url);
    }

    /** {@return whether it is said where the database is} */
    boolean isPlaceNamed() {
        return where.directory.isPresent() || where.url.isPresent();
    }

    /** {@return the scheme where no database says which} */
    Scheme scheme() {
        return Schemes.load(scheme.orElse(Schemes.DEFAULT));
    }

    private Scheme scheme(Store store) {
        return scheme.isPresent()
                ? scheme()
                : store.latestScheme().map(StoreOptions::shipped).orElseGet(this::scheme);
    }

    private static Scheme shipped(String id) {
        if (!SchemeFiles.shippedIds().contains(id)) {
            throw Failure.usage("the database is of scheme " + id
                    + ", which does not come with Almoner; name its file with --scheme");
        }
        return Schemes.load(id);
    }

    /** Works with Almoner on the database, which is closed at the end. */
    <T> T with(Wiring wiring, BiFunction<Almoner, Store, T> work) {
        try (Databases.Opened opened = place().open(wiring.databases())) {
            Store store = seen(opened.store(), wiring);
            return work.apply(almoner(wiring, store), store);
        }
    }

    /** Works with Almoner on the database, and prints what that answers. */
    void print(Wiring wiring, Output output, BiFunction<Almoner, Store, String> work) {
        output.print(with(wiring, work));
    }

    /** {@return what is seen of the store} */
    Store seen(Store store, Wiring wiring) {
        return store;
    }

    /** {@return the clock by which it is now} */
    Clock clock(Wiring wiring) {
        return wiring.clock();
    }

    /** {@return Almoner by the scheme on the store; nobody can be asked, so every offer stays without an answer} */
    Almoner almoner(Wiring wiring, Store store) {
        return almoner(scheme(store), store, clock(wiring));
    }

    /** {@return Almoner by another scheme, in the same way} */
    static Almoner almoner(Scheme scheme, Store store, Clock clock) {
        return Almoner.of(scheme, store, (need, provider) -> Answer.declined(Answer.Decline.NO_ANSWER), clock);
    }

    /** {@return the latest known names of the providers} */
    static ProviderNames names(Store store) {
        return ProviderNames.of(store.providers().all());
    }
}
