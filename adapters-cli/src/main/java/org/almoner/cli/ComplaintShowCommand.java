package org.almoner.cli;

import java.time.LocalDate;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Complaints.Filed;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ComplaintText;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.packages.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a complaint. */
@Command(
        name = "show",
        description =
                "What a complaint is on a day: its clocks, what happened, what is due next, and what a dispute came to.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ComplaintShowCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final ComplaintOptions complaints = new ComplaintOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "Whose file it is in, such as C-00042.")
    private PersonId file = new PersonId("NONE");

    @Parameters(index = "1", paramLabel = "COMPLAINT", description = "Its reference, such as CF-1.")
    private String reference = "";

    ComplaintShowCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ComplaintPolicy policy = complaints.policy();
        LocalDate day = complaints.day(options.clock(wiring));
        ComplaintText text = options.with(
                wiring, (almoner, store) -> store.inOneView(() -> text(almoner, store, file, reference, day, policy)));
        output.result(text::text, text::json);
    }

    /**
     * {@return the complaint on the day, with its dispute, and as known at which instant it is read}
     *
     * @throws Failure if there is none, or it was received later
     */
    static ComplaintText text(
            Almoner almoner, Store store, PersonId file, String reference, LocalDate day, ComplaintPolicy policy) {
        Filed filed = almoner.complaints()
                .find(file, reference)
                .orElseThrow(() -> Failure.notFound("there is no complaint " + reference + " in the file of " + file));
        if (filed.complaint().received().isAfter(day)) {
            throw Failure.notFound("complaint " + reference + " was received on "
                    + filed.complaint().received() + ", after " + day + "; choose a later day with --on");
        }
        return ComplaintText.of(filed, day, policy)
                .with(
                        almoner.complaints().dispute(filed),
                        store.people()
                                .find(file)
                                .flatMap(history -> history.facts().lastLearned()));
    }
}
