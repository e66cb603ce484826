package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.RatingText;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.quality.QualityDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Rates one provider, or all of them, by the scheme's composition (rule B3). */
@Command(name = "rate", description = "A provider's rating on a day, line by line; every provider's without one.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProviderRateCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final OnOption on = new OnOption();

    @Parameters(arity = "0..1", paramLabel = "PROVIDER", description = "Its reference, such as P-017.")
    private Optional<ProviderId> provider = Optional.empty();

    ProviderRateCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        RatingText text = options.with(wiring, this::rate);
        output.result(text::text, text::json);
    }

    private RatingText rate(Almoner almoner, Store store) {
        if (almoner.scheme().providers().quality().isEmpty()) {
            throw Failure.notFound(
                    "scheme " + almoner.scheme().id() + " rates nobody; its file would say how under 'quality'");
        }
        LocalDate day = on.day(almoner.scheme(), options.clock(wiring));
        ImmutableList<QualityDecision> decisions = provider.map(id -> ImmutableList.of(
                        almoner.providers().rate(id, day).orElseThrow(() -> ProviderShowCommand.unknown(id, options))))
                .orElseGet(() -> almoner.providers().ratings(day));
        return new RatingText(decisions, provider.isPresent(), StoreOptions.names(store));
    }
}
