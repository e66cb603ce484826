package org.almoner.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Caseloads;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.UpliftText;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.performance.Caseload;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.performance.PriceChangePreview;
import org.almoner.domain.prices.Uplift;
import org.almoner.domain.prices.Uplift.Element;
import org.almoner.domain.schemes.Scheme;
import org.almoner.wording.CaseloadWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what an uplift of a rate card would do to a caseload (rule B2). */
@Command(
        name = "uplift",
        description = "What an uplift of all prices would do to each package of a caseload. It changes nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class PriceUpliftCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "CASELOAD",
            description = "A table of packages; without it those of the database that somebody provides on the day.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "The first day of the new prices, such as 2021-10-04.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "PERCENT",
            description = "How much every price changes, where nothing else is said, such as 2.5%% or -1%%.")
    private Factor general = Factor.ONE;

    @Option(
            names = "--band",
            split = ",",
            paramLabel = "BAND=PERCENT",
            description = "How much the rates of some bands change instead, such as rural=4%%,isolated=5%%.")
    private List<Given.OfChange> bands = new ArrayList<>();

    @Option(
            names = "--agreed",
            paramLabel = "PERCENT",
            description = "How much prices change that are agreed for single packages; without it as --by says.")
    private Optional<Factor> agreed = Optional.empty();

    PriceUpliftCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        UpliftText text =
                file.map(this::ofFile).orElseGet(() -> options.with(wiring, (almoner, store) -> ofStore(almoner)));
        output.result(text::text, text::json);
    }

    private UpliftText ofFile(Path path) {
        Scheme scheme = options.scheme();
        Uplift uplift = uplift(scheme);
        return output.bars(wiring)
                .during(
                        "Reading",
                        progress -> text(
                                scheme,
                                uplift,
                                taken -> CaseloadFiles.each(
                                        path, scheme, from, progress, funded -> taken.accept(funded.pack())),
                                ImmutableSortedMap.of()));
    }

    private UpliftText ofStore(Almoner almoner) {
        Scheme scheme = almoner.scheme();
        Uplift uplift = uplift(scheme);
        Caseloads.OnDay stored = almoner.caseloads().on(from);
        return text(
                scheme,
                uplift,
                taken -> stored.packages().stream().map(FundedPackage::pack).forEach(taken),
                CaseloadWords.of(stored.leftOut()));
    }

    private Uplift uplift(Scheme scheme) {
        if (!scheme.term().contains(from)) {
            throw Failure.usage(
                    "scheme " + scheme.id() + " has no prices on " + from + "; it is in force " + scheme.term());
        }
        return new Uplift(
                from,
                general,
                ImmutableMap.copyOf(Given.changes(bands, scheme)),
                agreed.map(factor -> ImmutableMap.of(Element.AGREED_PRICES, factor))
                        .orElseGet(ImmutableMap::of),
                Rounding.HALF_UP);
    }

    private static UpliftText text(
            Scheme scheme,
            Uplift uplift,
            Caseload<CaseloadPackage> caseload,
            ImmutableSortedMap<PackageId, String> leftOut) {
        return new UpliftText(
                scheme, uplift, PriceChangePreview.of(uplift, scheme.charging().rates(), caseload), leftOut);
    }
}
