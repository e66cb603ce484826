package org.almoner.wording;

import java.util.stream.Collectors;
import org.almoner.domain.performance.scorecard.MonthReview;
import org.almoner.domain.performance.scorecard.MonthReview.Missed;
import org.almoner.domain.performance.scorecard.RoleOutcome;
import org.almoner.domain.providers.PrimeShortage;

/** What a review says of the roles of providers, in words. */
public final class RoleReviewWords {

    private RoleReviewWords() {}

    /** {@return what follows for the role} */
    public static String decision(RoleOutcome.Decision decision) {
        return switch (decision) {
            case KEEPS -> "keeps its role";
            case DEMOTED -> "becomes supplementary";
            case HELD_BACK -> "missed the floors, and stays prime since the zone would have too few";
            case BARRED -> "met the targets, and stays supplementary since the council places no packages with it";
            case NO_PLACE ->
                "met the targets, and stays supplementary since the zone has as many primes as it may have";
            case PROMOTED -> "becomes prime";
        };
    }

    /** {@return what a month says, and what was missed in it} */
    public static String month(MonthReview month) {
        return switch (month.verdict()) {
            case NOT_MEASURED -> "not measured: too little was offered or reported";
            case MET -> "met";
            case MISSED ->
                "missed: "
                        + month.missed().stream().map(RoleReviewWords::missed).collect(Collectors.joining("; "));
        };
    }

    private static String missed(Missed missed) {
        String asked = (missed.measure().indicator().lowerIsBetter() ? "at most " : "at least ")
                + ScorecardWords.figure(missed.measure().indicator(), missed.asked());
        return Figures.words(missed.measure().indicator()) + " "
                + missed.measure()
                        .value()
                        .map(value -> ScorecardWords.figure(missed.measure().indicator(), value) + " ("
                                + missed.measure().numerator() + " of "
                                + missed.measure().denominator() + ")")
                        .orElse("was not measured")
                + ", " + asked + " is asked for";
    }

    /** {@return that a zone has too few primes} */
    public static String shortage(PrimeShortage shortage) {
        return "The zone has " + shortage.found() + " of the " + Figures.counted(shortage.required(), "prime")
                + " that it should have at least.";
    }
}
