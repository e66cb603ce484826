package org.almoner.cli;

import java.time.LocalDate;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.time.DateRange;
import picocli.CommandLine.Option;

/** Over which days. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class PeriodOptions {

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day, such as 2020-10-05.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "The day after the last, such as 2020-11-02.")
    private LocalDate to = LocalDate.EPOCH;

    /**
     * {@return the days}
     *
     * @throws Failure if there is none
     */
    DateRange days() {
        if (!from.isBefore(to)) {
            throw Failure.usage("--to is the day after the last, but " + to + " is not after " + from);
        }
        return DateRange.of(from, to);
    }
}
