package org.almoner.formats.caseload;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;

/**
 * A row of a caseload, but for its package. Immutable.
 *
 * @param terms what is the same in all rows of the package
 * @param visits of the row; none of a row of units
 * @param service of a row of units
 */
record CaseloadRow(Terms terms, ImmutableList<PlannedVisit> visits, Optional<Service> service) {

    /**
     * A band, and the postcode that has it, if that was written.
     *
     * @param band of the scheme
     * @param home where the person lives
     */
    record Where(BandCode band, Optional<Postcode> home) {}

    /**
     * What is the same in all rows of a package.
     *
     * @param offering lot and service
     * @param where the care is given
     * @param agreed the price that was agreed for the package
     * @param contribution the most that the person can be asked for
     * @param healthShare the part that the NHS funds
     */
    record Terms(
            Offering offering,
            Where where,
            Optional<UnitPrice> agreed,
            Optional<Contribution> contribution,
            Percentage healthShare) {

        /** {@return them in words, such as {@code of undivided/home-care in band urban}} */
        @Override
        public String toString() {
            return Stream.of(
                            Optional.of("of " + offering),
                            Optional.of("in band " + where.band),
                            where.home.map(home -> "at " + home),
                            agreed.map(price -> "agreed at " + price),
                            contribution.map(given -> "with a contribution of " + given.weekly()),
                            Optional.of(healthShare)
                                    .filter(share -> !share.equals(Percentage.NONE))
                                    .map(share -> "of which the NHS funds " + share))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
        }
    }
}
