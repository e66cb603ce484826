package org.almoner.domain.performance.scorecard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.domain.performance.scorecard.MonthReview.Verdict;
import org.almoner.domain.performance.scorecard.RoleOutcome.Decision;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;

/**
 * A review of the roles in a zone (rule L7). It changes nothing by itself: a person takes it on, or decides otherwise, with a
 * reason. Immutable.
 *
 * @param zone which
 * @param months that were looked at, earliest first
 * @param outcomes one for each prime and supplementary of the zone, in the order of their references
 * @param shortage of primes that is left when all is done that the outcomes say
 */
public record ZoneReview(
        ZoneCode zone,
        ImmutableList<YearMonth> months,
        ImmutableList<RoleOutcome> outcomes,
        Optional<PrimeShortage> shortage) {

    /**
     * A provider whose role is reviewed.
     *
     * @param provider which
     * @param role in which it serves the zone
     * @param takesPackages whether the council places packages with it
     * @param scorecards of the zone, one for each month that is looked at, earliest first
     */
    public record Reviewed(
            ProviderId provider, Role role, boolean takesPackages, ImmutableList<Scorecard> scorecards) {}

    /**
     * {@return the review}
     *
     * <p>Supplementaries that met the targets and are in business become prime first, those who met most months first, for as long as the
     * zone may have another prime; then each takes the place of a prime that missed the floors. After that, primes that missed the
     * floors become supplementary, those who missed most months first, for as long as the zone keeps its least number of primes in
     * business.
     *
     * @param zone whose roles
     * @param rules of the scheme
     * @param months that are looked at
     * @param providers who serve the zone; others than primes and supplementaries are passed over
     */
    public static ZoneReview of(
            Zone zone, RoleReviewRules rules, ImmutableList<YearMonth> months, Collection<Reviewed> providers) {
        List<Reviewed> reviewed = providers.stream()
                .filter(each -> each.role() == Role.PRIME || each.role() == Role.SUPPLEMENTARY)
                .sorted(Comparator.comparing(Reviewed::provider))
                .toList();
        Map<ProviderId, RoleOutcome> outcomes = new LinkedHashMap<>();
        reviewed.forEach(each -> outcomes.put(each.provider(), byItself(each, rules, months)));
        Set<ProviderId> inBusiness = reviewed.stream()
                .filter(Reviewed::takesPackages)
                .map(Reviewed::provider)
                .collect(ImmutableSet.toImmutableSet());
        int all = (int)
                reviewed.stream().filter(each -> each.role() == Role.PRIME).count();
        int primes = (int) reviewed.stream()
                .filter(each -> each.role() == Role.PRIME && each.takesPackages())
                .count();
        Deque<RoleOutcome> worstFirst = sorted(outcomes.values(), Decision.DEMOTED, Verdict.MISSED);
        for (RoleOutcome promoted : sorted(outcomes.values(), Decision.PROMOTED, Verdict.MET)) {
            if (zone.mayHavePrimes(all + 1)) {
                all++;
                primes++;
            } else if (worstFirst.isEmpty()) {
                outcomes.put(promoted.provider(), promoted.but(Decision.NO_PLACE));
            } else if (!inBusiness.contains(worstFirst.remove().provider())) {
                primes++;
            }
        }
        worstFirst.removeIf(each -> !inBusiness.contains(each.provider()));
        for (RoleOutcome demoted : worstFirst) {
            if (primes > zone.minimumPrimes()) {
                primes--;
            } else {
                outcomes.put(demoted.provider(), demoted.but(Decision.HELD_BACK));
            }
        }
        int left = primes;
        return new ZoneReview(
                zone.code(),
                months,
                ImmutableList.copyOf(outcomes.values()),
                Optional.of(new PrimeShortage(zone.code(), zone.minimumPrimes(), left))
                        .filter(shortage -> shortage.found() < shortage.required()));
    }

    private static Deque<RoleOutcome> sorted(Collection<RoleOutcome> outcomes, Decision decision, Verdict most) {
        return outcomes.stream()
                .filter(each -> each.decision() == decision)
                .sorted(Comparator.comparing((RoleOutcome each) -> each.count(most))
                        .reversed())
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private static RoleOutcome byItself(Reviewed each, RoleReviewRules rules, ImmutableList<YearMonth> months) {
        boolean prime = each.role() == Role.PRIME;
        ImmutableList.Builder<MonthReview> judged = ImmutableList.builder();
        for (int i = 0; i < months.size(); i++) {
            judged.add(MonthReview.of(
                    months.get(i), each.scorecards().get(i), rules, prime ? rules.floors() : rules.targets(), !prime));
        }
        RoleOutcome kept = new RoleOutcome(each.provider(), each.role(), Decision.KEEPS, judged.build());
        if (prime && kept.count(Verdict.MISSED) >= rules.demoteAfter()) {
            return kept.but(Decision.DEMOTED);
        }
        return !prime && kept.count(Verdict.MET) >= rules.promoteAfter()
                ? kept.but(each.takesPackages() ? Decision.PROMOTED : Decision.BARRED)
                : kept;
    }
}
