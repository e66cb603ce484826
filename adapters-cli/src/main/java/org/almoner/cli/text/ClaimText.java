package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.charging.ReconciledClaim;
import org.almoner.domain.charging.ReconciledLine;
import org.almoner.domain.charging.ReconciledLine.Outcome;
import org.almoner.domain.charging.ReconciledLine.Part;
import org.almoner.domain.charging.ReconciledLine.Reason;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.money.Money;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;

/**
 * A provider's claim held against what is due, in words and as JSON.
 *
 * @param claim and what becomes of its lines
 * @param names of the providers
 */
public record ClaimText(ReconciledClaim claim, ProviderNames names) {

    private static final int UNCLAIMED_SHOWN = 5;

    /** {@return a table of the lines with their totals, and what was not claimed, for people} */
    public String text() {
        return "Claim " + claim.claim().reference() + " of "
                + names.of(claim.claim().provider()) + ", held against what is due by the facts known now. Nothing is"
                + " changed.\n\n" + lines() + "\n" + unclaimed();
    }

    private TextTable lines() {
        TextTable table = TextTable.of(
                ">Line", "Visit", ">Minutes", ">Claimed", ">Paid", ">Held", ">Rejected", ">Unmatched", "Why");
        Map<VisitId, Integer> first = new HashMap<>();
        for (ReconciledLine line : claim.lines()) {
            int earlier = first.merge(line.claimed().visit(), line.claimed().number(), (before, again) -> before);
            table.row(
                    Integer.toString(line.claimed().number()),
                    line.claimed().visit().toString(),
                    Integer.toString(line.claimed().minutes()),
                    Figures.pounds(line.claimed().amount()),
                    amount(line, Outcome.PAID),
                    amount(line, Outcome.HELD),
                    amount(line, Outcome.REJECTED),
                    amount(line, Outcome.UNMATCHED),
                    why(line, earlier));
        }
        return table.total(
                "",
                "All",
                "",
                Figures.pounds(claim.claim().claimed()),
                Figures.pounds(claim.total(Outcome.PAID)),
                Figures.pounds(claim.total(Outcome.HELD)),
                Figures.pounds(claim.total(Outcome.REJECTED)),
                Figures.pounds(claim.total(Outcome.UNMATCHED)),
                "");
    }

    private static String amount(ReconciledLine line, Outcome outcome) {
        Stream<Part> parts = line.parts().stream().filter(part -> part.reason().outcome() == outcome);
        return parts.map(part -> Figures.pounds(part.amount())).collect(Collectors.joining());
    }

    private static String why(ReconciledLine line, int earlier) {
        return line.parts().stream()
                .filter(part -> part.reason() != Reason.DUE)
                .map(part -> part.reason() == Reason.CLAIMED_TWICE
                        ? "line " + earlier + " claims for this visit"
                        : why(part.reason()))
                .collect(Collectors.joining("; "));
    }

    private static String why(Reason reason) {
        return switch (reason) {
            case DUE -> "it is due";
            case LINE_HELD -> "the line of the remittance is held";
            case NOT_REPORTED -> "the visit has not been reported";
            case NOT_VERIFIED -> "no log says when the carer left, and nobody verified the visit";
            case NOT_PRICED -> "the council lacks the home, the band or the price";
            case NO_PROVIDER -> "nobody provides the package on the day";
            case MORE_TIME -> "more time than counts";
            case ABOVE_PRICE -> "more than the price of the time that counts";
            case CLAIMED_TWICE -> "an earlier line claims for this visit";
            case MISSED -> "nobody came";
            case CANCELLED -> "cancelled in time";
            case NO_ACCESS -> "nobody was let in, and nothing counts for that";
            case PERSON_ABSENT -> "the person was away, in hospital, or had died";
            case NOT_THIS_PROVIDER -> "another provider has the package on the day";
            case OUTSIDE_TERM -> "the day is outside the scheme's term";
            case TIME_BANK_EMPTY -> "the time bank has not enough time left";
            case NOT_PLANNED -> "reported, but neither planned nor drawn from a time bank";
            case UNKNOWN -> "neither planned nor reported";
        };
    }

    private String unclaimed() {
        if (claim.unclaimed().isEmpty()) {
            return "All that is due for visits of these weeks is claimed.\n";
        }
        int more = claim.unclaimed().size() - UNCLAIMED_SHOWN;
        return "Due for visits of these weeks and not claimed: "
                + Figures.pounds(Money.sum(claim.unclaimed().values())) + "\n"
                + claim.unclaimed().entrySet().stream()
                        .limit(UNCLAIMED_SHOWN)
                        .map(visit -> "  " + visit.getKey() + "  " + Figures.pounds(visit.getValue()) + "\n")
                        .collect(Collectors.joining())
                + (more > 0 ? "  and " + Figures.counted(more, "other visit") + ", all of which --json lists\n" : "");
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("claim", claim.claim().reference())
                .put("provider", claim.claim().provider().toString())
                .put("claimed", claim.claim().claimed().toString());
        for (Outcome outcome : Outcome.values()) {
            json.put(Figures.words(outcome), claim.total(outcome).toString());
        }
        json.set("lines", Json.array(claim.lines(), ClaimText::line));
        json.set(
                "unclaimed",
                Json.array(
                        claim.unclaimed().entrySet(),
                        visit -> Json.object("visit", visit.getKey())
                                .put("due", visit.getValue().toString())));
        return json;
    }

    private static ObjectNode line(ReconciledLine line) {
        ObjectNode json = Json.object()
                .put("line", line.claimed().number())
                .put("visit", line.claimed().visit().toString())
                .put("minutes", line.claimed().minutes())
                .put("claimed", line.claimed().amount().toString());
        json.set(
                "parts",
                Json.array(
                        line.parts(),
                        part -> Json.object(
                                        "outcome", Figures.words(part.reason().outcome()))
                                .put("reason", Figures.words(part.reason()))
                                .put("amount", part.amount().toString())));
        return json;
    }
}
