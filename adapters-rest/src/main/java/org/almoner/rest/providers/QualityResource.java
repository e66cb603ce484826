package org.almoner.rest.providers;

import static org.almoner.rest.security.Operation.RATING_LIST;
import static org.almoner.rest.security.Operation.SCORECARD_LIST;
import static org.almoner.rest.security.Operation.THEMES_SHOW;

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
import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.AskedDays;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Tells how all providers are rated, what they did, and what reports found. */
@Path("/quality")
@Produces(MediaType.APPLICATION_JSON)
public final class QualityResource {

    private final Asked asked;

    /** For one request. */
    public QualityResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return a page of the ratings} */
    @GET
    @Path("/ratings")
    @Operates(RATING_LIST)
    @Operation(
            summary = "How are the providers rated on a day?",
            description = "Of what each rating is made, and why it is not better; none where the scheme rates nobody.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the ratings.",
            content = @Content(schema = @Schema(implementation = RatingPage.class)))
    public Response ratings(@QueryParam("on") @Nullable LocalDate on, @BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<QualityDecision> page = paging.page(
                    view.almoner().providers().ratings(view.day(on)), QualityDecision::provider, ProviderId::parse);
            return new RatingPage(page.items().stream().map(RatingBody::of).toList(), page.next());
        });
    }

    /** {@return a page of their scorecards} */
    @GET
    @Path("/scorecards")
    @Operates(SCORECARD_LIST)
    @Operation(
            summary = "What did the providers do?",
            description = "Indicator by indicator, over the days; without days, over the month that was over last.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of their scorecards.",
            content = @Content(schema = @Schema(implementation = ScorecardPage.class)))
    public Response scorecards(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("zone") @Nullable ZoneCode zone,
            @BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<Scorecard> page =
                    paging.page(Scorecards.of(view, from, to, zone), Scorecard::provider, ProviderId::parse);
            ScorecardRules rules = view.scheme().providers().scorecard();
            return new ScorecardPage(
                    page.items().stream()
                            .map(card -> ScorecardBody.of(card, rules))
                            .toList(),
                    page.next());
        });
    }

    /** {@return what they found} */
    @GET
    @Path("/themes")
    @Operates(THEMES_SHOW)
    @Operation(
            summary = "What did reports about providers find?",
            description = "By theme, most issues first; without days, the reports of the month that was over last.")
    @ApiResponse(
            responseCode = "200",
            description = "What they found.",
            content = @Content(schema = @Schema(implementation = ThemesBody.class)))
    public Response themes(@QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
        return asked.read(view -> {
            DateRange days = AskedDays.period(from, to, view.today());
            return ThemesBody.of(view.almoner().providers().themes(days), days);
        });
    }

    /** A page of ratings. */
    @Schema(name = "RatingPage", description = "A page of ratings.")
    public record RatingPage(
            @Schema(description = "In the order of the providers.", requiredMode = RequiredMode.REQUIRED)
            List<RatingBody> ratings,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "UC0wMTc") @Nullable
            String next) {}

    /** A page of scorecards. */
    @Schema(name = "ScorecardPage", description = "A page of scorecards.")
    public record ScorecardPage(
            @Schema(description = "In the order of the providers.", requiredMode = RequiredMode.REQUIRED)
            List<ScorecardBody> scorecards,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "UC0wMTc") @Nullable
            String next) {}
}
