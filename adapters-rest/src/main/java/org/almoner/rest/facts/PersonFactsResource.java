package org.almoner.rest.facts;

import static java.util.Objects.requireNonNull;
import static org.almoner.rest.security.Operation.PERSON_ADD;
import static org.almoner.rest.security.Operation.PERSON_FACT_LIST;
import static org.almoner.rest.security.Operation.PERSON_FACT_RECORD;
import static org.almoner.rest.security.Operation.WAIVER_CONFIRM;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Histories;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.View;
import org.almoner.rest.people.PersonProblems;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.jspecify.annotations.Nullable;

/** Adds people, records facts about them, and confirms waivers. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonFactsResource {

    private static final String PERSON = "person";

    private final Asked asked;
    private final FactKeeping<PersonId> facts;

    /** For one request. */
    public PersonFactsResource(@Context Asked asked) {
        this.asked = asked;
        this.facts = new FactKeeping<>(
                asked,
                PersonFacts.ALL,
                PersonFactsResource::facts,
                (records, about, fact, author) -> record(records, about, fact, author));
    }

    /** {@return the first fact about a person} */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(PERSON_ADD)
    @Operation(
            summary = "Add a person",
            description = "Somebody of whom nothing was known. Everything else is recorded as facts about the person.")
    @ApiResponse(
            responseCode = "201",
            description = "The first fact about the person.",
            content = @Content(schema = @Schema(implementation = FactBody.class)))
    public Response add(
            @RequestBody(
                            required = true,
                            description = "Under which reference, who, since when and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PersonAdded.class),
                                            examples = @ExampleObject(name = "add", value = FactExamples.PERSON)))
                    PersonAdded body) {
        ReadFact<?> fact = facts.read(body.person(), body.fact());
        PersonId person = requireNonNull(body.person());
        return asked.create(
                body,
                almoner -> {
                    if (find(asked.now(), person).isPresent()) {
                        throw ProblemException.of(ProblemKind.CONFLICT, "there is a person " + person + " already");
                    }
                    return facts.recorded(almoner.records(), person, fact);
                },
                added -> "/people/" + person);
    }

    /** {@return all that was ever recorded about a person} */
    @GET
    @Path("/{person}/facts")
    @Operates(PERSON_FACT_LIST)
    @Operation(
            summary = "What was ever recorded about a person?",
            description =
                    "All facts, or those of one kind, each with its days, since when it is known, by whom and why.")
    @ApiResponse(
            responseCode = "200",
            description = "The facts.",
            content = @Content(schema = @Schema(implementation = FactsBody.class)))
    public Response list(@PathParam(PERSON) PersonId person, @QueryParam("kind") @Nullable String kind) {
        return facts.list(person, kind);
    }

    /** {@return the fact that was recorded} */
    @POST
    @Path("/{person}/facts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(PERSON_FACT_RECORD)
    @Operation(
            summary = "Record a fact about a person",
            description =
                    "Kinds: person, absence, needs, refused-providers, lives-with and complaint-file, by brokers; charge, waiver, deferred-payment,"
                            + " repayment and fee, by finance. A waiver is proposed by whoever records it, and somebody else confirms it.")
    @ApiResponse(
            responseCode = "200",
            description = "The fact.",
            content = @Content(schema = @Schema(implementation = FactBody.class)))
    public Response record(
            @PathParam(PERSON) PersonId person,
            @RequestBody(
                            required = true,
                            description = "Of which kind, on which days, what, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = FactGiven.class),
                                            examples = {
                                                @ExampleObject(name = "absence", value = FactExamples.ABSENCE),
                                                @ExampleObject(name = "waiver", value = FactExamples.WAIVER),
                                                @ExampleObject(name = "charge", value = FactExamples.CHARGE),
                                                @ExampleObject(name = "withdraw", value = FactExamples.BACK)
                                            }))
                    FactGiven body) {
        return facts.record(person, body);
    }

    /** {@return the waivers that were confirmed} */
    @POST
    @Path("/{person}/waiver-confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(WAIVER_CONFIRM)
    @Operation(
            summary = "Confirm what was proposed to waive",
            description = "Every waiver of the person that was proposed for the days; by another than who proposed it.")
    @ApiResponse(
            responseCode = "200",
            description = "The waivers, now confirmed.",
            content = @Content(schema = @Schema(implementation = FactsBody.class)))
    public Response confirm(
            @PathParam(PERSON) PersonId person,
            @RequestBody(
                            required = true,
                            description = "On which days, and why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WaiverConfirmed.class),
                                            examples = @ExampleObject(name = "confirm", value = FactExamples.CONFIRM)))
                    WaiverConfirmed body) {
        List<BodyError> errors = new ArrayList<>(body.wrong().errors());
        DateRange days = GivenDays.read(body.from(), body.to(), errors)
                .filter(read -> errors.isEmpty())
                .orElseThrow(() -> ProblemException.ofBody(errors));
        String reason = requireNonNull(body.reason());
        return asked.write(body, almoner -> {
            facts(asked.now(), person);
            FactProblems.check(almoner.records().confirmWaiver(person, days, asked.because(reason)));
            return FactsBody.latest(person, facts(asked.now(), person), PersonFacts.WAIVER);
        });
    }

    private static <T> Recording record(CareRecords records, PersonId person, ReadFact<T> fact, Author author) {
        return fact.value()
                .map(value -> records.record(person, fact.kind(), value, fact.holds(), author))
                .orElseGet(() -> records.withdraw(person, fact.kind(), fact.holds(), author));
    }

    private static Histories facts(View view, PersonId person) {
        return find(view, person)
                .orElseThrow(() -> PersonProblems.unknown(person))
                .facts();
    }

    private static Optional<PersonHistory> find(View view, PersonId person) {
        return view.store().people().find(person);
    }
}
