package org.almoner.domain.providers.evidence;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;

/**
 * What the regulator found, from the day on which it published it. A provider whose locations are rated apart is recorded
 * with the rating of those that serve the council, and where several do, as several providers. Immutable.
 *
 * @param inspected the last day of the inspection
 * @param overall the grade in all
 * @param domains the grade of each domain; one that is left out is not rated
 */
public record RegulatorRating(
        LocalDate inspected, RegulatorGrade overall, ImmutableMap<QualityDomain, RegulatorGrade> domains) {

    /** {@return the grade of the domain} */
    public RegulatorGrade of(QualityDomain domain) {
        return domains.getOrDefault(domain, RegulatorGrade.NOT_RATED);
    }
}
