package org.almoner.rest.providers;

import static org.almoner.rest.security.Operation.PROVIDER_LIST;
import static org.almoner.rest.security.Operation.PROVIDER_SHOW;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Tells of providers: who they are, where they serve, how they are rated, and why the council does no business with them. */
@Path("/providers")
@Produces(MediaType.APPLICATION_JSON)
public final class ProvidersResource {

    private final Asked asked;

    /** For one request. */
    public ProvidersResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return a page of the providers of a day} */
    @GET
    @Operates(PROVIDER_LIST)
    @Operation(
            summary = "Which providers are there on a day?",
            description = "Those that are known on the day, in the order of their references.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = ProviderPage.class)))
    public Response list(@QueryParam("on") @Nullable LocalDate on, @BeanParam Paging paging) {
        return asked.read(view -> {
            LocalDate day = view.day(on);
            Paging.Page<ProviderBody> page = paging.page(
                    view.store().providers().all().stream()
                            .flatMap(history -> body(view, history, day))
                            .toList(),
                    body -> ProviderId.parse(body.provider()),
                    ProviderId::parse);
            return new ProviderPage(day, page.items(), page.next());
        });
    }

    /** {@return a provider on a day} */
    @GET
    @Path("/{provider}")
    @Operates(PROVIDER_SHOW)
    @Operation(
            summary = "What is known of a provider on a day?",
            description = "Who it is, where it serves, its rating, and every reason against business with it.")
    @ApiResponse(
            responseCode = "200",
            description = "The provider.",
            content = @Content(schema = @Schema(implementation = ProviderBody.class)))
    public Response show(@PathParam("provider") ProviderId provider, @QueryParam("on") @Nullable LocalDate on) {
        return asked.read(view -> {
            LocalDate day = view.day(on);
            return view.store().providers().find(provider).stream()
                    .flatMap(history -> body(view, history, day))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.ofField(
                            ProblemKind.UNKNOWN_PROVIDER,
                            "there is no provider " + provider + " on " + day,
                            "provider",
                            provider.toString()));
        });
    }

    private static Stream<ProviderBody> body(View view, ProviderHistory history, LocalDate day) {
        ProviderRecord known = history.asKnownAt(Instant.MAX);
        return known.on(day).stream()
                .map(provider -> ProviderBody.of(view.scheme().providers(), known, provider, day));
    }

    /** A page of providers. */
    @Schema(name = "ProviderPage", description = "A page of providers.")
    public record ProviderPage(
            @Schema(description = "The day.", example = "2021-03-01", requiredMode = RequiredMode.REQUIRED)
            LocalDate on,

            @Schema(description = "In the order of their references.", requiredMode = RequiredMode.REQUIRED)
            List<ProviderBody> providers,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "UC0wMTc") @Nullable
            String next) {}
}
