package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.JournalText;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.time.Instants;
import org.almoner.formats.ledger.ControlTotal;
import org.almoner.formats.ledger.FinanceCodes;
import org.almoner.formats.ledger.JournalWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what runs posted as journal lines of the finance ledger. */
@Command(
        name = "export",
        description =
                "Write what runs posted to a new file, as journal lines of the finance ledger that balance, with their control"
                        + " total. The same runs are the same bytes.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class LedgerExportCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Option(names = "--run", paramLabel = "N", description = "The run; all without it.")
    private Optional<RunId> run = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day of those on which runs were posted; the first of all without it.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "The day after the last of them; no last without it.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--codes",
            required = true,
            paramLabel = "FILE",
            description =
                    "Where the finance ledger posts lines: a table with the columns account, line, code and cost-code.")
    private Path codes = Path.of("");

    @Mixin
    private final NewFileOption newFile = new NewFileOption();

    LedgerExportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        if (run.isPresent() && (from.isPresent() || to.isPresent())) {
            throw Failure.usage("name a run, or days on which runs were posted, and not both");
        }
        from.ifPresent(first -> to.ifPresent(end -> PeriodOptions.checkDays(first, end)));
        FinanceCodes posting = Tables.read(codes, "a table of finance codes", FinanceCodes::read);
        Path out = newFile.file();
        JournalText text = options.with(wiring, (almoner, store) -> exported(almoner, store, posting, out));
        output.result(text::text, text::json);
    }

    private JournalText exported(Almoner almoner, Store store, FinanceCodes posting, Path out) {
        return store.inOneView(() -> {
            ImmutableList<RunRecord> runs = runs(almoner);
            checkCodes(almoner, runs, posting);
            ControlTotal total = NewFile.writePrivately(out, file -> write(almoner, runs, posting, file));
            Balances written = balances(almoner, runs);
            return new JournalText(
                    out, runs, total, written, written.equals(almoner.runs().balances()));
        });
    }

    private ImmutableList<RunRecord> runs(Almoner almoner) {
        ImmutableList<RunRecord> all = almoner.runs().all();
        run.ifPresent(number -> checkPosted(number, all));
        return all.stream()
                .filter(record -> run.map(record.run().id()::equals).orElse(true))
                .filter(record -> record.postedAt()
                        .map(Instants::dayOf)
                        .filter(this::isAmongDays)
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isAmongDays(LocalDate posted) {
        return !from.filter(posted::isBefore).isPresent()
                && to.map(posted::isBefore).orElse(true);
    }

    private void checkPosted(RunId number, ImmutableList<RunRecord> all) {
        RunRecord named = all.stream()
                .filter(record -> record.run().id().equals(number))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("there is no run " + number + " in " + options.place()));
        if (named.postedAt().isEmpty()) {
            throw Failure.refused("run " + number + " is not posted; approve it first");
        }
    }

    private void checkCodes(Almoner almoner, ImmutableList<RunRecord> runs, FinanceCodes posting) {
        ImmutableSortedSet<String> missing = runs.stream()
                .flatMap(
                        run -> posting.missing(almoner.runs().postedBy(run.run().id())).stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        if (!missing.isEmpty()) {
            throw Failure.refused(codes + " does not say where the finance ledger posts " + String.join(", ", missing)
                    + "; add a row for each");
        }
    }

    private static ControlTotal write(Almoner almoner, ImmutableList<RunRecord> runs, FinanceCodes posting, Writer file)
            throws IOException {
        try (JournalWriter journal = new JournalWriter(file, posting)) {
            for (RunRecord run : runs) {
                journal.write(run, almoner.runs().postedBy(run.run().id()));
            }
            return journal.finish();
        }
    }

    /** {@return what each account was changed by} */
    private static Balances balances(Almoner almoner, ImmutableList<RunRecord> runs) {
        return runs.stream()
                .map(run -> Balances.sum(almoner.runs().postedBy(run.run().id()).stream()
                        .map(LedgerTransaction::postings)
                        .toList()))
                .reduce(Balances.NONE, Balances::plus);
    }
}
