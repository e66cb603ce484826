package org.almoner.cli;

import org.almoner.cli.text.ThemesText;
import org.almoner.domain.time.DateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts what reports about providers found, by theme (rule C11). */
@Command(name = "themes", description = "What reports about providers found over some days, by theme.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProviderThemesCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    ProviderThemesCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        DateRange days = period.days();
        ThemesText text = new ThemesText(
                options.with(wiring, (almoner, store) -> almoner.providers().themes(days)), days);
        output.result(text::text, text::json);
    }
}
