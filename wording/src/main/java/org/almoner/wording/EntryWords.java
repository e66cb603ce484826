package org.almoner.wording;

import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.entry.Check;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.evidence.RegulatorGrade;

/** Why the council does no business with a provider, in words. */
public final class EntryWords {

    private EntryWords() {}

    /** {@return why the council does no business with a provider} */
    public static String of(EntryRefusal refusal) {
        if (refusal instanceof EntryRefusal.NotRegistered) {
            return "it is not registered with the regulator";
        }
        if (refusal instanceof EntryRefusal.NotRegisteredFor fit) {
            return "to give " + Figures.code(fit.service()) + " it has to be registered as '" + fit.serviceType() + "'";
        }
        if (refusal instanceof EntryRefusal.NeverInspected) {
            return "the regulator has not inspected it";
        }
        if (refusal instanceof EntryRefusal.GradeTooLow low) {
            return low.domain().map(Figures::words).orElse("overall") + " it is " + graded(low.grade()) + ", and "
                    + low.least() + " is asked for";
        }
        if (refusal instanceof EntryRefusal.NoImprovementPlan plan) {
            return "overall it is " + graded(plan.grade()) + ", a contract asks for " + plan.least() + ", and "
                    + plan.overdue()
                            .map(due -> "its improvement plan was due on " + due)
                            .orElse("there is no improvement plan");
        }
        if (refusal instanceof EntryRefusal.NoBusiness none) {
            return "the council does no business with providers rated " + none.level();
        }
        return ofCheck(refusal);
    }

    private static String graded(RegulatorGrade grade) {
        return grade == RegulatorGrade.NOT_RATED ? "not rated" : grade.toString();
    }

    private static String ofCheck(EntryRefusal refusal) {
        if (refusal instanceof EntryRefusal.NotApproved not) {
            return name(not.check()) + " "
                    + not.decidedBy()
                            .map(by -> "was decided against it by " + by)
                            .orElse("is not decided");
        }
        if (refusal instanceof EntryRefusal.EvidenceMissing missing) {
            return name(missing.check()) + " lacks " + String.join(", ", missing.evidence());
        }
        if (refusal instanceof EntryRefusal.ScoreTooLow low) {
            return name(low.check()) + " "
                    + low.score()
                            .map(Percentage::toString)
                            .map("scored "::concat)
                            .orElse("has no score") + ", and "
                    + low.least() + " is asked for";
        }
        return ((EntryRefusal.DecidedBySamePerson) refusal).by() + " decided both stages of its approval";
    }

    private static String name(Check check) {
        return switch (check) {
            case BUSINESS -> "the first stage of its approval, of the business,";
            case QUALITY -> "the second stage of its approval, of quality,";
            case DUE_DILIGENCE -> "due diligence";
        };
    }
}
