package org.almoner.wording;

import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.Assessment;
import org.almoner.domain.assessment.Treatment;

/** The words for what an assessment does and comes to. */
public final class AssessmentWords {

    private AssessmentWords() {}

    /** {@return what the person pays, after "the person"} */
    public static String charge(AssessedCharge charge) {
        if (charge instanceof AssessedCharge.Contribution contribution) {
            return "can be asked for " + Figures.pounds(contribution.weekly()) + " a week";
        }
        if (charge instanceof AssessedCharge.FullCost full) {
            return "pays all that the care costs: "
                    + switch (full.reason()) {
                        case CAPITAL_ABOVE_LIMIT -> "capital is above the upper limit";
                        case NOT_DISCLOSED -> "means are not disclosed";
                        case LIGHT_TOUCH -> "so agreed, without a full assessment";
                    };
        }
        return "pays nothing: "
                + switch (((AssessedCharge.NoCharge) charge).reason()) {
                    case NOTHING_LEFT -> "nothing is left to pay";
                    case BELOW_MINIMUM -> "the council does not collect so little";
                    case SECTION_117 -> "after-care under section 117 is free";
                    case CONTINUING_HEALTHCARE -> "the NHS pays for continuing healthcare";
                    case REABLEMENT -> "the first weeks of reablement are free";
                    case EQUIPMENT -> "equipment and minor adaptations are free";
                    case CJD -> "care of a person with CJD is free";
                    case SHORT_TERM_STAY -> "the council does not charge for a short stay";
                    case CARER -> "support of a carer by care for somebody else is free";
                };
    }

    /** {@return by which rules, after "assessed"} */
    public static String method(Assessment.Method method) {
        return switch (method) {
            case AT_HOME -> "as living at home";
            case PERMANENT -> "as a permanent resident of a care home";
            case TEMPORARY -> "as a temporary resident of a care home";
            case NONE -> "without looking at means";
        };
    }

    /** {@return what was done with a line} */
    public static String treatment(Treatment treatment) {
        return switch (treatment) {
            case COUNTED -> "counts";
            case DISREGARDED -> "does not count";
            case PARTLY_DISREGARDED -> "part of it does not count";
            case HALF_PAID_TO_PARTNER -> "half goes to the partner at home";
            case NIGHT_ELEMENT_LEFT_OUT -> "what is paid for the night does not count";
            case MEETS_HOUSING_COSTS -> "meets housing costs";
            case NOTIONAL -> "counts as if the person had it";
            case NO_DEPRIVATION -> "given up, but not to pay less";
            case DISREGARDED_FOR_A_TIME -> "does not count";
            case HOME -> "lived in, or kept to come back to";
            case TWELVE_WEEKS -> "twelve weeks' disregard";
            case OCCUPIED -> "does not count for who lives there";
            case TARIFF -> "£1 for each step above the limit";
            case ALLOWED -> "left to the person";
            case NOT_ALLOWED -> "not allowed for here";
            case NOTHING_BELOW_NOTHING -> "less is left than nothing";
            case PART_TAKEN -> "the council takes part";
            case CAPPED -> "the council's most";
            case BELOW_MINIMUM -> "too little to collect";
            case ABOVE_LIMIT -> "capital is above it";
            case WITHOUT_FULL_ASSESSMENT -> "no full assessment";
            case FREE -> "free";
        };
    }
}
