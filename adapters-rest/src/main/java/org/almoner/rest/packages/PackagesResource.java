package org.almoner.rest.packages;

import static org.almoner.rest.security.Operation.PACKAGE_APPROVE;
import static org.almoner.rest.security.Operation.PACKAGE_ASK_APPROVAL;
import static org.almoner.rest.security.Operation.PACKAGE_LIST;
import static org.almoner.rest.security.Operation.PACKAGE_SHOW;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.application.port.in.CarePackages.Outcome;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.life.PackageLife;
import org.almoner.domain.packages.life.PackageState;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Tells what packages are on a day, and has them approved. */
@Path("/packages")
@Produces(MediaType.APPLICATION_JSON)
public final class PackagesResource {

    private static final String PACKAGE = "package";
    private static final String ON = "on";

    private final Asked asked;

    /** For one request. */
    public PackagesResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return a page of the packages as they are on a day} */
    @GET
    @Operates(PACKAGE_LIST)
    @Operation(
            summary = "What are the packages on a day?",
            description =
                    "All of them, those of one state, or those that lack their approval; in the order of their references.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = PackagePage.class)))
    public Response list(
            @QueryParam(ON) @Nullable LocalDate on,
            @QueryParam("state") @Nullable PackageState state,
            @QueryParam("unapproved") @DefaultValue("false") boolean unapproved,
            @BeanParam Paging paging) {
        return asked.read(view -> {
            LocalDate day = view.day(on);
            Paging.Page<Map.Entry<PackageId, PackageLife>> page = paging.page(
                    view.almoner().packages().lives().entrySet(),
                    each -> (state == null || each.getValue().stateOn(day) == state)
                            && (!unapproved || each.getValue().lacksApprovalFrom(day)),
                    Map.Entry::getKey,
                    PackageId::parse);
            return new PackagePage(
                    day,
                    page.items().stream()
                            .map(each -> PackageBody.of(each.getValue().on(day)))
                            .toList(),
                    page.next());
        });
    }

    /** {@return a package on a day} */
    @GET
    @Path("/{package}")
    @Operates(PACKAGE_SHOW)
    @Operation(
            summary = "What is a package on a day?",
            description =
                    "Its state, cost, approval, what is wrong with it, its next review, and what may be done with it.")
    @ApiResponse(
            responseCode = "200",
            description = "The package.",
            content =
                    @Content(
                            schema = @Schema(implementation = PackageBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "package",
                                            summary = "A package that waits for its approval",
                                            value = PackageExamples.PACKAGE)))
    public Response show(@PathParam(PACKAGE) PackageId pack, @QueryParam(ON) @Nullable LocalDate on) {
        return asked.read(view -> view.almoner()
                .packages()
                .find(pack, view.day(on))
                .map(PackageBody::of)
                .orElseThrow(() -> PackageProblems.unknown(pack)));
    }

    /** {@return the package after approval was asked for} */
    @POST
    @Path("/{package}/approval-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(PACKAGE_ASK_APPROVAL)
    @Operation(
            summary = "Ask for the approval of a package",
            description =
                    "Of all that is planned from the day on. The documents that it takes must be on file before (rule C13).")
    @ApiResponse(
            responseCode = "200",
            description = "The package on that day.",
            content = @Content(schema = @Schema(implementation = PackageBody.class)))
    public Response askApproval(
            @PathParam(PACKAGE) PackageId pack,
            @RequestBody(
                            required = true,
                            description = "From when on, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ApprovalAsked.class),
                                            examples = @ExampleObject(name = "ask", value = PackageExamples.ASK)))
                    ApprovalAsked body) {
        return asked.write(
                body, almoner -> done(almoner.packages().askApproval(pack, body.from(), asked.because(body.reason()))));
    }

    /** {@return the package after it was approved} */
    @POST
    @Path("/{package}/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(PACKAGE_APPROVE)
    @Operation(
            summary = "Approve a package",
            description =
                    "What was asked for, within the limit of the approver that the token names; by another than who asked.")
    @ApiResponse(
            responseCode = "200",
            description = "The package on that day.",
            content = @Content(schema = @Schema(implementation = PackageBody.class)))
    public Response approve(
            @PathParam(PACKAGE) PackageId pack,
            @RequestBody(
                            required = true,
                            description = "From when on, what of it, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ApprovalGiven.class),
                                            examples =
                                                    @ExampleObject(name = "approve", value = PackageExamples.APPROVE)))
                    ApprovalGiven body) {
        return asked.write(
                body,
                almoner -> done(almoner.packages()
                        .approve(
                                pack,
                                body.from(),
                                body.scope(),
                                PackageProblems.approver(asked.caller()),
                                asked.because(body.reason()))));
    }

    private static PackageBody done(Outcome outcome) {
        return PackageBody.of(PackageProblems.done(outcome));
    }

    /** A page of packages. */
    @Schema(name = "PackagePage", description = "A page of packages.")
    public record PackagePage(
            @Schema(description = "The day.", example = "2021-03-01", requiredMode = RequiredMode.REQUIRED)
            LocalDate day,

            @Schema(description = "In the order of their references.", requiredMode = RequiredMode.REQUIRED)
            List<PackageBody> packages,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "Sy0wMDA0Mg")
            @Nullable
            String next) {}
}
