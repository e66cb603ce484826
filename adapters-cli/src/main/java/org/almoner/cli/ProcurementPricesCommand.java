package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.out.PriceBenchmark;
import org.almoner.cli.text.TenderedPricesText;
import org.almoner.domain.procurement.tendered.CheckedPrice;
import org.almoner.domain.procurement.tendered.PriceRules;
import org.almoner.domain.procurement.tendered.TenderedPrice;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.ProcurementFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds tendered prices against a scheme's envelopes and a benchmark. */
@Command(
        name = "prices",
        description =
                "Hold tendered prices against the scheme's envelopes, and each part of them against a benchmark: what"
                        + " goes back, and why.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProcurementPricesCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final OnOption on = new OnOption();

    @Parameters(paramLabel = "FILE", description = "A table of tendered prices, a row for each part.")
    private Path file = Path.of("");

    @Option(
            names = "--benchmark",
            paramLabel = "FILE",
            description = "A table of what prices and their parts usually cost; without it only envelopes count.")
    private Optional<Path> benchmark = Optional.empty();

    @Option(
            names = "--scheme",
            paramLabel = "ID|FILE",
            defaultValue = Schemes.DEFAULT,
            description = "A scheme that comes with Almoner, or a scheme file; ${DEFAULT-VALUE} without it.")
    private String scheme = Schemes.DEFAULT;

    ProcurementPricesCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Scheme found = Schemes.load(scheme);
        LocalDate day = on.day(found, wiring.clock());
        ImmutableList<TenderedPrice> prices = GivenFiles.read(
                "table of tendered prices",
                file,
                path -> ProcurementFiles.readPrices(
                        path, found.charging().rates().offerings()));
        PriceBenchmark usual = benchmark
                .map(path -> GivenFiles.read("benchmark", path, ProcurementFiles::readBenchmark))
                .orElse((what, of) -> Optional.empty());
        PriceRules rules =
                new PriceRules(found.charging().rates(), found.allocation().outliers());
        ImmutableList<CheckedPrice> checked = prices.stream()
                .map(price -> rules.check(price, day, what -> usual.find(what, day)))
                .collect(ImmutableList.toImmutableList());
        TenderedPricesText text = new TenderedPricesText(found, day, checked);
        output.result(text::text, text::json);
    }
}
