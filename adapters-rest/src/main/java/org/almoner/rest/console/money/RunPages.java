package org.almoner.rest.console.money;

import static org.almoner.rest.security.Operation.RUN_APPROVE;
import static org.almoner.rest.security.Operation.RUN_DRAFT;
import static org.almoner.rest.security.Operation.RUN_LINES;
import static org.almoner.rest.security.Operation.RUN_LIST;
import static org.almoner.rest.security.Operation.RUN_PAY;
import static org.almoner.rest.security.Operation.RUN_REJECT;
import static org.almoner.rest.security.Operation.RUN_SHOW;
import static org.almoner.rest.security.Operation.RUN_SUBMIT;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs.Draft;
import org.almoner.application.port.in.Runs.Result;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Status;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Choice;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Done;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.runs.RunProblems;
import org.almoner.rest.security.Operates;
import org.almoner.rest.security.Operation;
import org.almoner.rest.values.Json;
import org.almoner.rest.values.Paging;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.RefusalWords;
import org.almoner.wording.RunWords;
import org.jspecify.annotations.Nullable;

/** Runs: drafted by one, approved by another, posted, paid; each with what it posts, in sums and line by line. */
@Path("/runs")
public final class RunPages {

    private static final String RUN = "run";

    private final Desk desk;

    /** For one request. */
    public RunPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * All runs.
     *
     * @param runs a page of them, the latest first
     * @param next the cursor of the next page, or null
     */
    public record All(List<Row> runs, @Nullable String next) {}

    /** A run in the list. */
    public record Row(
            String number, String scope, DateRange period, Status status, String draftedBy, String latestBy) {}

    /** {@return all runs} */
    @GET
    @Operates(RUN_LIST)
    public Page list(@BeanParam Paging paging) {
        return desk.page("money/runs", "Runs of payment and charging", view -> {
            Paging.Page<RunRecord> page =
                    paging.page(view.almoner().runs().all().reverse(), record -> -number(record), Integer::valueOf);
            return new All(page.items().stream().map(RunPages::row).toList(), page.next());
        });
    }

    private static int number(RunRecord record) {
        return record.run().id().number();
    }

    private static Row row(RunRecord record) {
        return new Row(
                record.run().id().toString(),
                RunWords.scope(record.run().scope()),
                record.run().period(),
                record.status(),
                record.run().by(),
                record.events().reverse().stream()
                        .findFirst()
                        .map(event -> event.known().by())
                        .orElse(""));
    }

    /**
     * What the page of drafting shows.
     *
     * @param scopes to choose between
     * @param to the day that is likely meant
     */
    public record Drafting(List<Choice> scopes, LocalDate to) {}

    /** {@return the page on which a run is drafted} */
    @GET
    @Path("/draft")
    @Operates(RUN_DRAFT)
    public Page drafting() {
        return desk.page(
                "money/draft",
                "Draft a run",
                view -> new Drafting(
                        Stream.of(Run.Scope.values())
                                .map(scope -> new Choice(Json.name(scope), RunWords.scope(scope)))
                                .toList(),
                        view.today()));
    }

    /** {@return the run that was drafted} */
    @POST
    @Path("/draft")
    @Operates(RUN_DRAFT)
    public Response draft(Form form) {
        return desk.tell(form, "/runs/draft", () -> {
            Optional<Run.Scope> scope = form.value(Run.Scope.class, "scope", "Choose what it settles");
            Optional<LocalDate> to = form.called("to", "Last day").day("to", "Say up to which day");
            form.check();
            Draft draft = desk.now()
                    .almoner()
                    .runs()
                    .workOut(
                            scope.orElseThrow(), to.orElseThrow(), desk.caller().subject(), Progress.SILENT);
            if (draft instanceof Draft.Refused refused) {
                form.refused("to", RefusalWords.of(refused.because()));
                form.check();
            }
            return desk.record(form, almoner -> {
                Result drafted = almoner.runs().draft((Draft.WorkedOut) draft);
                RunId run = drafted.run().run().id();
                return new Done(page(run), "Run " + run + " is drafted: " + RunWords.posted(drafted));
            });
        });
    }

