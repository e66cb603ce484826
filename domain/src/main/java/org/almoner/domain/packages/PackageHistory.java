package org.almoner.domain.packages;

import java.time.Instant;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.History;

/**
 * All that was ever recorded about a care package. Immutable.
 *
 * @param id the council's reference
 * @param person whose package it is
 * @param plan its weekly plans
 * @param provider who provides it
 * @param healthShare the part that the NHS funds
 */
public record PackageHistory(
        PackageId id,
        PersonId person,
        History<WeeklyPlan> plan,
        History<ProviderId> provider,
        History<Percentage> healthShare) {

    /** {@return the package as it was known at the instant} */
    public CarePackage asKnownAt(Instant instant) {
        return new CarePackage(
                id, person, plan.asKnownAt(instant), provider.asKnownAt(instant), healthShare.asKnownAt(instant));
    }
}
