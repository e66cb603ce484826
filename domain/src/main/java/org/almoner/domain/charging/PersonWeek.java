package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Timeline;

/**
 * All facts, as known at some instant, from which the money of one person's week follows. Immutable.
 *
 * @param id whose week
 * @param week which
 * @param person where the person lives on each day
 * @param contribution the assessed weekly contribution on each day; none on the other days
 * @param packages the person's packages, each once
 * @param records what providers report of the week's visits; one for each visit and provider at most
 */
public record PersonWeek(
        PersonId id,
        CareWeek week,
        Timeline<Person> person,
        Timeline<Money> contribution,
        ImmutableList<CarePackage> packages,
        ImmutableList<VisitRecord> records) {

    /**
     * Refuses what would be charged twice.
     *
     * @throws IllegalArgumentException if a package is given more than once, or a provider has more than one record of a visit
     */
    public PersonWeek {
        checkArgument(
                packages.stream().map(CarePackage::id).distinct().count() == packages.size(),
                "each package of %s is given once, but got %s",
                id,
                Lists.transform(packages, CarePackage::id));
        checkArgument(
                records.stream()
                                .map(record -> List.of(record.visit(), record.provider()))
                                .distinct()
                                .count()
                        == records.size(),
                "each visit of %s has one record of a provider at most, but got %s",
                id,
                records);
    }
}
