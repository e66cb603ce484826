package org.almoner.rest.runs;

import static org.almoner.rest.security.Operation.RUN_DRAFT;
import static org.almoner.rest.security.Operation.RUN_LINES;
import static org.almoner.rest.security.Operation.RUN_LIST;
import static org.almoner.rest.security.Operation.RUN_SHOW;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Tells of runs of payment and charging, and drafts them. */
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
public final class RunsResource {

    static final String RUN = RunProblems.RUN;

    private final Asked asked;

    /** For one request. */
    public RunsResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return a page of the runs} */
    @GET
    @Operates(RUN_LIST)
    @Operation(summary = "Which runs are there?", description = "All runs in order, and how far each has come.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = RunPage.class)))
    public Response list(@BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<RunRecord> page = paging.page(
                    view.almoner().runs().all(), record -> record.run().id(), RunId::parse);
            return new RunPage(page.items().stream().map(RunBody::of).toList(), page.next());
        });
    }

    /** {@return the run that was drafted, in full} */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(RUN_DRAFT)
    @Operation(
            summary = "Draft a run",
            description = "Over every week that is over: what is due and not posted yet. Nothing is posted.")
    @ApiResponse(
            responseCode = "201",
            description = "The run in full; Location is where it is shown.",
            content = @Content(schema = @Schema(implementation = RunBody.class)))
    public Response draft(
            @RequestBody(
                            required = true,
                            description = "What it settles.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RunAsked.class),
                                            examples = @ExampleObject(name = "draft", value = RunExamples.DRAFT)))
                    RunAsked body) {
        String by = asked.caller().subject();
        Runs.Draft.WorkedOut draft = RunProblems.workedOut(
                asked.now().almoner().runs().workOut(body.scope(), body.to(), by, Progress.SILENT));
        return asked.create(body, almoner -> RunBody.of(almoner.runs().draft(draft)), run -> "/runs/" + run.run());
    }

    /** {@return a run in full} */
    @GET
    @Path("/{run}")
    @Operates(RUN_SHOW)
    @Operation(
            summary = "What is a run, and what does it post?",
            description = "What it posted, or would post if it were approved now, in sums.")
    @ApiResponse(
            responseCode = "200",
            description = "The run in full.",
            content = @Content(schema = @Schema(implementation = RunBody.class)))
    public Response show(@PathParam(RUN) RunId run) {
        return asked.read(view -> RunBody.of(RunProblems.find(view, run)));
    }

    /** {@return a page of the lines of a run} */
    @GET
    @Path("/{run}/lines")
    @Operates(RUN_LINES)
    @Operation(
            summary = "What does a run post, line by line?",
            description = "In the order of the lines; each with what it adds to each account, and why.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = LinePage.class)))
    public Response lines(@PathParam(RUN) RunId run, @BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<LedgerTransaction> page =
                    paging.page(RunProblems.find(view, run).transactions(), LedgerTransaction::line, LineKey::parse);
            return new LinePage(page.items().stream().map(LineBody::of).toList(), page.next());
        });
    }

    /** A page of runs. */
    @Schema(name = "RunPage", description = "A page of runs.")
    public record RunPage(
            @Schema(description = "In the order of their numbers.", requiredMode = RequiredMode.REQUIRED)
            List<RunBody> runs,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "MTAw") @Nullable
            String next) {}

    /** A page of the lines of a run. */
    @Schema(name = "LinePage", description = "A page of the lines of a run.")
    public record LinePage(
            @Schema(description = "In the order of the lines.", requiredMode = RequiredMode.REQUIRED)
            List<LineBody> lines,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "Y2FyZTox") @Nullable
            String next) {}
}
