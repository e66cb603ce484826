package org.almoner.simulation.world;

import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
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
 * @param plan its visits of a week
 * @param wanted the days on which care is wanted
 * @param healthShare the part that the NHS funds (rule L10)
 * @param provider who provides it, or empty while it waits for brokerage
 * @param agreed the provider's tendered price, where prices are tendered (rule C4)
 */
public record Case(
        Person person,
        ZoneCode zone,
        BandCode band,
        Offering offering,
        Money contribution,
        PackageId pack,
        WeeklyPlan plan,
        DateRange wanted,
        Percentage healthShare,
        Optional<ProviderId> provider,
        Optional<UnitPrice> agreed) {

    /** {@return whether any visit needs two carers} */
    public boolean isDoubleHanded() {
        return plan.visits().stream().anyMatch(PlannedVisit::isDoubleHanded);
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
                wanted,
                healthShare,
                Optional.of(chosen),
                price);
    }
}
