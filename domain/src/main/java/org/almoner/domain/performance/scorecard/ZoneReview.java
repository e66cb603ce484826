package org.almoner.domain.performance.scorecard;

import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * <p>Supplementaries that met the targets and are in business become prime first. Then primes that missed the floors become
     * supplementary, those who missed most months first, for as long as the zone keeps its least number of primes in business.
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
        List<RoleOutcome> outcomes = new ArrayList<>();
        reviewed.forEach(each -> outcomes.add(byItself(each, rules, months)));
        Set<ProviderId> barred = new HashSet<>();
        reviewed.stream()
                .filter(each -> !each.takesPackages())
                .map(Reviewed::provider)
                .forEach(barred::add);
        int primes = (int) outcomes.stream()
                .filter(each -> !barred.contains(each.provider()))
                .filter(each -> each.role() == Role.PRIME || each.decision() == Decision.PROMOTED)
                .count();
        List<RoleOutcome> worstFirst = outcomes.stream()
                .filter(each -> each.decision() == Decision.DEMOTED && !barred.contains(each.provider()))
                .sorted(Comparator.comparing((RoleOutcome each) -> each.count(Verdict.MISSED))
                        .reversed()
                        .thenComparing(RoleOutcome::provider))
                .toList();
        for (RoleOutcome demoted : worstFirst) {
            if (primes > zone.minimumPrimes()) {
                primes--;
            } else {
                outcomes.set(
                        outcomes.indexOf(demoted),
                        new RoleOutcome(demoted.provider(), demoted.role(), Decision.HELD_BACK, demoted.months()));
            }
        }
        int left = primes;
        return new ZoneReview(
                zone.code(),
                months,
                ImmutableList.copyOf(outcomes),
                Optional.of(new PrimeShortage(zone.code(), zone.minimumPrimes(), left))
                        .filter(shortage -> shortage.found() < shortage.required()));
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
            return new RoleOutcome(each.provider(), each.role(), Decision.DEMOTED, kept.months());
        }
        return !prime && kept.count(Verdict.MET) >= rules.promoteAfter()
                ? new RoleOutcome(
                        each.provider(),
                        each.role(),
                        each.takesPackages() ? Decision.PROMOTED : Decision.BARRED,
                        kept.months())
                : kept;
    }
}
