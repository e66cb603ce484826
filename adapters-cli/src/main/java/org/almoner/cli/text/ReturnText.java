package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.returns.ClientEvent;
import org.almoner.domain.returns.ClientEvent.Assessed;
import org.almoner.domain.returns.ClientEvent.Reviewed;
import org.almoner.domain.returns.ClientEvent.Served;
import org.almoner.domain.returns.ClientReturn;
import org.almoner.domain.returns.CostReconciliation;
import org.almoner.domain.returns.Difference;
import org.almoner.domain.returns.ServiceCost;
import org.almoner.formats.returns.ServiceTerms;
import org.almoner.wording.Figures;

/**
 * A return, and how it meets what was paid, in words and as JSON.
 *
 * @param told what it tells
 * @param terms how it calls services
 * @param file to which it was written
 */
public record ReturnText(ClientReturn told, ServiceTerms terms, Path file) {

    /** {@return how many events there are, and how costs lead to what was posted} */
    public String text() {
        return "Client Level Data of " + Figures.days(told.period()) + ", written to " + file + ": "
                + Figures.counted(count(Assessed.class), "assessment") + ", "
                + Figures.counted(count(Served.class), "service") + ", "
                + Figures.counted(count(Reviewed.class), "review") + ".\n" + empty() + "\n" + costs();
    }

    private long count(Class<? extends ClientEvent> kind) {
        return told.events().stream().filter(kind::isInstance).count();
    }

    private String empty() {
        ImmutableSortedSet<String> unnamed = unnamed();
        long withoutCost = served().filter(served -> served.weekly().isEmpty()).count();
        return (unnamed.isEmpty() ? "" : "The table of services does not have " + String.join(", ", unnamed) + ".\n")
                + (withoutCost == 0
                        ? ""
                        : Figures.counted(withoutCost, "service") + " without a cost: something has no price.\n");
    }

    private Stream<Served> served() {
        return told.events().stream().filter(Served.class::isInstance).map(Served.class::cast);
    }

    private ImmutableSortedSet<String> unnamed() {
        return served().filter(served -> terms.find(served.care()).isEmpty())
                .map(served -> ServiceTerms.name(served.care()).orElse("a package that does not say its service"))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private String costs() {
        CostReconciliation costs = told.costs();
        TextTable table = TextTable.of("Costs of the lines of " + Figures.days(costs.weeks()), ">Amount");
        table.row("as the return tells them", Figures.pounds(costs.planned()));
        costs.differences()
                .forEach((why, amount) -> table.row("less: " + words(why), Figures.pounds(amount.negated())));
        if (!costs.ofErased().isZero()) {
            table.row("posted for people who were erased", Figures.pounds(costs.ofErased()));
        }
        return table.total("posted by runs", Figures.pounds(costs.postedInAll())) + "\n"
                + "What the NHS and third parties bear is in neither.\n";
    }

    private static String words(Difference why) {
        return switch (why) {
            case OTHER_COST_BEFORE -> "plan, price or funding were others before, or for part of a week";
            case SUSPENDED -> "the person was away, or the care suspended";
            case NOT_REPORTED -> "visits that nobody reported";
            case NOT_DELIVERED -> "visits that were missed or cancelled, or without access";
            case OTHER_TIME -> "visits of another length than planned";
            case OWN_SHARE -> "shares that people add to direct payments themselves";
            case SURPLUS -> "surpluses of direct payments that are taken back";
            case HELD -> "lines that are held";
            case NOT_SETTLED -> "lines that no run has settled";
            case CORRECTION_DUE -> "lines that the next run corrects";
        };
    }

    /** {@return the same for programs, service by service} */
    public ObjectNode json() {
        CostReconciliation costs = told.costs();
        ObjectNode json = Json.object("period", told.period())
                .put("file", file.toString())
                .put("assessments", count(Assessed.class))
                .put("services", count(Served.class))
                .put("reviews", count(Reviewed.class));
        json.set("withoutTerms", Json.texts(unnamed()));
        ObjectNode held = Json.object("weeks", costs.weeks())
                .put("planned", costs.planned().toString())
                .put("posted", costs.postedInAll().toString())
                .put("ofErased", costs.ofErased().toString());
        ObjectNode differences = Json.object();
        costs.differences().forEach((why, amount) -> differences.put(why.toString(), amount.toString()));
        held.set("differences", differences);
        held.set("services", Json.array(costs.services(), ReturnText::json));
        json.set("costs", held);
        return json;
    }

    private static ObjectNode json(ServiceCost cost) {
        ObjectNode json = Json.object("package", cost.pack())
                .put("person", cost.person().toString())
                .put("means", Figures.words(cost.means()));
        cost.provider().map(ProviderId::toString).ifPresent(id -> json.put("provider", id));
        json.put("planned", cost.planned().toString())
                .put("posted", cost.posted().toString());
        ObjectNode differences = Json.object();
        cost.differences().forEach((why, amount) -> differences.put(why.toString(), amount.toString()));
        json.set("differences", differences);
        return json;
    }
}
