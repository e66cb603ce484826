package org.almoner.domain.performance.equality;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.performance.equality.Breakdown.Characteristic;
import org.almoner.domain.performance.equality.EqualityBands.EthnicGroup;

/**
 * Allocation and charges by age and by ethnicity. The two are never crossed, and have nothing in common but their sums. Immutable.
 *
 * @param bands by which people were told apart
 * @param breakdowns one for each characteristic
 */
public record EqualityReport(EqualityBands bands, ImmutableList<Breakdown> breakdowns) {

    /**
     * {@return the report of the people}
     *
     * @param bands by which they are told apart
     * @param people everybody who is counted
     * @param ethnicities of those of whom it is known; nothing is guessed of anybody else
     */
    public static EqualityReport of(
            EqualityBands bands, List<PersonOutcome> people, ImmutableMap<PersonId, EthnicGroup> ethnicities) {
        return new EqualityReport(
                bands,
                ImmutableList.of(
                        Breakdown.of(
                                Characteristic.AGE,
                                bands.ageBands(),
                                person -> person.age().map(bands::ageBand).orElse(EqualityBands.UNKNOWN),
                                people,
                                bands.least()),
                        Breakdown.of(
                                Characteristic.ETHNICITY,
                                bands.ethnicBands(),
                                person -> Optional.ofNullable(ethnicities.get(person.person()))
                                        .map(EthnicGroup::name)
                                        .orElse(EqualityBands.UNKNOWN),
                                people,
                                bands.least())));
    }
}
