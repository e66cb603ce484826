package org.almoner.domain.performance;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.zones.BandCode;

/**
 * A package of a caseload, with what its weekly cost depends on. Immutable.
 *
 * @param id the council's reference
 * @param offering lot and service
 * @param band where the care is given
 * @param plan of its visits, if there are any
 * @param service that is not given in visits, if there is one
 * @param agreed price of its visits, if one was agreed
 * @param atFee whether the service costs what the card says; otherwise its price was agreed
 */
public record CaseloadPackage(
        PackageId id,
        Offering offering,
        BandCode band,
        Optional<WeeklyPlan> plan,
        Optional<Service> service,
        Optional<UnitPrice> agreed,
        boolean atFee) {

    /**
     * Refuses a package of nothing.
     *
     * @throws IllegalArgumentException if there is neither a plan nor a service
     */
    public CaseloadPackage {
        checkArgument(
                plan.isPresent() || service.isPresent(), "package %s of a caseload needs visits or a service", id);
    }

    /** {@return the package of the visits, at the card's prices} */
    public static CaseloadPackage ofVisits(PackageId id, Offering offering, BandCode band, WeeklyPlan plan) {
        return new CaseloadPackage(id, offering, band, Optional.of(plan), Optional.empty(), Optional.empty(), false);
    }

    /** {@return the package of the service, at its agreed price} */
    public static CaseloadPackage ofService(PackageId id, Offering offering, BandCode band, Service service) {
        return new CaseloadPackage(id, offering, band, Optional.empty(), Optional.of(service), Optional.empty(), false);
    }

    /** {@return this package at the card's prices of another offering and band, whatever was agreed} */
    public CaseloadPackage atCard(Offering other, BandCode otherBand) {
        return new CaseloadPackage(id, other, otherBand, plan, service, Optional.empty(), true);
    }

    /** {@return this package, but with the price agreed for its visits} */
    public CaseloadPackage agreedAt(UnitPrice price) {
        return new CaseloadPackage(id, offering, band, plan, service, Optional.of(price), atFee);
    }
}
