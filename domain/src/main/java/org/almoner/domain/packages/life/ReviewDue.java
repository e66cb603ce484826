package org.almoner.domain.packages.life;

import com.google.common.collect.Comparators;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.needs.Risk;

/**
 * The next review of a package. In the order in which they are to be done: where nobody knows the risk, then by risk, the
 * greatest first, then by the day, the earliest first. Immutable.
 *
 * @param pack which
 * @param person whose
 * @param risk of the person, if it was assessed
 * @param due the day by which it is to be done
 */
public record ReviewDue(PackageId pack, PersonId person, Optional<Risk> risk, LocalDate due)
        implements Comparable<ReviewDue> {

    private static final Comparator<ReviewDue> ORDER = Comparator.comparing(
                    ReviewDue::risk, Comparators.emptiesFirst(Comparator.<Risk>reverseOrder()))
            .thenComparing(ReviewDue::due)
            .thenComparing(ReviewDue::pack);

    /** {@return whether the day has passed} */
    public boolean isOverdueOn(LocalDate day) {
        return due.isBefore(day);
    }

    /** {@return by how many days it is overdue; 0 while it is not} */
    public long daysOverdueOn(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(due, day));
    }

    @Override
    public int compareTo(ReviewDue other) {
        return ORDER.compare(this, other);
    }
}
