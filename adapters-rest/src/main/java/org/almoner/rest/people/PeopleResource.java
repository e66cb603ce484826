package org.almoner.rest.people;

import static org.almoner.rest.security.Operation.PERSON_LIST;
import static org.almoner.rest.security.Operation.PERSON_SHOW;
import static org.almoner.rest.security.Operation.STATEMENT_SHOW;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.almoner.application.port.in.Statements;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.AskedDays;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Tells what is recorded of people, and what they are to pay. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {

    private static final String PERSON = "person";

    private final Asked asked;

    /** For one request. */
    public PeopleResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return a page of the references of people} */
    @GET
    @Operates(PERSON_LIST)
    @Operation(summary = "Who is known?", description = "The references of people, in their order; nothing about them.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = PersonPage.class)))
    public Response list(@BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<PersonId> page = paging.page(
                    view.store().people().all().stream().map(PersonHistory::id).toList(),
                    person -> person,
                    PersonId::parse);
            return new PersonPage(page.items().stream().map(PersonId::toString).toList(), page.next());
        });
    }

    /** {@return what is recorded of a person on a day} */
    @GET
    @Path("/{person}")
    @Operates(PERSON_SHOW)
    @Operation(
            summary = "What is recorded of a person on a day?",
            description =
                    "Birth, home, packages, needs, what is charged and agreed: as recorded, by whom, when and why.")
    @ApiResponse(
            responseCode = "200",
            description = "The person.",
            content = @Content(schema = @Schema(implementation = PersonBody.class)))
    public Response show(@PathParam(PERSON) PersonId person, @QueryParam("on") @Nullable LocalDate on) {
        return asked.read(view -> {
            LocalDate day = view.day(on);
            return view.store()
                    .people()
                    .find(person)
                    .map(history -> PersonBody.of(
                            history,
                            view.store().packages().of(person).stream()
                                    .map(PackageHistory::id)
                                    .toList(),
                            day))
                    .orElseThrow(() -> PersonProblems.unknown(person));
        });
    }

    /** {@return what a person is to pay over some weeks} */
    @GET
    @Path("/{person}/statement")
    @Operates(STATEMENT_SHOW)
    @Operation(
            summary = "What is a person to pay for some weeks, and why?",
            description =
                    "Every visit and how it counted, the charge and how it was decided, what the runs billed and why;"
                            + " by what is known now, or was known then. Without days, the four weeks that were over last.")
    @ApiResponse(
            responseCode = "200",
            description = "The statement.",
            content = @Content(schema = @Schema(implementation = StatementBody.class)))
    public Response statement(
            @PathParam(PERSON) PersonId person,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return asked.read(view -> {
            DateRange days =
                    AskedDays.weeks(from, to, view.today(), view.scheme().term());
            Statements statements = view.almoner().statements();
            Settlement due = statements.of(person, days).orElseThrow(() -> PersonProblems.unknown(person));
            return StatementBody.of(person, days, due, statements.posted(person), view.clock());
        });
    }

    /** A page of the references of people. */
    @Schema(name = "PersonPage", description = "A page of the references of people.")
    public record PersonPage(
            @Schema(description = "In their order.", example = "[\"C-00042\"]", requiredMode = RequiredMode.REQUIRED)
            List<String> people,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "Qy0wMDA0Mg")
            @Nullable
            String next) {}
}
