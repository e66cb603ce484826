package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.wording.Figures;
import org.almoner.wording.UnpricedWords;

/** Visits from which no money follows, and why, in words and as JSON. */
public final class UnpricedText {

    private UnpricedText() {}

    /** {@return the visits by reason, each in the order given} */
    static Map<UnpricedVisit.Reason, List<UnpricedVisit>> byReason(Collection<UnpricedVisit> visits) {
        return visits.stream()
                .collect(Collectors.groupingBy(
                        UnpricedVisit::reason, () -> new EnumMap<>(UnpricedVisit.Reason.class), Collectors.toList()));
    }

    /** {@return a line for each reason: the first visit or service, how many more there are, and why no money follows} */
    public static String lines(Collection<UnpricedVisit> visits) {
        StringBuilder text = new StringBuilder();
        byReason(visits)
                .forEach((reason, all) -> text.append("  no money follows from " + reference(all.get(0))
                        + (all.size() == 1 ? "" : " and " + Figures.count(all.size() - 1) + " more") + ": "
                        + UnpricedWords.of(reason)
                        + "\n"));
        return text.toString();
    }

    /** {@return the visit, and what was looked up in vain} */
    static String reference(UnpricedVisit visit) {
        return visit.visit() + (visit.detail().isEmpty() ? "" : " (" + visit.detail() + ")");
    }

    /** {@return why no money follows from a visit, for people} */
    public static String text(UnpricedVisit visit) {
        return "No money follows from visit " + visit.visit() + ": " + UnpricedWords.of(visit.reason())
                + (visit.detail().isEmpty() ? "" : " (" + visit.detail() + ")") + ".\n";
    }

    /** {@return the same for programs} */
    public static ObjectNode json(UnpricedVisit visit) {
        return Json.object("visit", visit.visit())
                .put("reason", visit.reason().name())
                .put("detail", visit.detail());
    }
}
