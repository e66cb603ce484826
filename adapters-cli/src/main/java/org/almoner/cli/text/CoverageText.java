package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.almoner.domain.procurement.Coverage;
import org.almoner.domain.procurement.Coverage.Finding;
import org.almoner.wording.Figures;

/**
 * Gaps and overlaps of contracts, for people and for programs.
 *
 * @param lots and the contracts that cover them
 */
public record CoverageText(ImmutableList<Coverage> lots) {

    private static final String NONE = "-";

    /** {@return a table of the contracts, and what was found} */
    public String text() {
        TextTable table = TextTable.of("Lot", "Contract", "From", "To, excluded", ">Costs on the needed days");
        lots.forEach(lot -> lot.contracts()
                .forEach(contract -> table.row(
                        lot.of(),
                        contract.name(),
                        contract.days().from().toString(),
                        contract.days().end().map(LocalDate::toString).orElse(NONE),
                        lot.cost(contract).map(Figures::poundsRounded).orElse(NONE))));
        return "Needed " + Figures.days(lots.get(0).needed()) + "\n\n" + table + "\n"
                + lots.stream().map(CoverageText::found).collect(Collectors.joining());
    }

    private static String found(Coverage lot) {
        return lot.findings().isEmpty()
                ? lot.of() + ": no gap and no overlap\n"
                : lot.findings().stream()
                        .map(finding -> lot.of() + ": " + words(finding) + "\n")
                        .collect(Collectors.joining());
    }

    private static String words(Finding finding) {
        if (finding instanceof Finding.Gap gap) {
            return "GAP " + Figures.days(gap.days())
                    + gap.bridge()
                            .map(cost -> "; to bridge it at the current rate costs " + Figures.poundsRounded(cost))
                            .orElse("");
        }
        return "OVERLAP " + Figures.days(finding.days()) + " of "
                + Joiner.on(" and ").join(((Finding.Overlap) finding).contracts());
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.set("lots", Json.array(lots, CoverageText::json));
        return json;
    }

    private static ObjectNode json(Coverage lot) {
        ObjectNode json = Json.object("lot", lot.of());
        json.set("findings", Json.array(lot.findings(), CoverageText::json));
        return json;
    }

    private static ObjectNode json(Finding finding) {
        ObjectNode json = Json.object("from", finding.days().from())
                .put("to", finding.days().end().orElseThrow().toString());
        if (finding instanceof Finding.Gap gap) {
            json.put("finding", "gap");
            gap.bridge().ifPresent(cost -> json.put("bridgeExactPence", cost.toString()));
        } else {
            json.put("finding", "overlap").set("contracts", Json.texts(((Finding.Overlap) finding).contracts()));
        }
        return json;
    }
}
