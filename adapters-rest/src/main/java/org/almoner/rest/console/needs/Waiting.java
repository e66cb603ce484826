package org.almoner.rest.console.needs;

import com.google.common.collect.Comparators;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.time.Instants;
import org.almoner.rest.asking.View;

/**
 * A package that waits for a provider and whose need is not published.
 *
 * @param pack which
 * @param since the day on which it became known that it is wanted
 * @param days for how many days it has waited
 * @param risk of the person if care fails, if it was assessed
 */
public record Waiting(PackageId pack, LocalDate since, long days, Optional<Risk> risk) {

    /** The greatest risk first, where nobody knows the risk before all; then who has waited longest. */
    private static final Comparator<Waiting> ORDER = Comparator.comparing(
                    Waiting::risk, Comparators.emptiesFirst(Comparator.<Risk>reverseOrder()))
            .thenComparing(Waiting::since)
            .thenComparing(Waiting::pack);

    /** {@return those that wait on the day, whom to find a provider for first in front} */
    public static List<Waiting> on(View view, LocalDate day) {
        Set<PackageId> published = view.store().placements().all().stream()
                .filter(offers -> offers.decision().isEmpty())
                .map(Offers::pack)
                .collect(Collectors.toSet());
        return view.almoner().brokerage().waitingOn(day).stream()
                .filter(pack -> !published.contains(pack))
                .map(pack -> of(view, pack, day))
                .sorted(ORDER)
                .toList();
    }

    private static Waiting of(View view, PackageId pack, LocalDate day) {
        PackageHistory history = view.store().packages().find(pack).orElseThrow();
        Instant known = Stream.of(PackageFacts.PLAN, PackageFacts.SERVICE)
                .flatMap(kind -> history.facts().of(kind).facts().stream())
                .map(fact -> fact.known().since())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate since = Instants.dayOf(known);
        return new Waiting(pack, since, ChronoUnit.DAYS.between(since, day), riskOf(view, history.person(), day));
    }

    private static Optional<Risk> riskOf(View view, PersonId person, LocalDate day) {
        return view.store()
                .people()
                .find(person)
                .flatMap(history -> history.facts()
                        .of(PersonFacts.NEEDS)
                        .asKnownAt(Instant.MAX)
                        .find(day))
                .map(Needs::risk);
    }
}
