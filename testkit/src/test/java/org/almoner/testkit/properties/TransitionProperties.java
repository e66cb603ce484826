package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.transition.Amount;
import org.almoner.domain.transition.Outcome;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.PlanCheck;
import org.almoner.domain.transition.PlanExplanation;
import org.almoner.domain.transition.PriorityRule;
import org.almoner.domain.transition.Prospect;
import org.almoner.domain.transition.Prospects;
import org.almoner.domain.transition.Reason;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Room;
import org.almoner.domain.transition.Score;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.transition.Way;
import org.almoner.domain.transition.Wish;
import org.almoner.testkit.examples.ExhaustiveSolver;
import org.almoner.testkit.generators.TransitionArbitraries;

/** What must hold of every transition (rules L9, B6). */
class TransitionProperties {

    @Provide
    Arbitrary<TransitionProblem> small() {
        return TransitionArbitraries.small();
    }

    @Provide
    Arbitrary<TransitionProblem> counties() {
        return TransitionArbitraries.county();
    }

    private static TransitionPlan best(TransitionProblem problem) {
        return new ExhaustiveSolver().solve(problem, Duration.ofSeconds(1)).plan();
    }

    private static Score score(TransitionProblem problem, TransitionPlan plan) {
        return PlanCheck.scoreOf(problem, plan);
    }

    @Property
    void everyPackageHasAnOutcomeAndReasonsWhyItMovesOrIsLeft(@ForAll("small") TransitionProblem problem) {
        TransitionPlan plan = PriorityRule.plan(problem);
        Statistics.label("outcomes")
                .collect(plan.outcomes().values().stream()
                        .map(outcome -> outcome.getClass().getSimpleName())
                        .sorted()
                        .distinct()
                        .toList());

        assertThat(plan.outcomes().keySet()).isEqualTo(problem.packages().keySet());
        assertThat(PlanExplanation.of(problem, plan)).allSatisfy(line -> {
            if (line.outcome() instanceof Outcome.Unplaced) {
                assertThat(line.reasons())
                        .anySatisfy(reason -> assertThat(reason)
                                .isInstanceOfSatisfying(
                                        Reason.NobodyTakes.class,
                                        nobody -> assertThat(nobody.obstacles().values())
                                                .noneMatch(List::isEmpty)));
            } else if (line.outcome() instanceof Outcome.Moves) {
                assertThat(line.reasons()).isNotEmpty();
            }
        });
    }

    @Property(tries = 20)
    void theRulesPlanOfACountyCanBeDoneAndKeepsToEveryCapacity(@ForAll("counties") TransitionProblem problem) {
        TransitionPlan plan = PriorityRule.plan(problem);
        Map<String, Integer> moves = new HashMap<>();
        plan.outcomes().forEach((id, outcome) -> {
            if (outcome instanceof Outcome.Moves) {
                PlacedPackage pack = problem.getPackage(id);
                moves.merge(problem.phaseOf(pack).name(), 1, Integer::sum);
            }
        });

        assertThat(PlanCheck.of(problem, plan)).isInstanceOf(PlanCheck.Sound.class);
        assertNobodyIsGivenMoreThanItHas(problem, plan);
        problem.phases()
                .forEach(phase ->
                        assertThat(moves.getOrDefault(phase.name(), 0)).isLessThanOrEqualTo(phase.mostMoves()));
    }

    private static void assertNobodyIsGivenMoreThanItHas(TransitionProblem problem, TransitionPlan plan) {
        problem.receivers().values().forEach(receiver -> {
            long given = problem.packages().values().stream()
                    .filter(pack -> plan.receiverOf(pack.pack())
                            .filter(receiver.at().provider()::equals)
                            .isPresent())
                    .filter(pack -> pack.care().service().equals(receiver.at().service()))
                    .filter(pack ->
                            receiver.at().zone().map(pack.home().zone()::equals).orElse(true))
                    .mapToLong(pack -> taken(pack, receiver))
                    .sum();
            assertThat(given).isLessThanOrEqualTo(receiver.free().units());
        });
    }

