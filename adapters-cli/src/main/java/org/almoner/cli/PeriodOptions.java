package org.almoner.cli;

import java.time.LocalDate;
import org.almoner.application.port.in.ProviderReviews.Measured;
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
        checkDays(from, to);
        return DateRange.of(from, to);
    }

    /**
     * Refuses days of which there is none.
     *
     * @throws Failure if the first is not before the day after the last
     */
    static void checkDays(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw Failure.usage("--to is the day after the last, but " + to + " is not after " + from);
        }
    }

    /**
     * {@return what follows from days that are over}
     *
     * @throws Failure if they are not
     */
    static <T> T over(Measured<T> measured) {
        if (measured instanceof Measured.NotOver<T> notOver) {
            throw Failure.refused(
                    "what is measured is not over yet: it ends " + notOver.ends() + "; ask again after that day");
        }
        return ((Measured.Done<T>) measured).result();
    }
}
