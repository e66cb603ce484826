package org.almoner.wording;

import org.almoner.domain.charging.Uncharged;

/** Why care is not charged for, in words. */
public final class UnchargedWords {

    private UnchargedWords() {}

    /** {@return why, in words} */
    public static String of(Uncharged reason) {
        return switch (reason) {
            case NOT_TOLD -> "the person had not been told of a charge";
            case ABSENT -> "the person was away";
            case DECEASED -> "the person had died";
            case FREE_CARE -> "this care is free";
            case BEYOND_PLAN -> "it is drawn from a time bank, of which only the plan is charged";
        };
    }
}
