package org.almoner.simulation.world;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.time.DateRange;

/**
 * A review that became known late: with new equipment, one carer has been enough from the Monday of the week on. Immutable.
 *
 * @param pack the package
 * @param person whose package it is
 * @param before the plan with two carers
 * @param after the plan with one
 * @param holds the days on which the plan with one carer holds
 */
public record SingleHandedReview(
        PackageId pack, PersonId person, WeeklyPlan before, WeeklyPlan after, DateRange holds) {

    /** {@return the review of the world's package whose person it saves most, or empty when nobody has two carers} */
    public static Optional<SingleHandedReview> in(World world) {
        return world.inPlace().stream()
                .filter(Case::isDoubleHanded)
                .max(Comparator.comparing((Case each) -> savedByPerson(world, each))
                        .thenComparing(Case::weeklyHours))
                .map(each -> new SingleHandedReview(
                        each.pack(),
                        each.person().id(),
                        each.plan().orElseThrow(),
                        singleHanded(each.plan().orElseThrow()),
                        each.wanted()));
    }

    private static WeeklyPlan singleHanded(WeeklyPlan plan) {
        return WeeklyPlan.of(plan.visits().stream()
                .map(visit -> new PlannedVisit(visit.day(), visit.start(), visit.minutes(), 0))
                .toList());
    }

    private static Money savedByPerson(World world, Case each) {
        WeeklyPlan plan = each.plan().orElseThrow();
        return charge(world, each, plan).minus(charge(world, each, singleHanded(plan)));
    }

    /** The lower of contribution and cost of care, if the week goes as planned. */
    private static Money charge(World world, Case each, WeeklyPlan plan) {
        LocalDate monday = world.week().monday();
        ExactMoney cost = each
                .agreed()
                .or(() -> world.scheme().charging().rates().plainPrice(each.offering(), each.band(), monday))
                .stream()
                .map(price -> price.forMinutes(plan.weeklyHours().minutes()))
                .reduce(ExactMoney.ZERO, ExactMoney::plus)
                .times(each.healthShare().remainder());
        return each.contribution().min(cost.round(Rounding.DOWN));
    }
}
