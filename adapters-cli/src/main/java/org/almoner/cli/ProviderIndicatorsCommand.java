package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.Store;
import org.almoner.cli.text.IndicatorsText;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets measured indicators take the place of tender scores (rule L7). */
@Command(
        name = "indicators",
        description =
                "Let the indicators that were measured on some days order the providers from the day after on, in place of"
                        + " the tender's scores or of earlier ones; a provider of which not all three were measured keeps its own.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProviderIndicatorsCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final RecordOptions options = new RecordOptions();

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
    private String reason = "";

    ProviderIndicatorsCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        DateRange days = period.days();
        Author who = options.because(reason);
        options.print(wiring, output, (almoner, store) -> {
            IndicatorsText text = record(almoner, store, days, who);
            return output.rendered(text::text, text::json);
        });
    }

    private static IndicatorsText record(Almoner almoner, Store store, DateRange days, Author who) {
        ImmutableList<ProviderId> recorded =
                PeriodOptions.over(almoner.providers().recordIndicators(days, who));
        LocalDate after = days.end().orElseThrow();
        return new IndicatorsText(
                days,
                recorded,
                store.providers().all().stream()
                        .flatMap(known -> known.asKnownAt(Instant.MAX).on(after).stream())
                        .collect(ImmutableList.toImmutableList()));
    }
}
