package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almoner.domain.procurement.KeyDecisionRule;
import org.almoner.domain.procurement.KeyDecisionRule.Decision;
import org.almoner.persistence.files.ProcurementFiles.Decisions;
import org.almoner.persistence.files.ProcurementFiles.Proposal;
import org.almoner.wording.Figures;

/**
 * Whether decisions are key decisions, for people and for programs.
 *
 * @param decisions and the rule
 */
public record KeyDecisionText(Decisions decisions) {

    private static final String NONE = "-";

    /** {@return a line of the rule and a table} */
    public String text() {
        KeyDecisionRule rule = decisions.rule();
        TextTable table = TextTable.of("Decision", ">Divisions", ">Spends or saves", "Key decision", ">Crosses after");
        decisions.proposals().forEach(proposal -> {
            Decision decision = decide(proposal);
            table.row(
                    proposal.name(),
                    decision.divisions() + (decision.overDivisions() ? ", over" : ""),
                    Figures.poundsRounded(decision.money()) + (decision.overAmount() ? ", over" : ""),
                    decision.isKey() ? "yes" : "no",
                    proposal.rate()
                            .flatMap(rule::monthsUntilOver)
                            .map(months -> Figures.counted(months, "month"))
                            .orElse(NONE));
        });
        return "A key decision affects more than " + Figures.counted(rule.divisions(), "division")
                + ", and spends or saves more than " + Figures.pounds(rule.amount()) + ".\n\n" + table;
    }

    private Decision decide(Proposal proposal) {
        return decisions.rule().decide(proposal.divisions(), proposal.money());
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        KeyDecisionRule rule = decisions.rule();
        ObjectNode json = Json.object();
        json.set("rule", Json.object("moreMoneyThan", rule.amount()).put("moreDivisionsThan", rule.divisions()));
        json.set("decisions", Json.array(decisions.proposals(), this::json));
        return json;
    }

    private ObjectNode json(Proposal proposal) {
        Decision decision = decide(proposal);
        ObjectNode json = Json.object("name", proposal.name())
                .put("divisions", decision.divisions())
                .put("exactPence", decision.money().toString())
                .put("overDivisions", decision.overDivisions())
                .put("overAmount", decision.overAmount())
                .put("key", decision.isKey());
        proposal.rate()
                .flatMap(decisions.rule()::monthsUntilOver)
                .ifPresent(months -> json.put("crossesAfterMonths", months));
        return json;
    }
}