    private static long taken(PlacedPackage pack, Receiver receiver) {
        if (pack.care().amount() instanceof Amount.Places places) {
            return receiver.at().kind() == Room.Kind.PLACES ? places.onOneDay() : 0;
        }
        return receiver.at().kind() == Room.Kind.HOURS
                ? ((Amount.Visits) pack.care().amount()).weekly().minutes()
                : 0;
    }

    @Property(tries = 300)
    void nobodyIsGivenMoreHoursOrPlacesThanItHasAndWhoMovesIsReceived(@ForAll("small") TransitionProblem problem) {
        Statistics.label("some move to a place")
                .collect(problem.packages().values().stream()
                        .anyMatch(pack -> pack.care().amount() instanceof Amount.Places
                                && best(problem).receiverOf(pack.pack()).isPresent()));

        for (TransitionPlan plan : List.of(PriorityRule.plan(problem), best(problem))) {
            assertNobodyIsGivenMoreThanItHas(problem, plan);
            assertThat(problem.packages().values())
                    .filteredOn(pack -> plan.receiverOf(pack.pack()).isPresent())
                    .allMatch(pack -> problem.receivers().values().stream()
                            .anyMatch(receiver -> plan.receiverOf(pack.pack())
                                            .filter(receiver.at().provider()::equals)
                                            .isPresent()
                                    && taken(pack, receiver) > 0));
        }
    }

    @Property(tries = 300)
    void theBestPlanIsNoWorseThanTheRules(@ForAll("small") TransitionProblem problem) {
        Score best = score(problem, best(problem));
        Score rule = score(problem, PriorityRule.plan(problem));
        Statistics.label("rule is best").collect(best.equals(rule));

        assertThat(best).isLessThanOrEqualTo(rule);
    }

    @Property(tries = 300)
    void nobodyMovesToAProviderThatIsRuledOut(@ForAll("small") TransitionProblem problem) {
        Statistics.label("some ruled out")
                .collect(problem.packages().values().stream()
                        .anyMatch(pack -> !pack.ruledOut().isEmpty()));

        for (TransitionPlan plan : List.of(PriorityRule.plan(problem), best(problem))) {
            assertThat(problem.packages().values())
                    .noneMatch(pack -> plan.receiverOf(pack.pack())
                            .filter(pack.ruledOut()::contains)
                            .isPresent());
        }
    }

    @Property(tries = 300)
    void withMoreRoomAPlanCanStillBeDoneAndTheBestIsNoWorse(
            @ForAll("small") TransitionProblem problem,
            @ForAll @IntRange(min = 1, max = 600) int units,
            @ForAll @IntRange(max = 2) int chosen) {
        if (problem.receivers().isEmpty()) {
            return;
        }
        Receiver.At raised = problem.receivers()
                .keySet()
                .asList()
                .get(chosen % problem.receivers().size());
        TransitionProblem more = withReceivers(
                problem,
                problem.receivers().values().stream()
                        .map(receiver -> receiver.at().equals(raised)
                                ? new Receiver(
                                        raised,
                                        receiver.role(),
                                        receiver.free().plus(new Room(raised.kind(), units)),
                                        receiver.quality(),
                                        receiver.skills(),
                                        receiver.price())
                                : receiver)
                        .toList());

        TransitionPlan before = best(problem);
        Score best = score(more, best(more));
        Statistics.label("better").collect(best.isBetterThan(score(more, before)));

        assertThat(PlanCheck.of(more, before)).isInstanceOf(PlanCheck.Sound.class);
        assertThat(best).isLessThanOrEqualTo(score(more, before));
    }

    private static TransitionProblem withReceivers(TransitionProblem problem, List<Receiver> receivers) {
        return TransitionProblem.of(
                problem.tiers(),
                problem.terms(),
                problem.phases(),
                problem.departures().values(),
                problem.packages().values(),
                receivers);
    }

