package org.almoner.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.schemes.Scheme;
import org.almoner.wording.RefusalWords;
import picocli.CommandLine.Option;

/** On which day. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class OnOption {

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day, such as 2020-11-02; without it today, or the nearest day of the scheme's term.")
    private Optional<LocalDate> day = Optional.empty();

    /**
     * {@return the day}
     *
     * @throws Failure if it is outside the scheme's term
     */
    LocalDate day(Scheme scheme, Clock clock) {
        day.filter(given -> !scheme.term().contains(given)).ifPresent(given -> {
            throw Failure.usage(RefusalWords.outside(given, scheme.term()));
        });
        return day.orElseGet(() -> scheme.term().nearest(LocalDate.now(clock)));
    }
}
