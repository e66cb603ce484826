package org.almoner.rest.providers;

import static org.almoner.rest.security.Operation.INDICATORS_RECORD;
import static org.almoner.rest.security.Operation.ROLE_REVIEW;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
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
import java.time.YearMonth;
import java.util.List;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.almoner.wording.RefusalWords;
import org.jspecify.annotations.Nullable;

/** Reviews the roles of providers, and lets measured indicators count. */
@Path("/quality")
@Produces(MediaType.APPLICATION_JSON)
public final class RoleReviewsResource {

    private final Asked asked;

    /** For one request. */
    public RoleReviewsResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return the review} */
    @GET
    @Path("/role-reviews/{month}")
    @Operates(ROLE_REVIEW)
    @Operation(
            summary = "Which providers would change their role, and why?",
            description = "What the months up to this one say, zone by zone. It changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The review.",
            content = @Content(schema = @Schema(implementation = RoleReview.class)))
    public Response review(@PathParam("month") YearMonth month, @QueryParam("zone") @Nullable ZoneCode zone) {
        return asked.read(view -> {
            ReviewProblems.checkKnown(view, zone);
            check(view, month);
            ScorecardRules rules = view.scheme().providers().scorecard();
            return new RoleReview(ReviewProblems.over(view.almoner().providers().review(month)).stream()
                    .filter(review -> zone == null || zone.equals(review.zone()))
                    .map(review -> ZoneReviewBody.of(review, rules))
                    .toList());
        });
    }

    private static void check(View view, YearMonth month) {
        if (view.scheme().providers().roleReview().isEmpty()) {
            throw ReviewProblems.nothingOfTheSort(
                    "no-role-reviews", "scheme " + view.scheme().id() + " reviews no roles");
        }
        DateRange term = view.scheme().term();
        if (!term.overlaps(DateRange.of(month.atDay(1), month.plusMonths(1).atDay(1)))) {
            throw ProblemException.ofField(
                    ProblemKind.OUTSIDE_TERM, RefusalWords.outside(month.atDay(1), term), "month", month.toString());
        }
    }

    /** {@return whose indicators count now} */
    @POST
    @Path("/indicators")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(INDICATORS_RECORD)
    @Operation(
            summary = "Let measured indicators count",
            description =
                    "In place of the tender's scores, or of earlier ones, from the day after the days on; a provider of"
                            + " which not all three were measured keeps its own.")
    @ApiResponse(
            responseCode = "200",
            description = "Whose count now.",
            content = @Content(schema = @Schema(implementation = IndicatorsRecorded.class)))
    public Response record(
            @RequestBody(
                            required = true,
                            description = "Of which days, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = IndicatorsKept.class),
                                            examples =
                                                    @ExampleObject(name = "keep", value = ReviewExamples.INDICATORS)))
                    IndicatorsKept body) {
        DateRange days = body.days().range();
        return asked.write(
                body,
                almoner -> new IndicatorsRecorded(
                        days.end().orElseThrow(),
                        ReviewProblems.over(almoner.providers().recordIndicators(days, asked.because(body.reason())))
                                .stream()
                                .map(ProviderId::toString)
                                .toList()));
    }

    /** What the months say of the roles in every zone. */
    @Schema(name = "RoleReview", description = "What the months say of the roles in every zone.")
    public record RoleReview(
            @Schema(description = "In the council's order.", requiredMode = RequiredMode.REQUIRED)
            List<ZoneReviewBody> zones) {}
}
