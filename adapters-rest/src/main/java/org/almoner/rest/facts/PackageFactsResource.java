package org.almoner.rest.facts;

import static org.almoner.rest.security.Operation.PACKAGE_FACT_LIST;
import static org.almoner.rest.security.Operation.PACKAGE_FACT_RECORD;
import static org.almoner.rest.security.Operation.PACKAGE_OPEN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.Histories;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.View;
import org.almoner.rest.packages.PackageBody;
import org.almoner.rest.packages.PackageProblems;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.jspecify.annotations.Nullable;

/** Opens packages, and records facts about them. */
@Path("/packages")
@Produces(MediaType.APPLICATION_JSON)
public final class PackageFactsResource {

    private static final String PACKAGE = "package";

    private final Asked asked;
    private final FactKeeping<PackageId> facts;

    /** For one request. */
    public PackageFactsResource(@Context Asked asked) {
        this.asked = asked;
        this.facts = new FactKeeping<>(
                asked,
                PackageFacts.ALL,
                PackageFactsResource::facts,
                (records, about, fact, author) -> record(records, about, fact, author));
    }

    /** {@return the package that was opened} */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(PACKAGE_OPEN)
    @Operation(
            summary = "Open a package",
            description = "For a known person. What is wanted, from when on, is recorded as facts about it.")
    @ApiResponse(
            responseCode = "201",
            description = "The package today.",
            content = @Content(schema = @Schema(implementation = PackageBody.class)))
    public Response open(
            @RequestBody(
                            required = true,
                            description = "Under which reference, whose it is, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PackageOpened.class),
                                            examples = @ExampleObject(name = "open", value = FactExamples.PACKAGE)))
                    PackageOpened body) {
        PackageId pack = body.pack();
        return asked.create(
                body,
                almoner -> {
                    if (asked.now().store().packages().find(pack).isPresent()) {
                        throw ProblemException.of(ProblemKind.CONFLICT, "there is a package " + pack + " already");
                    }
                    FactProblems.check(
                            almoner.records().openPackage(pack, body.person(), asked.because(body.reason())));
                    return almoner.packages()
                            .find(pack, asked.now().today())
                            .map(PackageBody::of)
                            .orElseThrow(() -> PackageProblems.unknown(pack));
                },
                opened -> "/packages/" + pack);
    }

    /** {@return all that was ever recorded about a package} */
    @GET
    @Path("/{package}/facts")
    @Operates(PACKAGE_FACT_LIST)
    @Operation(
            summary = "What was ever recorded about a package?",
            description =
                    "All facts, or those of one kind, each with its days, since when it is known, by whom and why.")
    @ApiResponse(
            responseCode = "200",
            description = "The facts.",
            content = @Content(schema = @Schema(implementation = FactsBody.class)))
    public Response list(@PathParam(PACKAGE) PackageId pack, @QueryParam("kind") @Nullable String kind) {
        return facts.list(pack, kind);
    }

    /** {@return the fact that was recorded} */
    @POST
    @Path("/{package}/facts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(PACKAGE_FACT_RECORD)
    @Operation(
            summary = "Record a fact about a package",
            description =
                    "Kinds: plan, service, provider, lot, service-type, time-bank, discharge-pathway, evidence and review, by brokers;"
                            + " health-share, agreed-price, top-up, collector, free-care, direct-payment and surplus, by finance. The kinds"
                            + " approval-request and approval follow from POST /packages/{package}/approval-requests and /approvals, a pilot from"
                            + " what its provider proposes.")
    @ApiResponse(
            responseCode = "200",
            description = "The fact.",
            content = @Content(schema = @Schema(implementation = FactBody.class)))
    public Response record(
            @PathParam(PACKAGE) PackageId pack,
            @RequestBody(
                            required = true,
                            description = "Of which kind, on which days, what, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = FactGiven.class),
                                            examples = {
                                                @ExampleObject(name = "plan", value = FactExamples.PLAN),
                                                @ExampleObject(name = "service", value = FactExamples.SERVICE),
                                                @ExampleObject(name = "documents", value = FactExamples.EVIDENCE),
                                                @ExampleObject(name = "share", value = FactExamples.SHARE),
                                                @ExampleObject(name = "end", value = FactExamples.END)
                                            }))
                    FactGiven body) {
        return facts.record(pack, body);
    }

    private static <T> Recording record(CareRecords records, PackageId pack, ReadFact<T> fact, Author author) {
        return fact.value()
                .map(value -> records.record(pack, fact.kind(), value, fact.holds(), author))
                .orElseGet(() -> records.withdraw(pack, fact.kind(), fact.holds(), author));
    }

    /** {@return all facts about the package} Nothing is known of one whose person was erased. */
    private static Histories facts(View view, PackageId pack) {
        return view.store()
                .packages()
                .find(pack)
                .filter(history -> !view.store().people().erased().contains(history.person()))
                .orElseThrow(() -> PackageProblems.unknown(pack))
                .facts();
    }
}
