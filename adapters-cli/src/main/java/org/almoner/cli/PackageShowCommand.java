package org.almoner.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.PackageText;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.life.PackageAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a package is on a day. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
abstract class PackageShowCommand implements Runnable {

    private final Wiring wiring;
    private final BiFunction<PackageAccount, Optional<Instant>, String> text;
    private final BiFunction<PackageAccount, Optional<Instant>, ObjectNode> json;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Parameters(paramLabel = "PACKAGE", description = "Its reference, such as K-00042.")
    private PackageId pack = new PackageId("NONE");

    @Mixin
    private final OnOption on = new OnOption();

    private PackageShowCommand(
            Wiring wiring,
            BiFunction<PackageAccount, Optional<Instant>, String> text,
            BiFunction<PackageAccount, Optional<Instant>, ObjectNode> json) {
        this.wiring = wiring;
        this.text = text;
        this.json = json;
    }

    @Override
    public void run() {
        Shown shown = options.with(
                wiring,
                (almoner, store) -> new Shown(
                        asRead(store, pack),
                        almoner.packages()
                                .find(pack, on.day(almoner.scheme(), options.clock(wiring)))
                                .orElseThrow(() ->
                                        Failure.notFound("there is no package " + pack + " in " + options.place()))));
        output.result(
                () -> text.apply(shown.account(), shown.asRead()), () -> json.apply(shown.account(), shown.asRead()));
    }

    /** {@return the instant as known at which the package is read now} */
    static Optional<Instant> asRead(Store store, PackageId pack) {
        return store.packages().find(pack).flatMap(history -> history.facts().lastLearned());
    }

    /** A package, and as known at which instant, which is found first: what becomes known in between is told as a change. */
    private record Shown(Optional<Instant> asRead, PackageAccount account) {}

    /** Shows all that there is to say of it. */
    @Command(
            name = "show",
            description =
                    "What a package is on a day: its state, cost, approval, what is wrong with it, its next review.")
    static final class Show extends PackageShowCommand {

        Show(Wiring wiring) {
            super(wiring, PackageText::text, PackageText::json);
        }
    }

    /** Shows what may be done with it. */
    @Command(name = "actions", description = "What may be done with a package on a day, and why the rest may not.")
    static final class Actions extends PackageShowCommand {

        Actions(Wiring wiring) {
            super(
                    wiring,
                    (account, asRead) -> PackageText.actions(account),
                    (account, asRead) -> PackageText.actionsJson(account));
        }
    }
}
