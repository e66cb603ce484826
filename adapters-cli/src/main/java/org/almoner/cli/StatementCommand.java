package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.StatementText;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Instants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What one person is to pay over some weeks, and why. */
@Command(
        name = "statement",
        description =
                "What a person is to pay for some weeks: every visit and how it counted, the charge, what was billed.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class StatementCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final DaysOptions days = new DaysOptions();

    @Parameters(paramLabel = "PERSON", description = "The reference of the person, such as C-00042.")
    private PersonId person = PersonId.parse("NONE");

    StatementCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        DateRange range = days.days();
        StatementText text = options.with(wiring, (almoner, store) -> statement(almoner, store, range));
        output.result(text::text, text::json);
    }

    private StatementText statement(Almoner almoner, Store store, DateRange range) {
        Settlement due = almoner.statements()
                .of(person, range)
                .orElseThrow(() -> Failure.notFound("there is no person " + person + " in " + options.place()));
        ImmutableList<LedgerTransaction> posted = almoner.statements().posted(person);
        return new StatementText(
                person,
                range,
                due,
                posted,
                StoreOptions.names(store),
                Instants.clockAt(options.clock(wiring).instant()));
    }
}
