package org.almoner.wording;

import java.util.stream.Collectors;
import org.almoner.domain.packages.life.Obstacle;
import org.almoner.domain.packages.needs.BudgetDecision;

/** What stands against an action, and whether a budget is enough, in words. */
public final class PackageWords {

    private PackageWords() {}

    /** {@return why something may not be done now} */
    public static String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case NOTHING_WANTED -> "nothing is wanted";
            case ENDED -> "care has ended";
            case NOT_STARTED -> "care has not started";
            case SUSPENDED -> "it is suspended";
            case NOT_SUSPENDED -> "it is not suspended";
            case NO_APPROVAL_NEEDED -> "the scheme asks for no approval";
            case EVIDENCE_MISSING -> "documents are missing";
            case NOT_VALID -> "something is wrong with it";
            case APPROVED_ALREADY -> "all that is planned was approved";
            case NOT_ASKED -> "nobody asked for approval";
            case NOT_APPROVED -> "it lacks its approval";
            case HAS_PROVIDER -> "it has a provider";
            case NO_PROVIDER -> "it has no provider";
            case PAID_DIRECTLY -> "the person buys the care";
            case NEED_OPEN -> "a need of it is open";
        };
    }

    /** {@return whether the budget covers the eligible outcomes} */
    public static String budget(BudgetDecision decision) {
        return Figures.pounds(decision.budget()) + " a week"
                + (decision instanceof BudgetDecision.Insufficient small
                        ? " lacks " + Figures.pounds(small.lacking()) + " for "
                                + small.uncovered().stream()
                                        .map(each -> Figures.words(each.outcome()))
                                        .collect(Collectors.joining(", "))
                        : " covers the " + Figures.pounds(decision.needed()) + " that the eligible outcomes take");
    }
}
