package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.cli.text.ComplaintYearText;
import org.almoner.domain.complaints.AdjustedComplaint;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.yearly.ComplaintYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts a year of complaints. */
@Command(
        name = "report",
        description =
                "What was received in a year to 31 March, counted, with whatever does not come to the same number.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ComplaintReportCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final ComplaintOptions complaints = new ComplaintOptions();

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YEAR",
            description = "The year in which it ends: 2021 is from 1 April 2020 to 31 March 2021.")
    private int year;

    ComplaintReportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ComplaintPolicy policy = complaints.policy();
        LocalDate day = complaints.day(options.clock(wiring));
        ImmutableList<AdjustedComplaint> all =
                options.with(wiring, (almoner, store) -> almoner.complaints().adjusted());
        ComplaintYearText text =
                new ComplaintYearText(Failures.asUsage(() -> ComplaintYear.of(year, all, day, policy)), policy.title());
        output.result(text::text, text::json);
    }
}
