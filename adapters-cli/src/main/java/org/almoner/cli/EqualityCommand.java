package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.EqualityText;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.performance.equality.EqualityBands;
import org.almoner.domain.performance.equality.EqualityBands.EthnicGroup;
import org.almoner.domain.performance.equality.EqualityReport;
import org.almoner.domain.performance.equality.PersonOutcome;
import org.almoner.persistence.files.EqualityFiles;
import org.almoner.wording.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells allocation and charges by age and ethnicity, small numbers hidden (rule C10). */
@Command(
        name = "equality",
        description =
                "Who waits, how soon needs are awarded, what people are charged: by bands of age and ethnicity, with small"
                        + " numbers hidden so that nobody can work them out.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class EqualityCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final OnOption on = new OnOption();

    @Option(
            names = "--ethnicity",
            paramLabel = "FILE",
            description = "A table of persons and their ethnic groups; without it nobody's is known.")
    private Optional<Path> ethnicity = Optional.empty();

    @Option(
            names = "--bands",
            paramLabel = "FILE",
            description = "Bands in YAML; without it ages as Leicester City published them, and the census's groups.")
    private Optional<Path> bands = Optional.empty();

    @Option(
            names = "--within-days",
            paramLabel = "N",
            defaultValue = "3",
            description = "Within how many days a need is awarded in time; ${DEFAULT-VALUE} without it.")
    private int days;

    EqualityCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        if (days < 0) {
            throw Failure.usage("--within-days is " + days + "; give 0 or more");
        }
        EqualityBands known = bands.map(file -> GivenFiles.read("file of bands", file, EqualityFiles::readBands))
                .orElseGet(() -> EqualityFiles.shipped().orElseThrow());
        ImmutableMap<PersonId, EthnicGroup> groups = ethnicity
                .map(file ->
                        GivenFiles.read("table of ethnicity", file, path -> EqualityFiles.readEthnicities(path, known)))
                .orElse(ImmutableMap.of());
        EqualityText text = options.with(wiring, (almoner, store) -> {
            LocalDate day = on.day(almoner.scheme(), options.clock(wiring));
            ImmutableList<PersonOutcome> people = almoner.performance().outcomes(day, days);
            tellOfNobody(Sets.difference(
                    groups.keySet(),
                    people.stream().map(PersonOutcome::person).collect(ImmutableSet.toImmutableSet())));
            return new EqualityText(EqualityReport.of(known, people, groups), day, days);
        });
        output.result(text::text, text::json);
    }

    private void tellOfNobody(Set<PersonId> references) {
        if (!references.isEmpty()) {
            output.err()
                    .println("Of nobody who is counted: "
                            + Figures.counted(references.size(), "reference")
                            + " with an ethnic group in the table of ethnicity.");
            output.err().flush();
        }
    }
}
