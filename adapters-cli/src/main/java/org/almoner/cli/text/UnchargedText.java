package org.almoner.cli.text;

import org.almoner.domain.charging.Uncharged;

/** Why care is not charged for, in words. */
final class UnchargedText {

    private UnchargedText() {}

    static String why(Uncharged reason) {
        return switch (reason) {
            case NOT_TOLD -> "the person had not been told of a charge";
            case ABSENT -> "the person was away";
            case DECEASED -> "the person had died";
            case FREE_CARE -> "this care is free";
            case BEYOND_PLAN -> "it is drawn from a time bank, of which only the plan is charged";
        };
    }
}
