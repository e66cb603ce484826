package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.time.CareWeek;

/**
 * All facts, as known at some instant, from which the money of one person's week follows. Immutable.
 *
 * @param known everything but the visits
 * @param week which
 * @param records what providers report of the week's visits; one for each visit and provider at most
 */
public record PersonWeek(PersonCase known, CareWeek week, ImmutableList<VisitRecord> records) {

    /**
     * Refuses what would be paid twice.
     *
     * @throws IllegalArgumentException if a provider has more than one record of a visit
     */
    public PersonWeek {
        checkArgument(
                records.stream()
                                .map(record -> List.of(record.visit(), record.provider()))
                                .distinct()
                                .count()
                        == records.size(),
                "each visit of %s has one record of a provider at most, but got %s",
                known.person(),
                records);
    }
}
