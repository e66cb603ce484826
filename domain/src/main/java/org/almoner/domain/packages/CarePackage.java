package org.almoner.domain.packages;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;

/**
 * A care package as known at some instant. What it is on a day is never stored: it follows from the facts. Immutable.
 *
 * @param id the council's reference
 * @param person whose package it is
 * @param facts what holds of it, of the kinds of {@link PackageFacts}
 */
public record CarePackage(PackageId id, PersonId person, Timelines facts) {

    /** {@return the weekly plan of visits on each day that they are wanted} */
    public Timeline<WeeklyPlan> plan() {
        return facts.of(PackageFacts.PLAN);
    }

    /** {@return who provides it on each day; without one it waits for brokerage} */
    public Timeline<ProviderId> provider() {
        return facts.of(PackageFacts.PROVIDER);
    }

    /** {@return the part that the NHS funds on the day, 0% when nothing was agreed} */
    public Percentage healthShareOn(LocalDate day) {
        return facts.of(PackageFacts.HEALTH_SHARE).find(day).orElse(Percentage.NONE);
    }

    /** {@return the lot of the scheme that it belongs to on the day, where it names one} */
    public Optional<LotCode> lotOn(LocalDate day) {
        return facts.of(PackageFacts.LOT).find(day);
    }

    /** {@return the type of service that it is on the day, where it names one} */
    public Optional<ServiceCode> serviceTypeOn(LocalDate day) {
        return facts.of(PackageFacts.SERVICE_TYPE).find(day);
    }
}
