package org.almoner.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.time.Instants;
import picocli.CommandLine.Option;

/** The day on which a file was published. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class PublishedOption {

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day of the file, from which on what it says holds; today without it.")
    private Optional<LocalDate> published = Optional.empty();

    /**
     * {@return the day}
     *
     * @param now as which it is today
     * @throws Failure if the day is still to come
     */
    LocalDate day(Instant now) {
        LocalDate today = Instants.dayOf(now);
        LocalDate day = published.orElse(today);
        if (day.isAfter(today)) {
            throw Failure.usage("--published " + day + " is still to come: today is " + today);
        }
        return day;
    }
}
