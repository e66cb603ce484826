package org.almoner.domain.transition;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.evidence.ImprovementPlan;

/**
 * A provider that leaves the council's contract. It receives nobody, even while it has time to improve (rule B6). Immutable.
 *
 * @param provider which one
 * @param end the first day on which it no longer provides
 * @param improvesBy the last day on which it has time to improve, or empty where none was agreed; not after the end. Its
 *     packages of services whose terms allow it are left alone until then; whoever plans after that day leaves it out
 */
public record Departure(ProviderId provider, LocalDate end, Optional<LocalDate> improvesBy) {

    /**
     * Refuses a time to improve that goes on after the end.
     *
     * @throws IllegalArgumentException if it does
     */
    public Departure {
        improvesBy.ifPresent(day -> checkArgument(
                !day.isAfter(end), "%s has until %s to improve, but ends on %s; bring it forward", provider, day, end));
    }

    /**
     * {@return the departure of a provider that may improve by what it agreed to put right: it has until the last day for that, or
     * until the end where that comes first, and no time where it agreed to nothing or that day is over}
     */
    public static Departure improving(
            ProviderId provider, LocalDate end, Optional<ImprovementPlan> agreed, LocalDate today) {
        return new Departure(
                provider,
                end,
                agreed.filter(plan -> !plan.isOverdueOn(today))
                        .map(plan -> plan.due().isBefore(end) ? plan.due() : end));
    }
}
