package org.almoner.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.schemes.Scheme;
import picocli.CommandLine.Option;

/** On which day. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class OnOption {

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "On which day; without it today, or the nearest day of the scheme's term.")
    private Optional<LocalDate> day = Optional.empty();

    /** {@return the day} */
    LocalDate day(Scheme scheme, Wiring wiring) {
        return day.orElseGet(() -> Schemes.withinTerm(scheme, LocalDate.now(wiring.clock())));
    }
}
