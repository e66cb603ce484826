package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.domain.charging.UnpricedVisit;

/** Visits from which no money follows, and why, in words and as JSON. */
public final class UnpricedText {

    private UnpricedText() {}

    /** {@return why no money follows from a visit, in words} */
    static String why(UnpricedVisit.Reason reason) {
        return switch (reason) {
            case NOT_PLANNED -> "no plan has a visit at that time";
            case OUTSIDE_TERM -> "the day is outside the scheme's term";
            case NO_PROVIDER -> "a visit is planned, but the package has no provider on the day";
            case NOT_THIS_PROVIDER -> "another provider than the package's own reported it";
            case PERSON_ABSENT -> "the person was away, in hospital, or had died";
            case NO_HOME -> "nothing says where the person lives on the day";
            case NO_BAND -> "the person's postcode has no zone and band on the day";
            case NO_OFFERING -> "the package does not say which lot and service of the scheme it is of";
            case PRICE_REFUSED -> "the scheme does not allow the price agreed for the package";
            case NO_PRICE -> "the scheme has no price for the band on the day";
            case NOTHING_TO_TOP_UP -> "a third party tops up a service, and there is none in the week";
            case NO_NURSING_AMOUNT -> "what the NHS pays for a week of nursing is not known on the day";
            case TIME_BANK_EMPTY -> "the time bank has less time left than the visit takes";
        };
    }

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
                        + why(reason)
                        + "\n"));
        return text.toString();
    }

    /** {@return the visit, and what was looked up in vain} */
    static String reference(UnpricedVisit visit) {
        return visit.visit() + (visit.detail().isEmpty() ? "" : " (" + visit.detail() + ")");
    }

    /** {@return why no money follows from a visit, for people} */
    public static String text(UnpricedVisit visit) {
        return "No money follows from visit " + visit.visit() + ": " + why(visit.reason())
                + (visit.detail().isEmpty() ? "" : " (" + visit.detail() + ")") + ".\n";
    }

    /** {@return the same for programs} */
    public static ObjectNode json(UnpricedVisit visit) {
        return Json.object("visit", visit.visit())
                .put("reason", visit.reason().name())
                .put("detail", visit.detail());
    }
}
