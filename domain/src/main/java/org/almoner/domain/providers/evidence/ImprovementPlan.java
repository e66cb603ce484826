package org.almoner.domain.providers.evidence;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * What a provider agreed to put right, on the days until that is confirmed (rules C5, B6). Immutable.
 *
 * @param aim what is to be put right; for people
 * @param due the last day for it
 */
public record ImprovementPlan(String aim, LocalDate due) {

    /**
     * Refuses a plan without an aim.
     *
     * @throws IllegalArgumentException if the aim is blank
     */
    public ImprovementPlan {
        checkArgument(!aim.isBlank(), "an improvement plan says what is to be put right, but got '%s'", aim);
    }

    /** {@return whether the last day for it is over} */
    public boolean isOverdueOn(LocalDate day) {
        return day.isAfter(due);
    }
}
