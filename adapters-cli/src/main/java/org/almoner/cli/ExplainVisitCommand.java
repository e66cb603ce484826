package org.almoner.cli;

import org.almoner.application.Almoner;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.UnpricedText;
import org.almoner.cli.text.VisitText;
import org.almoner.domain.delivery.VisitId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains one visit as provider, council, NHS and person each meet it. */
@Command(name = "visit", description = "One visit as provider, council, NHS and person each meet it.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ExplainVisitCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Parameters(
            paramLabel = "PACKAGE/DATE/TIME",
            description = "Package, date and planned start, such as K-00042/2020-11-02/07:30.")
    private VisitId visit = VisitId.parse("NONE/1970-01-01/00:00");

    ExplainVisitCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        options.with(wiring, (almoner, store) -> {
            explain(almoner, store);
            return visit;
        });
    }

    private void explain(Almoner almoner, Store store) {
        VisitAccount account = almoner.statements().explain(visit);
        if (account instanceof VisitAccount.Priced priced) {
            VisitText text = new VisitText(priced, almoner.scheme(), StoreOptions.names(store));
            output.result(text::text, text::json);
            return;
        }
        if (account instanceof VisitAccount.Unpriced unpriced) {
            output.result(() -> UnpricedText.text(unpriced.visit()), () -> UnpricedText.json(unpriced.visit()));
            return;
        }
        throw Failure.notFound(
                "no visit " + visit + " is planned or reported in " + options.place() + "; maybe another start");
    }
}
