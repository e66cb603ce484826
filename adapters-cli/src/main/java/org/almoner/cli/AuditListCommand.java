package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Query;
import org.almoner.cli.text.AuditText;
import org.almoner.domain.time.Instants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was done. */
@Command(name = "list", description = "Who did what when and why, in the order in which it was done.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class AuditListCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Option(names = "--from", paramLabel = "DATE", description = "What became known on this day or later.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "What became known before this day.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(names = "--by", paramLabel = "REF", description = "What this one did.")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--about",
            paramLabel = "REF",
            description = "What was done to this person, package, provider, need, run or line.")
    private Optional<String> about = Optional.empty();

    AuditListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Query query = new Query(from.map(AuditListCommand::begins), to.map(AuditListCommand::begins), by, about);
        ImmutableList<Entry> entries =
                options.with(wiring, (almoner, store) -> store.audit().entries(query));
        output.result(() -> AuditText.text(entries), () -> AuditText.json(entries));
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(Instants.COUNCIL).toInstant();
    }
}
