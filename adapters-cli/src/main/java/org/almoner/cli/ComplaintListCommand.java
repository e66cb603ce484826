package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.application.port.in.Complaints.Filed;
import org.almoner.cli.text.ComplaintText;
import org.almoner.domain.complaints.ComplaintPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists complaints. */
@Command(name = "list", description = "The complaints and enquiries that are open on a day, and what is due next.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ComplaintListCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final ComplaintOptions complaints = new ComplaintOptions();

    @Option(names = "--overdue", description = "Only those of which something is overdue.")
    private boolean overdue;

    @Option(names = "--closed", description = "Those that are closed, and compliments, too.")
    private boolean closed;

    ComplaintListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ComplaintPolicy policy = complaints.policy();
        LocalDate day = complaints.day(options.clock(wiring));
        ImmutableList<Filed> all =
                options.with(wiring, (almoner, store) -> almoner.complaints().all());
        ImmutableList<ComplaintText> listed = all.stream()
                .filter(filed -> !filed.complaint().received().isAfter(day))
                .map(filed -> ComplaintText.of(filed, day, policy))
                .filter(text -> closed || text.view().complaint().isOpen())
                .filter(text -> !overdue || text.view().isOverdue())
                .collect(ImmutableList.toImmutableList());
        output.result(() -> ComplaintText.list(listed, day, overdue), () -> ComplaintText.listJson(listed, day));
    }
}
