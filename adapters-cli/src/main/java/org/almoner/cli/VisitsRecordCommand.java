package org.almoner.cli;

import java.util.ArrayList;
import java.util.List;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.VisitReports.FileOutcome;
import org.almoner.application.port.in.VisitReports.Findings;
import org.almoner.application.port.in.VisitReports.Reports;
import org.almoner.application.port.out.Store;
import org.almoner.cli.VisitsOptions.Given;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.VisitsText;
import org.almoner.formats.delivery.Claimed;
import org.almoner.wording.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records a file of visits. */
@Command(
        name = "record",
        description =
                "Record a file of visits: what is new or changed; what is rejected can be sent again once it is put right."
                        + " A file of a reference that was recorded is refused.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class VisitsRecordCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final RecordOptions options = new RecordOptions();

    @Mixin
    private final VisitsOptions visits = new VisitsOptions();

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why it is recorded.")
    private String reason = "";

    VisitsRecordCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Author author = options.because(reason);
        Given given = visits.given();
        options.print(wiring, output, (almoner, store) -> recorded(almoner, store, given, author));
    }

    private String recorded(Almoner almoner, Store store, Given given, Author author) {
        checkKnown(store, given, options.place());
        List<Claimed> claimed = new ArrayList<>();
        Findings findings = output.bars(wiring)
                .during("Recording", progress -> record(almoner, store, given, author, progress, claimed));
        VisitsText text = new VisitsText(
                given.provider(),
                StoreOptions.names(store),
                given.heading(),
                findings,
                claimed.stream().findFirst(),
                true);
        if (text.isNothingTaken()) {
            output.result(text::text, text::json);
            throw Failure.refused("every row is rejected; put the rows right, and record the file again");
        }
        return output.rendered(text::text, text::json);
    }

    private static Findings record(
            Almoner almoner, Store store, Given given, Author author, Progress progress, List<Claimed> claimed) {
        Reports reports = given.reports(store, progress, claimed::add);
        if (given.reference().isEmpty()) {
            return almoner.visits().record(reports, author);
        }
        FileOutcome outcome = almoner.visits().record(given.reference().get(), reports, author);
        if (outcome instanceof FileOutcome.Duplicate before) {
            throw duplicate(before);
        }
        return ((FileOutcome.Recorded) outcome).findings();
    }

    /**
     * Refuses a file of a provider that nobody knows.
     *
     * @throws Failure if it is of one
     */
    static void checkKnown(Store store, Given given, StorePlace place) {
        if (store.providers().find(given.provider()).isEmpty()) {
            throw Failure.notFound("there is no provider " + given.provider() + " in " + place);
        }
    }

    /**
     * Refuses a file that was recorded.
     *
     * @throws Failure if one of its reference was
     */
    static void checkNew(Almoner almoner, Given given) {
        given.reference().flatMap(almoner.visits()::find).ifPresent(before -> {
            throw duplicate(before);
        });
    }

    private static Failure duplicate(FileOutcome.Duplicate before) {
        return Failure.refused(
                "a file " + before.file().reference() + " of " + before.file().provider()
                        + " was recorded on " + Figures.moment(before.since()) + " by " + before.by()
                        + ", so nothing of this one is; give every file a reference of its own");
    }
}
