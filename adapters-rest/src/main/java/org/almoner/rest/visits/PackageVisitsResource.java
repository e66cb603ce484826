package org.almoner.rest.visits;

import static org.almoner.rest.security.Operation.VISIT_LIST;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
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
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.AskedDays;
import org.almoner.rest.asking.View;
import org.almoner.rest.packages.PackageProblems;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Tells what became of the visits of a package. */
@Path("/packages")
@Produces(MediaType.APPLICATION_JSON)
public final class PackageVisitsResource {

    private final Asked asked;

    /** For one request. */
    public PackageVisitsResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return a page of the visits of a package on some days} */
    @GET
    @Path("/{package}/visits")
    @Operates(VISIT_LIST)
    @Operation(
            summary = "What became of the visits of a package?",
            description =
                    "Every visit that was planned or reported on the days, in order of time: how it was planned and reported, what"
                            + " of it is paid and charged and why, or why no money follows from it; by what is known now, or was known"
                            + " then. Without days, the four weeks that were over last.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = VisitPage.class)))
    public Response list(
            @PathParam("package") PackageId pack,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam Paging paging) {
        return asked.read(view -> {
            PersonId person = view.store()
                    .packages()
                    .find(pack)
                    .map(PackageHistory::person)
                    .orElseThrow(() -> PackageProblems.unknown(pack));
            DateRange days =
                    AskedDays.days(from, to, view.today(), view.scheme().term());
            Paging.Page<ListedVisitBody> page = paging.page(
                    ListedVisitBody.of(
                            pack, weeks(view, person, days), UnpricedReports.in(view, pack, days), view.clock()),
                    visit -> days.contains(visit.day()),
                    visit -> VisitId.parse(visit.visit()),
                    VisitId::parse);
            return new VisitPage(pack.toString(), Days.of(days), page.items(), page.next());
        });
    }

    /** {@return the weeks that the days are of} */
    private static ImmutableList<WeekStatement> weeks(View view, PersonId person, DateRange days) {
        CareWeek first = CareWeek.containing(days.from());
        CareWeek last = CareWeek.containing(days.end().orElseThrow().minusDays(1));
        return view.almoner()
                .statements()
                .of(person, DateRange.of(first.monday(), last.next().monday()))
                .map(Settlement::weeks)
                .orElseGet(ImmutableList::of);
    }

    /** A page of the visits of a package. */
    @Schema(name = "VisitPage", description = "A page of the visits of a package.")
    public record VisitPage(
            @Schema(
                    name = "package",
                    description = "The package.",
                    example = "K-00042",
                    requiredMode = RequiredMode.REQUIRED)
            @JsonProperty("package")
            String pack,

            @Schema(description = "The days.", requiredMode = RequiredMode.REQUIRED)
            Days days,

            @Schema(description = "In order of time.", requiredMode = RequiredMode.REQUIRED)
            List<ListedVisitBody> visits,

            @Schema(
                    description = "The cursor of the next page; left out on the last.",
                    example = "Sy0wMDA0Mi8yMDIwLTExLTAyLzA3OjMw")
            @Nullable
            String next) {}
}
