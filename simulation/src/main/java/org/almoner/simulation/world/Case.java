package org.almoner.simulation.world;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;

/**
 * An invented person with the one care package that the person draws on. Immutable.
 *
 * @param person at a real postcode
 * @param zone of the postcode
 * @param band of the postcode
 * @param offering what is bought
 * @param contribution the assessed weekly contribution
 * @param pack the package
 * @param plan its visits of a week, where it is given in visits
 * @param service a place in a home, or nights or sessions of a week, where it is not; at the price of its provider, or of the card
 * @param wanted the days on which care is wanted
 * @param healthShare the part that the NHS funds (rule L10)
 * @param provider who provides it, or empty while it waits for brokerage
 * @param agreed the provider's tendered price of visits, where prices are tendered (rule C4)
 */
public record Case(
        Person person,
        ZoneCode zone,
        BandCode band,
        Offering offering,
        Money contribution,
        PackageId pack,
        Optional<WeeklyPlan> plan,
        Optional<Service> service,
        DateRange wanted,
        Percentage healthShare,
        Optional<ProviderId> provider,
        Optional<UnitPrice> agreed) {

    /**
     * Refuses a package of nothing, and one of both.
     *
     * @throws IllegalArgumentException if there is neither a plan nor a service, or both
     */
    public Case {
        checkArgument(plan.isPresent() != service.isPresent(), "package %s is of visits, or of a service", pack);
    }

    /** {@return its visits of a week; none of a service} */
    public ImmutableList<PlannedVisit> visits() {
        return plan.map(WeeklyPlan::visits).orElse(ImmutableList.of());
    }

    /** {@return the hours of all carers in a week; none of a service} */
    public Hours weeklyHours() {
        return plan.map(WeeklyPlan::weeklyHours).orElse(Hours.ZERO);
    }

    /** {@return whether any visit needs two carers} */
    public boolean isDoubleHanded() {
        return visits().stream().anyMatch(PlannedVisit::isDoubleHanded);
    }

    Case born(LocalDate day) {
        return new Case(
                new Person(person.id(), day, person.home()),
                zone,
                band,
                offering,
                contribution,
                pack,
                plan,
                service,
                wanted,
                healthShare,
                provider,
                agreed);
    }

    Case with(ProviderId chosen, Optional<UnitPrice> price) {
        return new Case(
                person,
                zone,
                band,
                offering,
                contribution,
                pack,
                plan,
                service.map(given -> price.map(given::at).orElse(given)),
                wanted,
                healthShare,
                Optional.of(chosen),
                plan.isPresent() ? price : Optional.empty());
    }
}
