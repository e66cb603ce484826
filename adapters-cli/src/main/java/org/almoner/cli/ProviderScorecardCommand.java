package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ScorecardText;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what one provider did, or all of them (rules L7, C8). */
@Command(
        name = "scorecard",
        description = "What a provider did over some days, indicator by indicator; every provider's without one.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProviderScorecardCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    @Option(names = "--zone", paramLabel = "CODE", description = "In this zone only, such as melton.")
    private Optional<ZoneCode> zone = Optional.empty();

    @Parameters(arity = "0..1", paramLabel = "PROVIDER", description = "Its reference, such as P-017.")
    private Optional<ProviderId> provider = Optional.empty();

    ProviderScorecardCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        DateRange days = period.days();
        ScorecardText text = options.with(wiring, (almoner, store) -> measure(almoner, store, days));
        output.result(text::text, text::json);
    }

    private ScorecardText measure(Almoner almoner, Store store, DateRange days) {
        zone.ifPresent(code -> checkKnown(almoner, code));
        ImmutableList<Scorecard> cards = almoner.providers().scorecards(days, zone).stream()
                .filter(card -> provider.isEmpty() || provider.get().equals(card.provider()))
                .collect(ImmutableList.toImmutableList());
        if (provider.isPresent() && cards.isEmpty()) {
            throw ProviderShowCommand.unknown(provider.get(), options);
        }
        return new ScorecardText(
                cards, provider.isPresent(), almoner.scheme().providers().scorecard(), StoreOptions.names(store));
    }

    static void checkKnown(Almoner almoner, ZoneCode code) {
        if (almoner.scheme().zones().stream().map(Zone::code).noneMatch(code::equals)) {
            throw Failure.notFound("scheme " + almoner.scheme().id() + " has no zone " + code);
        }
    }
}
