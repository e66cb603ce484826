package org.almoner.rest.assessments;

import static java.util.Objects.requireNonNull;
import static org.almoner.rest.security.Operation.ASSESSMENT_KINDS;
import static org.almoner.rest.security.Operation.ASSESSMENT_WORK_OUT;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.assessment.Assessment;
import org.almoner.domain.assessment.Assessor;
import org.almoner.domain.assessment.ReassessmentPreview;
import org.almoner.domain.means.Care;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.rest.asking.Council;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Wrong;

/** Works assessments out of circumstances that are given, and keeps nothing. */
@Path("/assessments")
@Produces(MediaType.APPLICATION_JSON)
public final class AssessmentsResource {

    private final Council council;

    /** For one request. */
    public AssessmentsResource(@Context Council council) {
        this.council = council;
    }

    /** {@return the kinds of income and capital} */
    @GET
    @Path("/kinds")
    @Operates(ASSESSMENT_KINDS)
    @Operation(
            summary = "Which kinds of income and capital are there?",
            description = "Those that the law tells apart, and the days on which people can be assessed.")
    @ApiResponse(
            responseCode = "200",
            description = "The kinds.",
            content = @Content(schema = @Schema(implementation = KindsBody.class)))
    public KindsBody kinds() {
        return KindsBody.of(council.national());
    }

    /** {@return an assessment} */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(ASSESSMENT_WORK_OUT)
    @Operation(
            summary = "What can a person in such circumstances be asked to pay?",
            description = "Every line of the financial assessment, with the law that it rests on. Nothing is recorded.")
    @ApiResponse(
            responseCode = "200",
            description = "The assessment.",
            content = @Content(schema = @Schema(implementation = AssessmentBody.class)))
    public AssessmentBody workOut(
            @RequestBody(
                            required = true,
                            description = "The circumstances, and the day.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AssessmentAsked.class),
                                            examples = @ExampleObject(name = "ask", value = AssessmentExamples.ASK)))
                    AssessmentAsked body) {
        CircumstancesHistory history =
                Circumstances.of(body.circumstances(), body.on(), wrong(body), council.national());
        LocalDate on = requireNonNull(body.on());
        Assessor assessor =
                new Assessor(council.national().tables(), council.scheme().assessment());
        return Assessable.of(() -> {
            Assessment assessment = assessor.on(on, history);
            Timeline<Assessment> changes = Optional.ofNullable(body.until())
                    .map(until -> assessor.over(DateRange.of(on, until), history))
                    .orElseGet(Timeline::empty);
            return AssessmentBody.of(
                    on,
                    council.scheme().id(),
                    assessment,
                    history.care().find(on).flatMap(Care::weeklyCost),
                    ReassessmentPreview.charges(changes).entries().stream()
                            .map(ChangeOfCharge::of)
                            .toList());
        });
    }

    private static Wrong wrong(AssessmentAsked body) {
        LocalDate on = body.on();
        LocalDate until = body.until();
        return on == null || until == null || until.isAfter(on)
                ? body.wrong()
                : body.wrong().and(new BodyError("/until", until.toString(), "until must come after on"));
    }
}
