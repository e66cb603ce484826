package org.almoner.domain.performance.care;

import com.google.common.collect.Comparators;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.time.Instants;

/**
 * A package that waits for a provider. In the order in which providers are to be found: where nobody
 * knows the risk, then by risk, the greatest first, then who has waited longest. Immutable.
 *
 * @param pack which
 * @param since the day on which it became known that it is wanted
 * @param days for how many days it has waited
 * @param risk of the person if care fails, if it was assessed
 * @param need that is published, if one is
 */
public record WaitingPackage(PackageId pack, LocalDate since, long days, Optional<Risk> risk, Optional<NeedId> need)
        implements Comparable<WaitingPackage> {

    private static final Comparator<WaitingPackage> ORDER = Comparator.comparing(
                    WaitingPackage::risk, Comparators.emptiesFirst(Comparator.<Risk>reverseOrder()))
            .thenComparing(WaitingPackage::since)
            .thenComparing(WaitingPackage::pack);

    /**
     * {@return the package as it waits on the day}
     *
     * @param history all that is recorded of it: it has a plan or a service
     * @param risk of the person, if it was assessed
     * @param need that is published, if one is
     * @param day until which it has waited
     * @throws java.util.NoSuchElementException if it never had a plan or a service
     */
    public static WaitingPackage of(PackageHistory history, Optional<Risk> risk, Optional<NeedId> need, LocalDate day) {
        Instant known = Stream.of(PackageFacts.PLAN, PackageFacts.SERVICE)
                .flatMap(kind -> history.facts().of(kind).facts().stream())
                .map(fact -> fact.known().since())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate since = Instants.dayOf(known);
        return new WaitingPackage(history.id(), since, ChronoUnit.DAYS.between(since, day), risk, need);
    }

    @Override
    public int compareTo(WaitingPackage other) {
        return ORDER.compare(this, other);
    }
}
