package org.almoner.domain.packages.life;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;

/**
 * A package and what bears on it, as known at some instant. Immutable.
 *
 * @param pack the package
 * @param person what holds of the person, of the kinds of {@link PersonFacts}
 * @param others the person's other packages
 * @param offered the first days of care of its needs that are open
 */
public record PackageFile(
        CarePackage pack, Timelines person, ImmutableList<CarePackage> others, ImmutableSortedSet<LocalDate> offered) {

    /**
     * Refuses the packages of another person.
     *
     * @throws IllegalArgumentException if another package is of somebody else, or is the package itself
     */
    public PackageFile {
        for (CarePackage other : others) {
            checkArgument(
                    other.person().equals(pack.person()) && !other.id().equals(pack.id()),
                    "beside package %s stand the other packages of %s, but got %s of %s",
                    pack.id(),
                    pack.person(),
                    other.id(),
                    other.person());
        }
    }

    /** {@return where the person lives on each day} */
    Timeline<Person> homes() {
        return person.of(PersonFacts.PERSON);
    }
}
