package org.almoner.rest.console.complaints;

import static org.almoner.rest.security.Operation.COMPLAINT_FILE_SHOW;
import static org.almoner.rest.security.Operation.COMPLAINT_LIST;
import static org.almoner.rest.security.Operation.COMPLAINT_YEAR_SHOW;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.Complaints;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.yearly.ComplaintYear;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.rest.complaints.CountedYear;
import org.almoner.rest.complaints.FiledOnDay;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.people.PersonProblems;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.almoner.wording.ComplaintWords;
import org.almoner.wording.ProviderNames;
import org.jspecify.annotations.Nullable;

/** Complaints and enquiries that are open, by when what is due, and each file of them in full. */
@Path("/complaints")
public final class ComplaintPages {

    private static final String ON = CountedYear.ON;
    private static final String OVERDUE = "overdue";
    private static final String CLOSED = "closed";

    private final Desk desk;

    /** For one request. */
    public ComplaintPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * What the list shows.
     *
     * @param policy the title of the council's
     * @param day of which it is
     * @param year in which the year to 31 March ends that the day is of
     * @param overdue whether only those are shown of which something is overdue
     * @param closed whether those are shown, too, that nobody has to answer
     * @param complaints of the page
     * @param path of the list with what was chosen, for the next page
     * @param next the cursor of the next page, or null on the last
     */
    public record Listing(
            String policy,
            LocalDate day,
            int year,
            boolean overdue,
            boolean closed,
            List<Row> complaints,
            String path,
            @Nullable String next) {}

    /**
     * A complaint in the list.
     *
     * @param complaint what it is on the day
     * @param next what is due next, in words
     * @param overdue which clocks are overdue by how many working days, or empty
     */
    public record Row(FiledOnDay complaint, String next, String overdue) {

        static Row of(FiledOnDay each) {
            return new Row(
                    each,
                    ComplaintWords.next(each.view()),
                    ComplaintWords.overdue(each.view()).orElse(""));
        }
    }

    /** {@return a page of the complaints that are open} */
    @GET
    @Operates(
            value = COMPLAINT_LIST,
            filters = {ON, OVERDUE, CLOSED})
    public Response list(@BeanParam Paging paging) {
        return desk.filtered("complaints/list", "Complaints", (view, filter) -> {
            ComplaintPolicy policy = view.complaintPolicy();
            Optional<LocalDate> on = filter.called(ON, "Day").value(LocalDate.class, ON);
            LocalDate day = view.date(on.orElse(null));
            boolean overdue = filter.called(OVERDUE, "Only those of which something is overdue")
                    .isSo(OVERDUE);
            boolean closed = filter.called(CLOSED, "Those that are closed, and compliments, too")
                    .isSo(CLOSED);
            Paging.Page<FiledOnDay> page = FiledOnDay.page(
                    FiledOnDay.received(view.almoner().complaints().all(), day, policy), overdue, closed, paging);
            return new Listing(
                    policy.title(),
                    day,
                    ComplaintYear.endOf(day),
                    overdue,
                    closed,
                    page.items().stream().map(Row::of).toList(),
                    "/console/complaints?" + on.map(date -> "on=" + date + "&").orElse("")
                            + (overdue ? "overdue=true&" : "") + (closed ? "closed=true&" : ""),
                    page.next());
        });
    }

    /** {@return a year of complaints, counted} */
    @GET
    @Path("/years/{year}")
    @Operates(
            value = COMPLAINT_YEAR_SHOW,
            filters = {ON})
    public Response year(@PathParam("year") Year year) {
        return desk.filtered("complaints/year", "Complaints in the year to 31 March " + year, (view, filter) -> {
            Optional<LocalDate> on = filter.called(ON, "As it stood on").value(LocalDate.class, ON);
            ComplaintYear counted = filter.made(
                    () -> CountedYear.of(view, year, on.orElse(null)), () -> CountedYear.of(view, year, null));
            return ComplaintYearView.of(counted, view.complaintPolicy().title());
        });
    }

    /**
     * The complaints of a file.
     *
     * @param file the reference of a person, or of nobody in care
     * @param isPerson whether it is that of a person
     * @param day of which they are told
     * @param complaints each in full
     */
    public record InFile(PersonId file, boolean isPerson, LocalDate day, List<ComplaintView> complaints) {}

    /** {@return the complaints of a file in full} */
    @GET
    @Path("/{person}")
    @Operates(COMPLAINT_FILE_SHOW)
    public Page show(@PathParam("person") PersonId file, @QueryParam(ON) @Nullable LocalDate on) {
        return desk.page("complaints/file", "Complaints in the file of " + file, view -> {
            ComplaintPolicy policy = view.complaintPolicy();
            LocalDate day = view.date(on);
            PersonHistory history = view.store().people().find(file).orElseThrow(() -> PersonProblems.unknown(file));
            Complaints complaints = view.almoner().complaints();
            ProviderNames names = ProviderNames.of(view.store().providers().all());
            return new InFile(
                    file,
                    !history.facts().of(PersonFacts.PERSON).facts().isEmpty(),
                    day,
                    FiledOnDay.received(complaints.of(file), day, policy).stream()
                            .map(each -> ComplaintView.of(each, complaints.dispute(each.filed()), day, policy, names))
                            .toList());
        });
    }
}
