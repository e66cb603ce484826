package org.almoner.cli;

import java.time.LocalDate;
import org.almoner.cli.text.ProvidersText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the providers of a day. */
@Command(
        name = "list",
        description = "All providers of a day: standing, zones, rating, and whether they may do business.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProviderListCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final OnOption on = new OnOption();

    ProviderListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ProvidersText text = options.with(wiring, (almoner, store) -> {
            LocalDate day = on.day(almoner.scheme(), options.clock(wiring));
            return new ProvidersText(
                    almoner.scheme().providers(), day, store.providers().all());
        });
        output.result(text::text, text::json);
    }
}
