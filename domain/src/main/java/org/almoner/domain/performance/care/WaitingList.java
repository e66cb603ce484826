package org.almoner.domain.performance.care;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.almoner.domain.packages.needs.Risk;

/**
 * Packages that wait for a provider on a day, or are known to from a later day on. Immutable.
 *
 * @param packages whom to find a provider for first in front
 */
public record WaitingList(ImmutableList<WaitingPackage> packages) {

    /** Brings the packages into their order. */
    public WaitingList {
        packages = ImmutableList.sortedCopyOf(packages);
    }

    /** {@return those whose care nobody gives on the day; the care of the others is given for some days yet} */
    public WaitingList now() {
        return those(each -> each.days() >= 0);
    }

    /** {@return those whose need is not published} */
    public WaitingList unpublished() {
        return those(each -> each.need().isEmpty());
    }

    /** {@return those of people of the risk, or, where it is empty, of people of whom nobody knows it} */
    public WaitingList of(Optional<Risk> risk) {
        return those(each -> each.risk().equals(risk));
    }

    private WaitingList those(Predicate<WaitingPackage> wanted) {
        return new WaitingList(packages.stream().filter(wanted).collect(ImmutableList.toImmutableList()));
    }

    /** {@return for how many days each has waited, the fewest first} */
    public ImmutableList<Long> days() {
        return packages.stream().map(WaitingPackage::days).sorted().collect(ImmutableList.toImmutableList());
    }

    /** {@return the days of the longest wait; empty where nobody waits} */
    public Optional<Long> longest() {
        List<Long> days = days();
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
    }

    /** {@return the fewest days than which half of them or more have waited no longer; empty where nobody waits} */
    public Optional<Long> median() {
        List<Long> days = days();
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get((days.size() - 1) / 2));
    }
}
