package org.almoner.domain.packages;

import java.time.LocalDate;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Timeline;

/**
 * A care package as known at some instant. Its status is never stored: it follows from the facts and the day. Immutable.
 *
 * @param id the council's reference
 * @param person whose package it is
 * @param plan the weekly plan on each day that care is wanted
 * @param provider who provides it on each day; without one it waits for brokerage
 * @param healthShare the part that the NHS funds on each day (rule L10); none on the other days
 */
public record CarePackage(
        PackageId id,
        PersonId person,
        Timeline<WeeklyPlan> plan,
        Timeline<ProviderId> provider,
        Timeline<Percentage> healthShare) {

    /** {@return the part that the NHS funds on the day, 0% when nothing was agreed} */
    public Percentage healthShareOn(LocalDate day) {
        return healthShare.find(day).orElse(Percentage.NONE);
    }

    /** {@return what the package is on the day} */
    public Status statusOn(LocalDate day) {
        if (plan.find(day).isPresent()) {
            return provider.find(day).isPresent() ? Status.ACTIVE : Status.WAITING;
        }
        return plan.entries().stream()
                .map(entry -> entry.holds().from())
                .filter(start -> start.isAfter(day))
                .findFirst()
                .map(start -> provider.find(start).isPresent() ? Status.AWARDED : Status.WAITING)
                .orElseGet(() -> wasGiven() ? Status.ENDED : Status.NOT_WANTED);
    }

    private boolean wasGiven() {
        return plan.entries().stream()
                .anyMatch(wanted -> !provider.within(wanted.holds()).isEmpty());
    }

    /** What a package is on a day. */
    public enum Status {
        /** Care is wanted, now or later, and no provider was found for it yet. */
        WAITING,
        /** A provider was found for the day on which care starts, or starts again. */
        AWARDED,
        /** Care is being given. */
        ACTIVE,
        /** Care was given and is no more. */
        ENDED,
        /** No care is wanted, now or later, and nobody ever provided any. */
        NOT_WANTED
    }
}
