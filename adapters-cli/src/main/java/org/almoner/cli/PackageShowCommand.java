package org.almoner.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
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
    private final Function<PackageAccount, String> text;
    private final Function<PackageAccount, ObjectNode> json;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Parameters(paramLabel = "PACKAGE", description = "Its reference, such as K-00042.")
    private PackageId pack = new PackageId("NONE");

    @Mixin
    private final OnOption on = new OnOption();

    private PackageShowCommand(
            Wiring wiring, Function<PackageAccount, String> text, Function<PackageAccount, ObjectNode> json) {
        this.wiring = wiring;
        this.text = text;
        this.json = json;
    }

    @Override
    public void run() {
        PackageAccount account = options.with(
                wiring,
                (almoner, store) -> almoner.packages()
                        .find(pack, on.day(almoner.scheme(), options.clock(wiring)))
                        .orElseThrow(() -> Failure.notFound("there is no package " + pack + " in " + options.place())));
        output.result(() -> text.apply(account), () -> json.apply(account));
    }

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
            super(wiring, PackageText::actions, PackageText::actionsJson);
        }
    }
}
