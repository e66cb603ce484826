package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import org.almoner.application.port.in.VisitReports.Counts;
import org.almoner.application.port.in.VisitReports.Findings;
import org.almoner.application.port.in.VisitReports.Reason;
import org.almoner.application.port.in.VisitReports.Rejection;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;
import org.almoner.formats.delivery.Claimed;
import org.almoner.formats.delivery.Heading;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.ReportWords;

/**
 * A file of visits, in words and as JSON.
 *
 * @param provider whose visits
 * @param names of the providers
 * @param heading of a file of 24 columns
 * @param findings what recording it does
 * @param claimed what a file of 24 columns tells beside
 * @param recorded whether what is not rejected is recorded
 */
public record VisitsText(
        ProviderId provider,
        ProviderNames names,
        Optional<Heading> heading,
        Findings findings,
        Optional<Claimed> claimed,
        boolean recorded) {

    /** {@return counts, what is claimed, and the rows that are rejected} */
    public String text() {
        Counts counts = findings.counts();
        return "Visits of " + names.of(provider)
                + heading.map(of -> ", file " + of.reference() + " of " + of.created() + ": " + of.description())
                        .orElse("")
                + ".\n\n"
                + TextTable.of(">Read", ">New", ">Changed", ">Same", ">Rejected")
                        .row(
                                Figures.count(counts.read()),
                                Figures.count(counts.fresh()),
                                Figures.count(counts.changed()),
                                Figures.count(counts.same()),
                                Figures.count(counts.rejected()))
                + "\n"
                + claimed.map(VisitsText::claimed).orElse("")
                + findings.unplanned()
                        .map(unplanned -> ReportWords.of(unplanned) + ".\n\n")
                        .orElse("")
                + rejected()
                + end();
    }

    /** {@return whether there are rows, and every one is rejected} */
    public boolean isNothingTaken() {
        Counts counts = findings.counts();
        return counts.read() > 0 && counts.read() == counts.rejected();
    }

    private boolean isNothingNew() {
        return findings.counts().fresh() + findings.counts().changed() == 0;
    }

    private String end() {
        if (!recorded) {
            return "Nothing is recorded.\n";
        }
        if (isNothingTaken()) {
            return "Nothing is recorded: every row is rejected.\n";
        }
        return isNothingNew() ? "Nothing in it is new or changed.\n" : "What is new or changed is recorded.\n";
    }

    private static String claimed(Claimed claimed) {
        return "Not kept: what rows that can be read claim, rejected or not. " + Figures.counted(claimed.rows(), "row")
                + ", "
                + Figures.count(claimed.secondCarers()) + " of second carers, which are read with those of the first; "
                + hours(claimed.claimed()) + " claimed, " + hours(claimed.actual()) + " given; payment of "
                + Figures.pounds(claimed.payment()) + " claimed"
                + (claimed.unclearPayments() > 0
                        ? ", and " + Figures.counted(claimed.unclearPayments(), "person's week")
                                + " without one and the same payment in its rows"
                        : "")
                + "; contributions of " + Figures.pounds(claimed.contributions()) + "; "
                + Figures.counted(claimed.amended(), "row") + " amended after the carer's log.\n\n";
    }

    private static String hours(Duration time) {
        String hours = Figures.hours(Hours.ofMinutes(time.toMinutes()));
        return hours + (hours.equals("1") ? " hour" : " hours");
    }

    private String rejected() {
        if (findings.rejections().isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of(">Line", "Visit", "Column", "Value", "Why");
        for (Rejection rejection : findings.rejections()) {
            for (Reason reason : rejection.reasons()) {
                table.row(
                        Long.toString(rejection.line()),
                        rejection.visit().map(Object::toString).orElse(""),
                        ReportWords.column(reason),
                        ReportWords.value(reason),
                        ReportWords.of(reason));
            }
        }
        long more = findings.counts().rejected() - findings.rejections().size();
        return table + (more > 0 ? "and " + Figures.counted(more, "row") + " more\n" : "") + "\n";
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        Counts counts = findings.counts();
        ObjectNode json = Json.object("provider", provider).put("recorded", recorded && !isNothingTaken());
        heading.ifPresent(of -> json.put("reference", of.reference())
                .put("description", of.description())
                .put("created", of.created().toString()));
        json.put("read", counts.read())
                .put("new", counts.fresh())
                .put("changed", counts.changed())
                .put("same", counts.same())
                .put("rejected", counts.rejected());
        claimed.ifPresent(of -> json.set("claimed", json(of)));
        findings.unplanned()
                .ifPresent(unplanned -> json.set(
                        "unplanned",
                        Json.object()
                                .put("count", unplanned.count())
                                .put("line", unplanned.line())
                                .put("visit", unplanned.visit().toString())));
        json.set("rejections", Json.array(findings.rejections(), VisitsText::json));
        return json;
    }

    private static ObjectNode json(Claimed claimed) {
        return Json.object()
                .put("rows", claimed.rows())
                .put("secondCarers", claimed.secondCarers())
                .put("claimed", claimed.claimed().toString())
                .put("actual", claimed.actual().toString())
                .put("payment", claimed.payment().toString())
                .put("unclearPayments", claimed.unclearPayments())
                .put("contributions", claimed.contributions().toString())
                .put("amended", claimed.amended());
    }

    private static ObjectNode json(Rejection rejection) {
        ObjectNode json = Json.object().put("line", rejection.line());
        rejection.visit().ifPresent(visit -> json.put("visit", visit.toString()));
        json.set(
                "reasons",
                Json.array(
                        rejection.reasons(),
                        reason -> Json.object("reason", ReportWords.code(reason))
                                .put("column", ReportWords.column(reason))
                                .put("value", ReportWords.value(reason))
                                .put("words", ReportWords.of(reason))));
        return json;
    }
}
