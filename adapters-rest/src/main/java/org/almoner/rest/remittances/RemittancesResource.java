package org.almoner.rest.remittances;

import static org.almoner.rest.security.Operation.REMITTANCE_LIST;
import static org.almoner.rest.security.Operation.REMITTANCE_SHOW;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.almoner.domain.ledger.Remittance;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Tells what runs paid a provider. */
@Path("/providers")
@Produces(MediaType.APPLICATION_JSON)
public final class RemittancesResource {

    private final Asked asked;

    /** For one request. */
    public RemittancesResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return a page of what runs paid the provider} */
    @GET
    @Path("/{provider}/remittances")
    @Operates(REMITTANCE_LIST)
    @Operation(
            summary = "What was a provider paid?",
            description = "The runs that paid it or took something back, in the order of their numbers.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = RemittancePage.class)))
    public Response list(@PathParam("provider") ProviderId provider, @BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<Remittance> page = paging.page(
                    view.almoner().runs().remittances(provider),
                    remittance -> remittance.run().run().id(),
                    RunId::parse);
            return new RemittancePage(
                    page.items().stream().map(RemittanceBody::of).toList(), page.next());
        });
    }

    /** {@return what a run paid the provider} */
    @GET
    @Path("/{provider}/remittances/{run}")
    @Operates(REMITTANCE_SHOW)
    @Operation(summary = "What did a run pay a provider?", description = "Line by line, with the cause of each.")
    @ApiResponse(
            responseCode = "200",
            description = "The remittance.",
            content = @Content(schema = @Schema(implementation = RemittanceBody.class)))
    @ApiResponse(responseCode = "404", description = "`unknown-run`: the run paid the provider nothing.")
    public Response show(@PathParam("provider") ProviderId provider, @PathParam("run") RunId run) {
        return asked.read(view -> RemittanceBody.inFull(RemittanceProblems.find(view, provider, run)));
    }

    /** A page of remittances. */
    @Schema(name = "RemittancePage", description = "A page of remittances.")
    public record RemittancePage(
            @Schema(description = "In the order of the runs.", requiredMode = RequiredMode.REQUIRED)
            List<RemittanceBody> remittances,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "MTAw") @Nullable
            String next) {}
}
