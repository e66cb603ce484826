package org.almoner.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.AssessmentText;
import org.almoner.domain.assessment.Assessment;
import org.almoner.domain.assessment.Assessor;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.persistence.files.AssessmentFiles;
import org.almoner.persistence.files.CircumstancesFiles;
import org.almoner.persistence.files.FileRemark;
import org.almoner.persistence.files.FileResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the financial assessment of a file of circumstances. */
@Command(
        name = "assess",
        description = "What a person can be asked to pay for care: each line of the financial assessment, and its law.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class AssessCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The person's circumstances, in YAML or JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Which day; without it today, or the nearest day on which the file has care to assess.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Also list every change of the charge from that day to this one, which is excluded.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--scheme",
            paramLabel = "ID|FILE",
            defaultValue = Schemes.DEFAULT,
            description = "Whose rules about assessments: a scheme that comes with Almoner, or a scheme file;"
                    + " ${DEFAULT-VALUE} without it.")
    private String scheme = Schemes.DEFAULT;

    AssessCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        NationalRules national = AssessmentFiles.shipped().orElseThrow();
        Scheme council = Schemes.load(scheme);
        CircumstancesHistory history = circumstances(national);
        LocalDate on = day.orElseGet(() -> nearest(history, national.tables().term()));
        if (history.care().find(on).isEmpty() || !national.tables().term().contains(on)) {
            throw Failure.usage("there is nothing to assess on " + on + ": the person is cared for " + days(history)
                    + ", and the national tables hold " + national.tables().term());
        }
        Assessor assessor = new Assessor(national.tables(), council.assessment());
        AssessmentText text;
        try {
            Assessment assessment = assessor.on(on, history);
            text = new AssessmentText(
                    council, on, assessment, history.care().find(on).orElseThrow(), changes(assessor, history, on));
        } catch (IllegalArgumentException e) {
            throw Failure.refused(file + ": " + Failures.message(e));
        }
        output.result(text::text, text::json);
    }

    private CircumstancesHistory circumstances(NationalRules national) {
        Failures.checkFile(file, "a file of circumstances");
        FileResult<CircumstancesHistory> result = CircumstancesFiles.read(file, national);
        if (result instanceof FileResult.Refused<CircumstancesHistory> refused) {
            Collection<FileRemark> problems = refused.problems();
            throw Failure.refused(file + " is refused:\n" + Schemes.lines(problems));
        }
        return result.orElseThrow();
    }

    private LocalDate nearest(CircumstancesHistory history, DateRange term) {
        LocalDate today = LocalDate.now(wiring.clock());
        LocalDate last = term.end().orElseThrow().minusDays(1);
        LocalDate within = today.isAfter(last) ? last : today;
        if (history.care().find(within).isPresent()) {
            return within;
        }
        return history.care().entries().stream()
                .map(Timeline.Entry::holds)
                .map(days -> days.from().isAfter(within)
                        ? days.from()
                        : days.end().orElseThrow().minusDays(1))
                .min((one, other) -> Long.compare(
                        Math.abs(one.toEpochDay() - within.toEpochDay()),
                        Math.abs(other.toEpochDay() - within.toEpochDay())))
                .orElseThrow();
    }

    private Timeline<Assessment> changes(Assessor assessor, CircumstancesHistory history, LocalDate on) {
        if (until.isEmpty()) {
            return Timeline.empty();
        }
        LocalDate end = until.get();
        LocalDate last = assessor.tables().term().end().orElseThrow();
        if (!end.isAfter(on) || end.isAfter(last)) {
            throw Failure.usage("--until " + end + " must come after " + on + " and not after " + last
                    + ", where the national tables end");
        }
        return assessor.over(DateRange.of(on, end), history);
    }

    private static String days(CircumstancesHistory history) {
        return history.care().entries().stream()
                .map(entry -> entry.holds().toString())
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }
}
