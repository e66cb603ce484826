package org.almoner.domain.performance.care;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Instants;

/**
 * A package that waits for a provider. In the order in which providers are to be found: where nobody
 * knows the risk, then by risk, the greatest first, then who has waited longest. Immutable.
 *
 * @param pack which
 * @param since the day on which it became known that the care is wanted or, where somebody gave care until a later day, that day
 * @param days for how many days it has waited; below zero where somebody gives the care for so many days yet
 * @param risk of the person if care fails, if it was assessed
 * @param need that is published, if one is
 */
public record WaitingPackage(PackageId pack, LocalDate since, long days, Optional<Risk> risk, Optional<NeedId> need)
        implements Comparable<WaitingPackage> {

    private static final ImmutableList<FactKind<?>> WANTED = ImmutableList.of(PackageFacts.PLAN, PackageFacts.SERVICE);

    private static final Comparator<WaitingPackage> ORDER = Comparator.comparing(
                    WaitingPackage::risk, Comparators.emptiesFirst(Comparator.<Risk>reverseOrder()))
            .thenComparing(WaitingPackage::since)
            .thenComparing(WaitingPackage::pack);

    /**
     * {@return the package as it waits on the day}
     *
     * @param history all that is recorded of it
     * @param from a day on which its care is wanted and nobody gives it
     * @param givenUntil the day from which on nobody gives it any more; empty where nobody ever gave any
     * @param risk of the person, if it was assessed
     * @param need that is published, if one is
     * @param day until which it has waited
     * @throws java.util.NoSuchElementException if nothing is wanted on the day {@code from}
     */
    public static WaitingPackage of(
            PackageHistory history,
            LocalDate from,
            Optional<LocalDate> givenUntil,
            Optional<Risk> risk,
            Optional<NeedId> need,
            LocalDate day) {
        LocalDate known = Instants.dayOf(wantedSince(history.facts(), from).orElseThrow());
        LocalDate since = givenUntil.filter(known::isBefore).orElse(known);
        return new WaitingPackage(history.id(), since, ChronoUnit.DAYS.between(since, day), risk, need);
    }

    /** {@return since when it has been known, without a break, that care is wanted on the day} */
    private static Optional<Instant> wantedSince(Histories facts, LocalDate day) {
        Optional<Instant> since = Optional.empty();
        for (Instant learned : WANTED.stream()
                .flatMap(kind -> facts.of(kind).facts().stream())
                .map(fact -> fact.known().since())
                .sorted()
                .toList()) {
            boolean wanted = WANTED.stream()
                    .anyMatch(
                            kind -> facts.of(kind).asKnownAt(learned).find(day).isPresent());
            since = wanted ? since.or(() -> Optional.of(learned)) : Optional.empty();
        }
        return since;
    }

    @Override
    public int compareTo(WaitingPackage other) {
        return ORDER.compare(this, other);
    }
}
