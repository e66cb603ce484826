package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.performance.equality.PersonOutcome;
import org.almoner.domain.performance.equality.PersonOutcome.Allocation;
import org.almoner.domain.performance.equality.PersonOutcome.Charging;
import org.almoner.domain.performance.equality.PersonOutcome.Speed;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Timelines;

/** What became, by a day, of everybody for whom there is care then, planned or paid for, or who waits for it. */
final class PeopleOutcomes {

    private final Market market;
    private final ImmutableMap<PackageId, Offers> lastAwards;
    private final LocalDate day;
    private final int days;

    PeopleOutcomes(Market market, List<Offers> needs, LocalDate day, int days) {
        this.market = market;
        this.lastAwards = needs.stream()
                .filter(PeopleOutcomes::isAwarded)
                .collect(ImmutableMap.toImmutableMap(Offers::pack, need -> need, (earlier, later) -> later));
        this.day = day;
        this.days = days;
    }

    private static boolean isAwarded(Offers need) {
        return need.decision().filter(decided -> decided.ground().isAward()).isPresent();
    }

    /** {@return the people in the order of their references} */
    ImmutableList<PersonOutcome> all() {
        ImmutableListMultimap<PersonId, CarePackage> counted = Multimaps.index(
                market.packages().stream()
                        .filter(pack -> market.isCaredFor(pack, day) || isWaiting(pack))
                        .toList(),
                CarePackage::person);
        return counted.asMap().entrySet().stream()
                .map(entry -> outcome(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(PersonOutcome::person))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isWaiting(CarePackage pack) {
        return !market.waiting(pack, DateRange.from(day)).isEmpty();
    }

    private PersonOutcome outcome(PersonId person, List<CarePackage> packages) {
        Timelines facts = market.factsOf(person);
        Optional<AssessedCharge> charge = facts.of(PersonFacts.CHARGE).find(day).map(ChargeDecision::charge);
        return new PersonOutcome(
                person,
                facts.of(PersonFacts.PERSON).find(day).map(known -> known.ageOn(day)),
                packages.stream().anyMatch(this::isWaiting) ? Allocation.WAITING : Allocation.PLACED,
                speed(packages),
                charge.map(PeopleOutcomes::charging).orElse(Charging.NOT_DECIDED),
                Hours.sum(packages.stream()
                        .filter(pack -> !isWaiting(pack))
                        .flatMap(pack -> pack.plan().find(day).stream())
                        .map(WeeklyPlan::weeklyHours)
                        .toList()),
                charge.flatMap(PeopleOutcomes::contribution));
    }

    private Speed speed(List<CarePackage> packages) {
        return packages.stream()
                .flatMap(pack -> Optional.ofNullable(lastAwards.get(pack.id())).stream())
                .max(Comparator.comparing(Offers::id))
                .map(need -> daysUntilAward(need) <= days ? Speed.IN_TIME : Speed.LATER)
                .orElse(Speed.NOT_RECORDED);
    }

    private static long daysUntilAward(Offers need) {
        return ChronoUnit.DAYS.between(
                Instants.dayOf(need.asKnownAt()),
                Instants.dayOf(need.decision().orElseThrow().known().since()));
    }

    private static Charging charging(AssessedCharge charge) {
        if (charge instanceof AssessedCharge.Contribution) {
            return Charging.CONTRIBUTION;
        }
        return charge instanceof AssessedCharge.FullCost ? Charging.FULL_COST : Charging.NOTHING;
    }

    private static Optional<Money> contribution(AssessedCharge charge) {
        return charge instanceof AssessedCharge.Contribution contribution
                ? Optional.of(contribution.weekly())
                : Optional.empty();
    }
}