    /** {@return a run} */
    @GET
    @Path("/{run}")
    @Operates(RUN_SHOW)
    public Page show(@PathParam(RUN) RunId run) {
        return desk.page("money/run", "Run " + run, view -> run(view, run));
    }

    private RunView run(View view, RunId run) {
        Result result = RunProblems.find(view, run);
        ProviderNames names = ProviderNames.of(view.store().providers().all());
        return RunView.of(
                result,
                RunView.Next.of(result, desk.caller().subject(), step -> desk.may(operation(step))),
                HoldPages.Held.of(
                        view.store(), result.held(), names, result.held().keySet()),
                names);
    }

    private static Operation operation(Step step) {
        return switch (step) {
            case SUBMIT -> RUN_SUBMIT;
            case APPROVE -> RUN_APPROVE;
            case PAY -> RUN_PAY;
            case REJECT -> RUN_REJECT;
        };
    }

    /** Which lines of a run are shown. */
    public enum Shown {
        /** Every one. */
        ALL,
        /** Those that correct what was posted before. */
        CORRECTIONS
    }

    /**
     * Lines of a run.
     *
     * @param run its number
     * @param what the lines are, or why there are none
     * @param shown which lines
     * @param lines a page of them
     * @param next the cursor of the next page, or null
     */
    public record Lines(
            String run,
            String what,
            Shown shown,
            List<LineView.Posted> lines,
            @Nullable String next) {}

    /** {@return the lines of a run} */
    @GET
    @Path("/{run}/lines")
    @Operates(RUN_LINES)
    public Page lines(
            @PathParam(RUN) RunId run,
            @QueryParam("shown") @DefaultValue("all") Shown shown,
            @BeanParam Paging paging) {
        String title = (shown == Shown.ALL ? "Lines of run " : "Corrections of run ") + run;
        return desk.page("money/lines", title, view -> {
            Result result = RunProblems.find(view, run);
            List<LedgerTransaction> transactions = shown == Shown.ALL ? result.transactions() : result.corrections();
            Paging.Page<LedgerTransaction> page = paging.page(transactions, LedgerTransaction::line, LineKey::parse);
            ProviderNames names = ProviderNames.of(view.store().providers().all());
            return new Lines(
                    run.toString(),
                    what(result),
                    shown,
                    page.items().stream()
                            .map(transaction -> LineView.Posted.of(transaction, names))
                            .toList(),
                    page.next());
        });
    }

    private static String what(Result result) {
        return result.outdated()
                .map(refused -> RunWords.outdated(refused) + ".")
                .orElse(result.run().isOpen() ? "What it would post if it were approved now." : "What it posted.");
    }

    /** {@return the run after it was submitted} */
    @POST
    @Path("/{run}/submit")
    @Operates(RUN_SUBMIT)
    public Response submit(@PathParam(RUN) RunId run, Form form) {
        return take(run, Step.SUBMIT, form);
    }

    /** {@return the run after it was approved} */
    @POST
    @Path("/{run}/approve")
    @Operates(RUN_APPROVE)
    public Response approve(@PathParam(RUN) RunId run, Form form) {
        return take(run, Step.APPROVE, form);
    }

    /** {@return the run after it was paid} */
    @POST
    @Path("/{run}/pay")
    @Operates(RUN_PAY)
    public Response pay(@PathParam(RUN) RunId run, Form form) {
        return take(run, Step.PAY, form);
    }

    /** {@return the run after it was rejected} */
    @POST
    @Path("/{run}/reject")
    @Operates(RUN_REJECT)
    public Response reject(@PathParam(RUN) RunId run, Form form) {
        return take(run, Step.REJECT, form);
    }

    private Response take(RunId run, Step step, Form form) {
        return desk.tell(form, page(run), () -> {
            Author author = desk.because(form);
            RunProblems.prepare(desk.now(), run, step);
            return desk.record(form, almoner -> {
                RunProblems.taken(almoner.runs().step(run, step, author), step, author);
                return new Done(page(run), "Run " + run + " is " + RefusalWords.taken(step));
            });
        });
    }

    private static String page(RunId run) {
        return "/runs/" + run;
    }
}
