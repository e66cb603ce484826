package org.almoner.rest.console.people;

import static org.almoner.rest.security.Operation.STATEMENT_SHOW;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.application.port.in.Statements;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.asking.AskedDays;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.console.desk.Printed;
import org.almoner.rest.people.PersonProblems;
import org.almoner.rest.people.Posted;
import org.almoner.rest.security.Operates;
import org.almoner.rest.security.Served;
import org.almoner.wording.ProviderNames;
import org.jspecify.annotations.Nullable;

/** A person's statement: on a page, and as a document to send. */
@Path("")
public final class StatementPages {

    private static final String PERSON = "person";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final Desk desk;

    /** For one request. */
    public StatementPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * What the page shows beside the statement itself.
     *
     * @param statement that is shown
     * @param document the query of the same statement as a document
     * @param sendings as known at which it can be shown: now, or when a run had billed the person
     * @param before the days of the same length before these, as a query; empty where none of them is in the scheme's term
     * @param after the days of the same length after these, likewise
     */
    public record Shown(
            StatementView statement, String document, List<Sending> sendings, String before, String after) {}

    /**
     * The statement as it is now, or as a run sent it out.
     *
     * @param words for the way to it
     * @param query of it
     * @param here whether it is the one that is shown
     */
    public record Sending(String words, String query, boolean here) {}

    /** {@return the statement} */
    @GET
    @Path("/people/{person}/statement")
    @Operates(
            value = STATEMENT_SHOW,
            filters = {FROM, TO})
    public Response show(@PathParam(PERSON) PersonId person, @QueryParam(Served.AS_KNOWN) @Nullable String sent) {
        return desk.filtered("people/statement", "Statement for " + person, (view, filter) -> {
            LocalDate from = filter.called(FROM, "From Monday")
                    .value(LocalDate.class, FROM)
                    .orElse(null);
            LocalDate to = filter.called(TO, "To the Monday after the last week")
                    .value(LocalDate.class, TO)
                    .orElse(null);
            DateRange days = filter.made(() -> weeks(view, from, to), () -> weeks(view, null, null));
            StatementView statement = statement(view, person, days, sent);
            long weeks = statement.days().length() / 7;
            LocalDate start = statement.days().from();
            LocalDate end = statement.days().end().orElseThrow();
            return new Shown(
                    statement,
                    query(start, end) + (sent == null ? "" : "&as-known=" + sent),
                    sendings(person, statement.days(), sent),
                    queryIn(view.scheme().term(), DateRange.of(start.minusWeeks(weeks), start)),
                    queryIn(view.scheme().term(), DateRange.of(end, end.plusWeeks(weeks))));
        });
    }

    private static String queryIn(DateRange term, DateRange days) {
        return days.overlaps(term) ? query(days.from(), days.end().orElseThrow()) : "";
    }

    /** {@return the same as a document} */
    @GET
    @Path("/people/{person}/statement.pdf")
    @Operates(STATEMENT_SHOW)
    public Response print(
            @PathParam(PERSON) PersonId person,
            @QueryParam(FROM) @Nullable LocalDate from,
            @QueryParam(TO) @Nullable LocalDate to,
            @QueryParam(Served.AS_KNOWN) @Nullable String sent) {
        Page page = desk.page(
                "people/statement-document",
                "Statement for " + person,
                view -> statement(view, person, weeks(view, from, to), sent));
        StatementView statement = (StatementView) page.body();
        return Response.ok(new Printed(page))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"statement-" + person + "-"
                                + statement.days().from() + ".pdf\"")
                .build();
    }

    private static DateRange weeks(View view, @Nullable LocalDate from, @Nullable LocalDate to) {
        return AskedDays.weeks(from, to, view.today(), view.scheme().term());
    }

    private static StatementView statement(View view, PersonId person, DateRange days, @Nullable String sent) {
        Statements statements = view.almoner().statements();
        return StatementView.of(
                view,
                days,
                statements.of(person, days).orElseThrow(() -> PersonProblems.unknown(person)),
                new Posted(person, statements.posted(person)),
                ProviderNames.of(view.store().providers().all()),
                sent);
    }

    private static String query(LocalDate from, LocalDate to) {
        return "?from=" + from + "&to=" + to;
    }

    /** As it is now, and as it was whenever a run had billed the person for some of the days. */
    private List<Sending> sendings(PersonId person, DateRange days, @Nullable String sent) {
        View now = desk.now();
        Posted posted = new Posted(person, now.almoner().statements().posted(person));
        List<RunId> runs = posted.all().stream()
                .filter(transaction -> transaction.line().period().overlaps(days))
                .filter(transaction -> !posted.amount(transaction).isZero())
                .map(LedgerTransaction::run)
                .distinct()
                .toList();
        String query = query(days.from(), days.end().orElseThrow());
        return Stream.concat(
                        Stream.of(new Sending("as it is now", query, sent == null)),
                        now.store().ledger().runs().stream()
                                .filter(record -> runs.contains(record.run().id()))
                                .flatMap(record -> record.postedAt().stream()
                                        .map(at -> new Sending(
                                                "as it was sent out by run "
                                                        + record.run().id() + " on " + at,
                                                query + "&as-known=" + at,
                                                at.toString().equals(sent)))))
                .toList();
    }
}
