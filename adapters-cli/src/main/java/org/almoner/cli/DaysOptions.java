package org.almoner.cli;

import java.time.LocalDate;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import picocli.CommandLine.Option;

/** Which days: whole weeks, Monday to Sunday. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class DaysOptions {

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day, such as 2020-10-05.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "The day after the last, such as 2020-10-12. Weeks that are not wholly within are left out.")
    private LocalDate to = LocalDate.EPOCH;

    /**
     * {@return the days}
     *
     * @throws Failure if there is no whole week in them
     */
    DateRange days() {
        if (!from.isBefore(to) || CareWeek.allIn(DateRange.of(from, to)).isEmpty()) {
            CareWeek week = CareWeek.containing(from);
            throw Failure.usage("no whole week, Monday to Sunday, lies from " + from + " to before " + to
                    + "; maybe --from " + week + " --to " + week.next());
        }
        return DateRange.of(from, to);
    }
}
