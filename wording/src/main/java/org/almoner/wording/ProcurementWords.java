package org.almoner.wording;

import org.almoner.domain.prices.Envelope;
import org.almoner.domain.procurement.tendered.PriceFinding;
import org.almoner.domain.procurement.tenders.Exclusion;
import org.almoner.domain.procurement.tenders.Flaw;
import org.almoner.domain.procurement.tenders.PriceFormula;
import org.almoner.domain.procurement.tenders.SocialValue;
import org.almoner.domain.procurement.tenders.TieBreak;

/** What tenders and tendered prices come to, in words. */
public final class ProcurementWords {

    private ProcurementWords() {}

    /** {@return why a bidder is not ranked} */
    public static String of(Exclusion exclusion) {
        if (exclusion instanceof Exclusion.EntryBar bar) {
            return EntryWords.of(bar.refusal());
        }
        if (exclusion instanceof Exclusion.PriceOutside outside) {
            return "it asks " + Figures.price(outside.price()) + ", and prices are " + bounds(outside.envelope());
        }
        if (exclusion instanceof Exclusion.MarkTooLow low) {
            return "question " + low.question().code() + " has mark " + low.mark() + ", and "
                    + low.question().leastMark().orElseThrow() + " is the least";
        }
        Exclusion.QualityTooLow low = (Exclusion.QualityTooLow) exclusion;
        return "quality has " + low.points() + " of " + low.most() + " points, and " + low.least()
                + " of them is the least";
    }

    /** {@return why a tender cannot be evaluated yet} */
    public static String of(Flaw flaw) {
        String bidder = flaw.bidder().toString();
        if (flaw instanceof Flaw.MarksMissing missing) {
            return bidder + ", " + missing.question().code() + ": marked by " + missing.marks() + ", and "
                    + missing.least() + " is the least; let others mark it";
        }
        if (flaw instanceof Flaw.NotMarkedByPeople not) {
            return bidder + ", " + not.question().code()
                    + ": nobody who draws on support marked it, and people wrote it; let one of them";
        }
        if (flaw instanceof Flaw.NotModerated not) {
            return bidder + ", " + not.question().code() + ": evaluators gave "
                    + not.marking().marks() + " and did not settle on a mark; moderate it, with the reason";
        }
        return flaw instanceof Flaw.NoPrice
                ? bidder + ": there is no price; write it"
                : bidder + ": prices are set before this tender; leave the price out";
    }

    /** {@return why a tendered price, or a part of it, goes back} */
    public static String of(PriceFinding finding) {
        if (finding instanceof PriceFinding.OutsideEnvelope outside) {
            return "prices are " + bounds(outside.envelope());
        }
        if (finding instanceof PriceFinding.OtherUnit other) {
            return "it is usually priced otherwise: " + Figures.price(other.usual());
        }
        if (finding instanceof PriceFinding.OutlierAbove above) {
            return "more than " + above.most() + " above the usual " + Figures.price(above.usual());
        }
        return finding instanceof PriceFinding.OutlierBelow below
                ? "more than " + below.most() + " below the usual " + Figures.price(below.usual())
                : "fees are fixed, and nothing is tendered";
    }

    /** {@return how a price becomes points} */
    public static String of(PriceFormula formula) {
        return switch (formula) {
            case LOWEST_OVER_PRICE -> "points × lowest price ÷ price";
            case LESS_BY_EXCESS -> "points × (1 − (price − lowest price) ÷ lowest price), never below none";
        };
    }

    /** {@return when social value is scored} */
    public static String of(SocialValue.Mode mode) {
        return switch (mode) {
            case AFTER_GATES -> "by itself, for those whom no gate excludes";
            case EMBEDDED -> "among the questions, so that it counts for the least quality";
        };
    }

    /** {@return what put a bidder ahead of another with as many points} */
    public static String of(TieBreak tieBreak) {
        return switch (tieBreak) {
            case QUALITY -> "more quality";
            case SOCIAL_VALUE -> "more social value";
            case PRICE -> "lower price";
        };
    }

    private static String bounds(Envelope envelope) {
        return Figures.pounds(envelope.lowest().amount()) + " to " + Figures.price(envelope.highest());
    }
}
