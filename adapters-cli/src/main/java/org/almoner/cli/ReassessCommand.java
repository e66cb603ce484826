package org.almoner.cli;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Assessing;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Bars;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ReassessmentText;
import org.almoner.domain.assessment.Assessor;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.assessment.ReassessmentPreview;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.persistence.files.AssessmentFiles;
import org.almoner.persistence.files.CircumstancesFiles;
import org.almoner.persistence.files.FileResult;
import org.almoner.wording.RefusalWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses many people again, and shows what that changes before anybody decides to apply it. */
@Command(
        name = "reassess",
        description = "Who would pay more and who less if people were assessed again, such as each April. It records"
                + " nothing without --apply.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ReassessCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Parameters(
            paramLabel = "FOLDER",
            description = "A file of circumstances for each person, named for the reference, such as C-00042.yaml.")
    private Path folder = Path.of("");

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day, such as 2021-04-12.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "The day after the last, such as 2022-04-11.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--told",
            required = true,
            paramLabel = "DATE",
            description = "The day on which people are told: for days before, nobody pays more than was told as final.")
    private LocalDate told = LocalDate.EPOCH;

    @Option(names = "--provisional", description = "People are told that it will be worked out again.")
    private boolean provisional;

    @Option(names = "--apply", description = "Record what changes as decisions; needs --by and --reason.")
    private boolean apply;

    @Option(names = "--by", paramLabel = "REF", description = "Who decides: a reference, not a name.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why it is decided.")
    private Optional<String> reason = Optional.empty();

    ReassessCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        if (apply != by.isPresent() || apply != reason.isPresent()) {
            throw Failure.usage("--apply, --by and --reason go together: who decides, and why");
        }
        Optional<Author> author = by.flatMap(who -> reason.map(why -> AuthorOption.author(who, why)));
        NationalRules national = AssessmentFiles.shipped().orElseThrow();
        Assessing.Request request = new Assessing.Request(people(national), days(national), provisional, told);
        ReassessmentText text =
                options.with(wiring, (almoner, store) -> reassessed(almoner, store, national, request, author));
        output.result(text::text, text::json);
    }

    private DateRange days(NationalRules national) {
        DateRange term = national.tables().term();
        if (!from.isBefore(to) || !term.encloses(DateRange.of(from, to))) {
            throw Failure.usage("--from " + from + " must come before --to " + to
                    + ", and both lie within the national tables, " + term);
        }
        return DateRange.of(from, to);
    }

    private ImmutableMap<PersonId, CircumstancesHistory> people(NationalRules national) {
        if (!Files.isDirectory(folder)) {
            throw Failure.notFound("there is no folder " + folder + "; write the path of one with a file of"
                    + " circumstances for each person");
        }
        FileResult<ImmutableMap<PersonId, CircumstancesHistory>> result = CircumstancesFiles.readAll(folder, national);
        if (result instanceof FileResult.Refused<ImmutableMap<PersonId, CircumstancesHistory>> refused) {
            throw Failure.refused(folder + " is refused:\n" + Schemes.lines(refused.problems()));
        }
        return result.orElseThrow();
    }

    private ReassessmentText reassessed(
            Almoner almoner, Store store, NationalRules national, Assessing.Request request, Optional<Author> author) {
        Bars bars = output.bars(wiring);
        Assessor assessor = new Assessor(national.tables(), almoner.scheme().assessment());
        List<String> problems = bars.during("Checking", progress -> problems(assessor, store, request, progress));
        if (!problems.isEmpty()) {
            throw Failure.refused(
                    "not everybody in " + folder + " can be assessed, so nobody is:\n" + String.join("\n", problems));
        }
        Assessing assessing = almoner.assessing(national.tables());
        ReassessmentPreview<PersonId> preview =
                bars.during("Assessing", progress -> assessing.preview(request, progress));
        author.ifPresent(decides -> {
            if (bars.during("Recording", progress -> assessing.apply(request, decides, progress))
                    instanceof Recording.Refused refused) {
                throw Failure.refused("nothing is recorded: " + RefusalWords.of(refused.reasons()));
            }
        });
        return new ReassessmentText(almoner.scheme(), request, preview, author);
    }

    /** {@return who cannot be assessed and why, a line each} */
    private List<String> problems(Assessor assessor, Store store, Assessing.Request request, Progress progress) {
        List<String> problems = new ArrayList<>();
        long done = 0;
        for (Map.Entry<PersonId, CircumstancesHistory> entry :
                request.circumstances().entrySet()) {
            PersonId person = entry.getKey();
            if (store.people().find(person).isEmpty()) {
                problems.add("  " + person + ": nobody of this reference is known in " + options.place()
                        + "; record the person first, or name the file for another");
            }
            try {
                assessor.over(request.days(), entry.getValue());
            } catch (IllegalArgumentException e) {
                problems.add("  " + person + ": " + Failures.message(e));
            }
            progress.advanced(++done, request.circumstances().size());
        }
        return problems;
    }
}
