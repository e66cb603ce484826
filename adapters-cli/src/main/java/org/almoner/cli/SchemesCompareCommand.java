package org.almoner.cli;

import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Caseloads;
import org.almoner.cli.shell.Databases;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.FirstOffersText;
import org.almoner.cli.text.SchemeComparisonText;
import org.almoner.domain.performance.Caseload;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.schemes.SchemeComparison;
import org.almoner.domain.schemes.SchemeMatch;
import org.almoner.domain.time.Hours;
import org.almoner.wording.CaseloadWords;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prices, charges and places the same care under two schemes. */
@Command(
        name = "compare",
        description =
                "The same care under two schemes: what it costs, who bears it, who is better off, and who would be offered it."
                        + " It changes nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class SchemesCompareCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Parameters(
            index = "0",
            paramLabel = "FIRST",
            description = "The scheme by which the care is bought: a scheme that comes with Almoner, or a scheme file.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "SECOND", description = "The other scheme.")
    private String second = "";

    @ArgGroup
    private Care care = new Care();

    @Option(
            names = "--service",
            split = ",",
            paramLabel = "FIRST=SECOND",
            description =
                    "A service of FIRST that SECOND calls by another code, such as residential-65-plus=residential;"
                            + " without it services go to those of the same code.")
    private List<Given.OfService> services = new ArrayList<>();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description =
                    "From which day an ordinary week is looked for; without it, and for a scheme that is not in force"
                            + " then, from the first day of its term.")
    private Optional<LocalDate> day = Optional.empty();

    /** The care that is compared: one of these, or the figures on which the first scheme was planned. */
    @SuppressWarnings("FieldCanBeFinal") // picocli sets them
    static final class Care {

        @Option(
                names = "--hours",
                split = ",",
                paramLabel = "BAND=HOURS",
                description =
                        "Weekly hours of each band of FIRST, such as urban=11737, or high-dependency/city=2885 where there"
                                + " are several lots or services.")
        private List<Given.OfHours> hours = new ArrayList<>();

        @Option(
                names = "--caseload",
                paramLabel = "FILE",
                description = "A table of packages in the words of FIRST, with contributions and the NHS's shares.")
        private Optional<Path> caseload = Optional.empty();

        @Option(
                names = "--dir",
                paramLabel = "DIR",
                description = "The directory of a database, whose packages in place on the day are taken, and whose"
                        + " providers they could be offered to.")
        private Optional<Path> directory = Optional.empty();

        @Option(names = "--db", paramLabel = "URL", description = StorePlace.URL)
        private Optional<String> url = Optional.empty();

        /** {@return where the database is, if the care is that of one} */
        Optional<StorePlace> place() {
            return url.isPresent() || directory.isPresent()
                    ? Optional.of(new StorePlace(directory.orElse(Path.of("")), url))
                    : Optional.empty();
        }
    }

    SchemesCompareCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Scheme from = Schemes.load(first);
        Scheme to = Schemes.load(second);
        day.filter(given -> !from.term().contains(given) && !to.term().contains(given))
                .ifPresent(given -> {
                    throw Failure.usage("neither scheme is in force on " + given + ": " + from.id() + " is "
                            + from.term() + ", " + to.id() + " is " + to.term());
                });
        SchemeMatch match = Failures.asUsage(() -> new SchemeMatch(from, to, Given.services(services)));
        SchemeComparisonText text = care.caseload
                .map(file -> ofFile(match, file))
                .or(() -> care.place().map(place -> stored(match, place)))
                .orElseGet(() -> new SchemeComparisonText(
                        Failures.asUsage(() -> SchemeComparison.ofHours(match, hours(from), dayOf(from), dayOf(to)))));
        output.result(text::text, text::json);
    }

    private SchemeComparisonText ofFile(SchemeMatch match, Path file) {
        return new SchemeComparisonText(output.bars(wiring)
                .during(
                        "Reading",
                        progress -> compare(
                                match,
                                taken -> CaseloadFiles.each(
                                        file, match.from(), dayOf(match.from()), progress, taken::accept))));
    }

    private SchemeComparisonText stored(SchemeMatch match, StorePlace place) {
        Scheme from = match.from();
        Scheme to = match.to();
        try (Databases.Opened opened = place.open(wiring.databases())) {
            LocalDate monday =
                    from.charging().rates().ordinaryWeekFrom(dayOf(from)).monday();
            Almoner almoner = StoreOptions.almoner(from, opened.store(), wiring.clock());
            Caseloads.OnDay stored = almoner.caseloads().on(monday);
            if (stored.isEmpty()) {
                throw Failure.notFound("nobody provides a package of " + place + " on " + monday + " by scheme "
                        + from.id() + "; maybe name another day with --on");
            }
            return new SchemeComparisonText(
                    compare(match, stored.packages()::forEach),
                    CaseloadWords.of(stored.leftOut()),
                    Optional.of(new FirstOffersText(
                            almoner.brokerage().firstOffers(monday, to),
                            from.id(),
                            to.id(),
                            monday,
                            StoreOptions.names(opened.store()))));
        }
    }

    private SchemeComparison compare(SchemeMatch match, Caseload<FundedPackage> caseload) {
        return SchemeComparison.ofCaseload(match, caseload, dayOf(match.from()), dayOf(match.to()));
    }

    private LocalDate dayOf(Scheme scheme) {
        return day.filter(scheme.term()::contains).orElse(scheme.term().from());
    }

    private ImmutableSortedMap<PricePoint, Hours> hours(Scheme from) {
        if (!care.hours.isEmpty()) {
            return Given.hours(care.hours, from);
        }
        return from.planning()
                .map(planning -> planning.snapshot().hours())
                .filter(planned -> !planned.isEmpty())
                .orElseThrow(() -> Failure.usage("scheme " + from.id()
                        + " has no planning figures; give a caseload, or the hours, such as --hours "
                        + Schemes.example(from) + "=1000"));
    }
}
