package org.almoner.cli;

import java.util.ArrayList;
import java.util.List;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.VisitReports.Findings;
import org.almoner.application.port.out.Store;
import org.almoner.cli.VisitsOptions.Given;
import org.almoner.cli.text.VisitsText;
import org.almoner.formats.delivery.Claimed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what recording a file of visits would do. */
@Command(
        name = "check",
        description =
                "What recording a file of visits would do: how many rows are new, changed, the same or rejected, and why."
                        + " It records nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class VisitsCheckCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final VisitsOptions visits = new VisitsOptions();

    VisitsCheckCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Given given = visits.given();
        VisitsText text = options.with(wiring, (almoner, store) -> checked(almoner, store, given));
        output.result(text::text, text::json);
    }

    private VisitsText checked(Almoner almoner, Store store, Given given) {
        VisitsRecordCommand.checkKnown(store, given, options.place());
        VisitsRecordCommand.checkNew(almoner, given);
        List<Claimed> claimed = new ArrayList<>();
        Findings findings = output.bars(wiring)
                .during("Checking", progress -> almoner.visits().check(given.reports(store, progress, claimed::add)));
        return new VisitsText(
                given.provider(),
                StoreOptions.names(store),
                given.heading(),
                findings,
                claimed.stream().findFirst(),
                false);
    }
}
