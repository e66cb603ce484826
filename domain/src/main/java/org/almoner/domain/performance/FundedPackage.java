package org.almoner.domain.performance;

import java.util.Optional;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.zones.Postcode;

/**
 * A package of a caseload, with what decides who bears its cost. Immutable.
 *
 * @param pack what is bought
 * @param person whose package it is, if one person may have several: what the person can be asked to pay is for all of them
 * @param home where the person lives, if more than the band is known
 * @param healthShare the part that the NHS funds (rule L10)
 * @param charge what the person can be asked to pay, if the caseload says so; nothing is charged otherwise
 */
public record FundedPackage(
        CaseloadPackage pack,
        Optional<PersonId> person,
        Optional<Postcode> home,
        Percentage healthShare,
        Optional<AssessedCharge> charge) {

    /** {@return the package at nobody's cost but the council's} */
    public static FundedPackage byCouncil(CaseloadPackage pack) {
        return new FundedPackage(pack, Optional.empty(), Optional.empty(), Percentage.NONE, Optional.empty());
    }
}
