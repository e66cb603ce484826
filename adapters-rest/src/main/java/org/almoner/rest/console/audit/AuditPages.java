package org.almoner.rest.console.audit;

import static org.almoner.rest.security.Operation.AUDIT_LIST;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.application.port.out.AuditTrail.Query;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.domain.time.Instants;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.almoner.wording.Acts;
import org.jspecify.annotations.Nullable;

/** The audit trail: who did what when and why, the latest first. */
@Path("/audit")
public final class AuditPages {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String BY = "by";
    private static final String ABOUT = "about";

    private final Desk desk;

    /** For one request. */
    public AuditPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * What is asked for.
     *
     * @param from the first day, or empty
     * @param to the last day, or empty
     * @param by whose acts, or empty
     * @param about the reference of the subject, or empty
     */
    public record Asked(String from, String to, String by, String about) {}

    /**
     * A page of the trail.
     *
     * @param asked what is asked for
     * @param inAll how many rows there are
     * @param rows of the page
     * @param path to the next page, but for its cursor
     * @param next the cursor of the next page, or null
     */
    public record Trail(
            Asked asked,
            int inAll,
            List<Row> rows,
            String path,
            @Nullable String next) {}

    /**
     * What was done.
     *
     * @param at when
     * @param by whom
     * @param act what
     * @param subject to what, in words
     * @param link to the page of it, or empty
     * @param records how many records
     * @param reason why
     */
    public record Row(Instant at, String by, String act, String subject, String link, long records, String reason) {

        static Row of(Acts acts) {
            return new Row(
                    acts.first().known().since(),
                    acts.first().known().by(),
                    acts.first().act(),
                    acts.subject(),
                    acts.entries().size() == 1 ? link(acts.first().subject()) : "",
                    acts.records(),
                    acts.first().known().reason());
        }

        private static String link(Subject subject) {
            return switch (subject.kind()) {
                case PERSON -> "/console/people/" + subject.reference();
                case PACKAGE -> "/console/packages/" + subject.reference();
                case PROVIDER -> "/console/providers/" + subject.reference();
                case NEED -> "/console/needs/" + subject.reference();
                case RUN -> "/console/runs/" + subject.reference();
                case LINE -> "";
            };
        }
    }

    /** Rows by their number, counted from the first that was ever done: a cursor stays right while more is done. */
    private record Numbered(int fromTheFirst, Acts acts) {}

    /** {@return a page of the trail} */
    @GET
    @Operates(
            value = AUDIT_LIST,
            filters = {FROM, TO, BY, ABOUT})
    public Response list(@BeanParam Paging paging) {
        return desk.filtered("audit/trail", "Audit trail", (view, filter) -> {
            Optional<LocalDate> from = filter.called(FROM, "From day").value(LocalDate.class, FROM);
            Optional<LocalDate> to = filter.called(TO, "To day").value(LocalDate.class, TO);
            if (to.isPresent() && from.filter(to.get()::isBefore).isPresent()) {
                filter.wrong(TO, "The last day comes before the first");
            }
            Query query = new Query(
                    from.map(AuditPages::begins),
                    to.map(day -> begins(day.plusDays(1))),
                    filter.find(BY),
                    filter.find(ABOUT));
            Asked asked = new Asked(
                    text(from),
                    text(to),
                    filter.find(BY).orElse(""),
                    filter.find(ABOUT).orElse(""));
            List<Acts> acts = Acts.of(view.store().audit().entries(query));
            Paging.Page<Numbered> page = paging.page(
                    IntStream.range(0, acts.size())
                            .map(i -> acts.size() - 1 - i)
                            .mapToObj(i -> new Numbered(i, acts.get(i)))
                            .toList(),
                    numbered -> -numbered.fromTheFirst(),
                    Integer::valueOf);
            return new Trail(
                    asked,
                    acts.size(),
                    page.items().stream().map(Numbered::acts).map(Row::of).toList(),
                    path(asked),
                    page.next());
        });
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(Instants.COUNCIL).toInstant();
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String path(Asked asked) {
        return UriBuilder.fromPath("/console/audit")
                        .queryParam(FROM, asked.from())
                        .queryParam(TO, asked.to())
                        .queryParam(BY, "{by}")
                        .queryParam(ABOUT, "{about}")
                        .build(asked.by(), asked.about())
                + "&";
    }
}