    private static TransitionProblem withPackages(TransitionProblem problem, List<PlacedPackage> packages) {
        return TransitionProblem.of(
                problem.tiers(),
                problem.terms(),
                problem.phases(),
                problem.departures().values(),
                packages,
                problem.receivers().values());
    }

    @Property(tries = 300)
    void aCoupleThatIsAloneInMovingGoesTogetherExactlyWhenSomebodyHasRoomForBoth(
            @ForAll("small") TransitionProblem problem) {
        List<PlacedPackage> couple = problem.packages().values().stream()
                .filter(pack -> pack.wish() instanceof Wish.None)
                .filter(pack -> Prospects.of(problem).get(pack.pack()) instanceof Prospect.MustMove)
                .collect(Collectors.groupingBy(pack -> List.of(
                        pack.home(), pack.care().service(), pack.care().room().kind())))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .findFirst()
                .map(group -> group.subList(0, 2))
                .orElse(List.of());
        if (couple.isEmpty() || problem.phaseOf(couple.get(0)).mostMoves() < 2) {
            return;
        }
        TransitionProblem alone = withPackages(problem, couple);
        Prospects prospects = Prospects.of(alone);
        Room both = couple.get(0).care().room().plus(couple.get(1).care().room());
        ImmutableSet<ProviderId> common = prospects.get(couple.get(0).pack()).candidates().stream()
                .filter(prospects.get(couple.get(1).pack()).candidates()::contains)
                .filter(receiver -> receiver.free().holds(both))
                .map(receiver -> receiver.at().provider())
                .collect(ImmutableSet.toImmutableSet());
        Statistics.label("can go together").collect(!common.isEmpty());

        for (TransitionPlan plan : List.of(PriorityRule.plan(alone), best(alone))) {
            boolean together = plan.receiverOf(couple.get(0).pack()).isPresent()
                    && plan.receiverOf(couple.get(0).pack())
                            .equals(plan.receiverOf(couple.get(1).pack()));
            assertThat(together).isEqualTo(!common.isEmpty());
        }
    }

    @Property(tries = 300)
    void plannedAgainWithoutNewsNothingChanges(@ForAll("small") TransitionProblem problem) {
        TransitionPlan rule = PriorityRule.plan(problem);
        TransitionPlan best = best(problem);

        assertThat(PriorityRule.plan(problem.after(rule))).isEqualTo(rule);
        assertThat(best(problem.after(best))).isEqualTo(best);
    }

    @Property(tries = 300)
    void afterAChoiceNobodyElseIsToldAnotherProviderUnlessSomebodyWouldBeWithoutOne(
            @ForAll("small") TransitionProblem problem, @ForAll @IntRange(max = 4) int chosen) {
        TransitionPlan before = best(problem);
        List<PlacedPackage> packages = List.copyOf(problem.packages().values());
        PlacedPackage chooser = packages.get(chosen % packages.size());
        TransitionProblem after = withPackages(
                        problem,
                        packages.stream()
                                .map(pack -> pack.equals(chooser) ? keeping(pack) : pack)
                                .toList())
                .after(before);
        TransitionPlan again = best(after);
        TransitionPlan unchanged = new TransitionPlan(ImmutableSortedMap.<PackageId, Outcome>naturalOrder()
                .putAll(Maps.filterKeys(before.outcomes(), id -> !id.equals(chooser.pack())))
                .put(chooser.pack(), again.find(chooser.pack()).orElseThrow())
                .buildOrThrow());
        Score kept = score(after, unchanged);
        Score got = score(after, again);
        Statistics.label("changes").collect(got.changes());

        assertThat(got.changes() == 0 || got.withoutProvider() < kept.withoutProvider())
                .isTrue();
    }

    private static PlacedPackage keeping(PlacedPackage pack) {
        return new PlacedPackage(
                pack.pack(),
                pack.person(),
                pack.home(),
                pack.care(),
                pack.provider(),
                new Wish.Keep(Way.DIRECT_PAYMENT),
                pack.ruledOut());
    }
}
