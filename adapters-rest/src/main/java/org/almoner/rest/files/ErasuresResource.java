package org.almoner.rest.files;

import static org.almoner.rest.security.Operation.ERASURE_DUE;
import static org.almoner.rest.security.Operation.ERASURE_PREVIEW;
import static org.almoner.rest.security.Operation.PERSON_ERASE;

import com.google.common.collect.ImmutableSet;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import org.almoner.application.port.in.PersonFiles.Due;
import org.almoner.application.port.in.PersonFiles.Obstacle;
import org.almoner.application.port.in.PersonFiles.OtherScheme;
import org.almoner.application.port.in.PersonFiles.Outcome;
import org.almoner.domain.packages.PersonId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.security.Operates;
import org.almoner.wording.ErasureWords;
import org.almoner.wording.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Tells who may be erased, and erases them. */
@Path("/erasures")
@Produces(MediaType.APPLICATION_JSON)
public final class ErasuresResource {

    private final Asked asked;

    /** For one request. */
    public ErasuresResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return who may be erased} */
    @GET
    @Path("/due")
    @Operates(ERASURE_DUE)
    @Operation(
            summary = "Who may be erased on a day?",
            description =
                    "By what is known now: care is over, and no rule of retention keeps the file. Without a day, today,"
                            + " even after the scheme's term.")
    @ApiResponse(
            responseCode = "200",
            description = "They.",
            content = @Content(schema = @Schema(implementation = DueBody.class)))
    public Response due(@QueryParam("on") @Nullable LocalDate on) {
        return asked.read(view -> {
            LocalDate day = view.date(on);
            Due due = view.almoner().files().due(day);
            if (due instanceof OtherScheme other) {
                throw otherScheme(other);
            }
            return new DueBody(
                    day,
                    ((Due.Listed) due)
                            .people().entrySet().stream()
                                    .map(each ->
                                            new DueBody.DuePerson(each.getKey().toString(), each.getValue()))
                                    .toList());
        });
    }

    /** {@return what erasing them would do} */
    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(ERASURE_PREVIEW)
    @Operation(
            summary = "What would erasing people do?",
            description =
                    "How much of each would go and how much stay as of nobody, or every reason why somebody must stay.")
    @ApiResponse(
            responseCode = "200",
            description = "What would go and stay.",
            content = @Content(schema = @Schema(implementation = WeighedBody.class)))
    public Response preview(
            @RequestBody(
                            required = true,
                            description = "Whom.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ErasureAsked.class),
                                            examples = @ExampleObject(name = "ask", value = ErasureExamples.ASK)))
                    ErasureAsked body) {
        return asked.read(view -> {
            Outcome outcome = view.almoner().files().weigh(ImmutableSet.copyOf(body.people()));
            return new WeighedBody(((Outcome.Possible) allowed(outcome))
                    .files().stream().map(WeighedBody.FileBody::of).toList());
        });
    }

    /** {@return under which references their money stays} */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(PERSON_ERASE)
    @Operation(
            summary = "Erase people for good",
            description =
                    "All of them or nobody. It takes no Idempotency-Key, for a key would keep a mark of who they were.")
    @ApiResponse(
            responseCode = "200",
            description = "Under which references what was paid and charged stays.",
            content = @Content(schema = @Schema(implementation = ErasedBody.class)))
    public Response erase(
            @RequestBody(
                            required = true,
                            description = "Whom, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PeopleErased.class),
                                            examples = @ExampleObject(name = "erase", value = ErasureExamples.ERASE)))
                    PeopleErased body) {
        return asked.write(body, almoner -> {
            Outcome outcome = almoner.files().erase(ImmutableSet.copyOf(body.people()), asked.because(body.reason()));
            return new ErasedBody(((Outcome.Erased) allowed(outcome))
                    .references().values().stream().map(PersonId::toString).toList());
        });
    }

    private static Outcome allowed(Outcome outcome) {
        if (outcome instanceof OtherScheme other) {
            throw otherScheme(other);
        }
        if (outcome instanceof Outcome.Refused refused) {
            throw refused.reasons().values().stream().allMatch(Obstacle.UnknownPerson.class::isInstance)
                    ? ProblemException.of(
                            ProblemKind.UNKNOWN_PERSON, "nobody is erased: nobody of that reference is known")
                    : ProblemException.refused(refused.reasons().entries().stream()
                            .map(ErasuresResource::reason)
                            .toArray(Reason[]::new));
        }
        return outcome;
    }

    private static Reason reason(Map.Entry<PersonId, Obstacle> kept) {
        return new Reason(
                ReasonCode.of(kept.getValue()), kept.getKey() + ": " + ErasureWords.obstacle(kept.getValue()));
    }

    private static ProblemException otherScheme(OtherScheme other) {
        return ProblemException.refused(other.reasons(), ErasureWords::mismatch);
    }
}
