package org.almoner.rest.audit;

import static org.almoner.rest.security.Operation.AUDIT_LIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.out.AuditTrail.Query;
import org.almoner.domain.time.Instants;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Tells who did what when and why. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private final Asked asked;

    /** For one request. */
    public AuditResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return a page of what was done} */
    @GET
    @Operates(AUDIT_LIST)
    @Operation(
            summary = "Who did what when and why?",
            description =
                    "In the order in which it was done; in a unit of work by subject and act. The days are those on which it"
                            + " was done.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of it.",
            content = @Content(schema = @Schema(implementation = AuditPage.class)))
    public Response list(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("by") @Nullable String by,
            @QueryParam("about") @Nullable String about,
            @BeanParam Paging paging) {
        Query query = new Query(
                Optional.ofNullable(from).map(AuditResource::begins),
                Optional.ofNullable(to).map(AuditResource::begins),
                Optional.ofNullable(by),
                Optional.ofNullable(about));
        return asked.read(view -> {
            Paging.Page<Place.Placed> page =
                    paging.page(Place.of(view.store().audit().entries(query)), Place.Placed::place, Place::parse);
            return new AuditPage(
                    page.items().stream()
                            .map(placed -> EntryBody.of(placed.entry()))
                            .toList(),
                    page.next());
        });
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(Instants.COUNCIL).toInstant();
    }

    /** A page of what was done. */
    @Schema(name = "AuditPage", description = "A page of what was done.")
    public record AuditPage(
            @Schema(description = "In the order in which it was done.", requiredMode = RequiredMode.REQUIRED)
            List<EntryBody> entries,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "Ny8w") @Nullable
            String next) {}
}
