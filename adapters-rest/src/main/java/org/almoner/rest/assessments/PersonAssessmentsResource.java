package org.almoner.rest.assessments;

import static java.util.Objects.requireNonNull;
import static org.almoner.rest.security.Operation.ASSESSMENT_KEEP;
import static org.almoner.rest.security.Operation.ASSESSMENT_PREVIEW;

import com.google.common.collect.ImmutableMap;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Assessing;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.assessment.ReassessmentPreview;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.Council;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Wrong;
import org.almoner.wording.RefusalWords;
import org.jspecify.annotations.Nullable;

/** Assesses a person again: what that would change, and the keeping of it. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PersonAssessmentsResource {

    private static final String PERSON = "person";

    private final Asked asked;
    private final NationalRules national;

    /** For one request. */
    public PersonAssessmentsResource(@Context Asked asked, @Context Council council) {
        this.asked = asked;
        this.national = council.national();
    }

    /** {@return what assessing the person again would change} */
    @POST
    @Path("/{person}/assessments/preview")
    @Operates(ASSESSMENT_PREVIEW)
    @Operation(
            summary = "What would assessing a person again change?",
            description = "What was decided so far beside what the circumstances come to. Nothing is recorded.")
    @ApiResponse(
            responseCode = "200",
            description = "What would change.",
            content = @Content(schema = @Schema(implementation = ReassessmentBody.class)))
    public Response preview(
            @PathParam(PERSON) PersonId person,
            @RequestBody(
                            required = true,
                            description = "The person's circumstances, and the days.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PreviewAsked.class),
                                            examples =
                                                    @ExampleObject(name = "ask", value = AssessmentExamples.PREVIEW)))
                    PreviewAsked body) {
        CircumstancesHistory history = history(body.circumstances(), body.days(), body.wrong());
        Days days = requireNonNull(body.days());
        return asked.read(view -> {
            if (view.store().people().find(person).isEmpty()) {
                throw unknown(person);
            }
            Assessing.Request request = request(person, history, days, false, days.from());
            return ReassessmentBody.of(person, days, preview(view.almoner(), request), false);
        });
    }

    /** {@return what assessing the person again changed} */
    @POST
    @Path("/{person}/assessments")
    @Operates(ASSESSMENT_KEEP)
    @Operation(
            summary = "Keep what assessing a person comes to",
            description = "As decisions, for the days on which it is something else than was decided before. The"
                    + " circumstances themselves are not kept.")
    @ApiResponse(
            responseCode = "200",
            description = "What changed.",
            content = @Content(schema = @Schema(implementation = ReassessmentBody.class)))
    public Response keep(
            @PathParam(PERSON) PersonId person,
            @RequestBody(
                            required = true,
                            description = "The person's circumstances, the days, when the person is told, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AssessmentKept.class),
                                            examples = @ExampleObject(name = "keep", value = AssessmentExamples.KEEP)))
                    AssessmentKept body) {
        CircumstancesHistory history = history(body.circumstances(), body.days(), body.wrong());
        Days days = requireNonNull(body.days());
        boolean provisional = requireNonNull(body.provisional());
        LocalDate told = requireNonNull(body.told());
        String reason = requireNonNull(body.reason());
        return asked.write(body, almoner -> {
            Assessing.Request request = request(person, history, days, provisional, told);
            ReassessmentPreview<PersonId> preview = preview(almoner, request);
            Recording recording =
                    almoner.assessing(national.tables()).apply(request, asked.because(reason), Progress.SILENT);
            if (recording instanceof Recording.Refused refused) {
                throw refused.reasons().stream().anyMatch(RecordRefusal.UnknownPerson.class::isInstance)
                        ? unknown(person)
                        : ProblemException.refused(refused.reasons(), RefusalWords::of);
            }
            return ReassessmentBody.of(person, days, preview, true);
        });
    }

    private CircumstancesHistory history(@Nullable CircumstancesGiven given, @Nullable Days days, Wrong wrong) {
        Wrong all = days == null || days.to() != null
                ? wrong
                : wrong.and(new BodyError("/days/to", null, "days to assess end; write to"));
        return Circumstances.of(given, days == null ? null : days.from(), all, national);
    }

    private Assessing.Request request(
            PersonId person, CircumstancesHistory history, Days days, boolean provisional, LocalDate told) {
        Assessable.check(days.range(), national.tables());
        return new Assessing.Request(ImmutableMap.of(person, history), days.range(), provisional, told);
    }

    private ReassessmentPreview<PersonId> preview(Almoner almoner, Assessing.Request request) {
        return Assessable.of(() -> almoner.assessing(national.tables()).preview(request, Progress.SILENT));
    }

    private static ProblemException unknown(PersonId person) {
        return ProblemException.ofField(
                ProblemKind.UNKNOWN_PERSON, "there is no person " + person, PERSON, person.toString());
    }
}
