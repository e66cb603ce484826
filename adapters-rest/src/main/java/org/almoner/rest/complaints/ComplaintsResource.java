package org.almoner.rest.complaints;

import static org.almoner.rest.security.Operation.COMPLAINT_FILE_SHOW;
import static org.almoner.rest.security.Operation.COMPLAINT_LIST;
import static org.almoner.rest.security.Operation.COMPLAINT_YEAR_SHOW;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.almoner.application.port.in.Complaints;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.packages.PersonId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.people.PersonProblems;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Tells complaints with their clocks, what they dispute, and a year of them. */
@Path("/complaints")
@Produces(MediaType.APPLICATION_JSON)
public final class ComplaintsResource {

    private static final String ON = "on";

    private final Asked asked;

    /** For one request. */
    public ComplaintsResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return a page of the complaints that are open on a day} */
    @GET
    @Operates(COMPLAINT_LIST)
    @Operation(
            summary = "Which complaints are open on a day, and what is due?",
            description =
                    "Complaints and enquiries that somebody still has to answer, in the order in which they were received, each with its"
                            + " clocks in working days, by the council's policy. Any day may be asked, of the scheme's term or not.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = ComplaintPage.class)))
    public Response list(
            @QueryParam(ON) @Nullable LocalDate on,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("closed") @DefaultValue("false") boolean closed,
            @BeanParam Paging paging) {
        return asked.read(view -> {
            ComplaintPolicy policy = view.complaintPolicy();
            LocalDate day = view.date(on);
            Paging.Page<FiledOnDay> page = FiledOnDay.page(
                    FiledOnDay.received(view.almoner().complaints().all(), day, policy), overdue, closed, paging);
            return new ComplaintPage(
                    day,
                    page.items().stream()
                            .map(each -> ComplaintBody.of(each, policy))
                            .toList(),
                    page.next());
        });
    }

    /** {@return the complaints of a file in full} */
    @GET
    @Path("/{person}")
    @Operates(COMPLAINT_FILE_SHOW)
    @Operation(
            summary = "What are the complaints of a file on a day?",
            description =
                    "All that are about the care of a person, or are kept under a reference of nobody in care: clocks, what happened, what"
                            + " is due next, and of disputed charges the lines as the ledger stands and what the dispute led to. Any day"
                            + " may be asked.")
    @ApiResponse(
            responseCode = "200",
            description = "The complaints.",
            content = @Content(schema = @Schema(implementation = ComplaintFileBody.class)))
    public Response show(@PathParam("person") PersonId file, @QueryParam(ON) @Nullable LocalDate on) {
        return asked.read(view -> {
            ComplaintPolicy policy = view.complaintPolicy();
            LocalDate day = view.date(on);
            if (view.store().people().find(file).isEmpty()) {
                throw PersonProblems.unknown(file);
            }
            Complaints complaints = view.almoner().complaints();
            return new ComplaintFileBody(
                    file.toString(),
                    day,
                    FiledOnDay.received(complaints.of(file), day, policy).stream()
                            .map(each ->
                                    ComplaintFileBody.InFull.of(each, complaints.dispute(each.filed()), day, policy))
                            .toList());
        });
    }

    /** {@return a year of complaints, counted} */
    @GET
    @Path("/years/{year}")
    @Operates(COMPLAINT_YEAR_SHOW)
    @Operation(
            summary = "What does a year of complaints come to?",
            description =
                    "What was received from 1 April of the year before to 31 March of the year, counted as it stood on a day, which may be"
                            + " any after the year has begun. Every table says whether it comes to the cases.")
    @ApiResponse(
            responseCode = "200",
            description = "The year.",
            content = @Content(schema = @Schema(implementation = ComplaintYearBody.class)))
    public Response year(@PathParam("year") Year year, @QueryParam(ON) @Nullable LocalDate on) {
        return asked.read(view -> {
            String policy = view.complaintPolicy().title();
            return ComplaintYearBody.of(policy, CountedYear.of(view, year, on));
        });
    }

    /** A page of complaints. */
    @Schema(name = "ComplaintPage", description = "A page of complaints.")
    public record ComplaintPage(
            @Schema(description = "The day.", example = "2020-11-30", requiredMode = RequiredMode.REQUIRED)
            LocalDate day,

            @Schema(description = "In the order in which they were received.", requiredMode = RequiredMode.REQUIRED)
            List<ComplaintBody> complaints,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "MjAyMC0xMC0yMA")
            @Nullable
            String next) {}
}
