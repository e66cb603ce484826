package org.almoner.benchmarks.transition;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.almoner.application.port.out.TransitionSolver;
import org.almoner.application.port.out.TransitionSolver.Solution;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.PlanCheck;
import org.almoner.domain.transition.PriorityRule;
import org.almoner.domain.transition.Score;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.transition.Way;
import org.almoner.domain.transition.Wish;
import org.almoner.solver.TransitionSolvers;
import org.almoner.testkit.examples.CountyTransition;

/** A county's transition by the plain rule and by the solver, with what is proven; and again after a person's choice. */
public final class TransitionComparison {

    private static final long SEED = 20_201_005;

    private TransitionComparison() {}

    /**
     * Compares.
     *
     * @param args how many seconds to seek, how many packages, and how many receiving providers; 120, 2,000 and 100 without them
     */
    public static void main(String[] args) {
        Duration limit = Duration.ofSeconds(number(args, 0, 120));
        int packages = number(args, 1, 2_000);
        int receivers = number(args, 2, 100);
        print(
                "load before: %.2f, JDK %s, %d processors",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        TransitionProblem problem = CountyTransition.of(packages, receivers, SEED);
        print("%,d packages, %,d receiving providers, 14 zones, at most %,d s", packages, receivers, limit.toSeconds());
        PriorityRule.plan(problem);
        long begun = System.nanoTime();
        TransitionPlan rule = PriorityRule.plan(problem);
        double ruled = (System.nanoTime() - begun) / 1e9;
        TransitionSolver solver = TransitionSolvers.scip();
        long used = cpu();
        Solution solution = solver.solve(problem, limit);
        used = cpu() - used;
        report(PlanCheck.scoreOf(problem, rule), PlanCheck.scoreOf(problem, solution.plan()), solution.bound());
        print(
                "plain rule %.2f s, solver %.1f s, of which the processors worked %.1f s",
                ruled, solution.took().toMillis() / 1e3, used / 1e9);

        TransitionProblem chosen = afterAChoice(problem, solution.plan());
        Solution again = solver.solve(chosen, limit);
        print(
                "after a choice: %d changes of what others were told, %d without a provider (%d before), %.1f s",
                PlanCheck.scoreOf(chosen, again.plan()).changes(),
                PlanCheck.scoreOf(chosen, again.plan()).withoutProvider(),
                PlanCheck.scoreOf(problem, solution.plan()).withoutProvider(),
                again.took().toMillis() / 1e3);
    }

    /** On a busy machine the time that passes says little of the work done. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }

    /** The first person that moves without a wish takes a direct payment instead. */
    private static TransitionProblem afterAChoice(TransitionProblem problem, TransitionPlan told) {
        List<PlacedPackage> packages = new ArrayList<>(problem.packages().values());
        PlacedPackage chooser = packages.stream()
                .filter(pack -> pack.wish() instanceof Wish.None
                        && told.receiverOf(pack.pack()).isPresent())
                .findFirst()
                .orElseThrow();
        packages.replaceAll(pack -> pack.equals(chooser)
                ? new PlacedPackage(
                        pack.pack(),
                        pack.person(),
                        pack.home(),
                        pack.care(),
                        pack.provider(),
                        new Wish.Keep(Way.DIRECT_PAYMENT),
                        pack.ruledOut())
                : pack);
        return TransitionProblem.of(
                        problem.tiers(),
                        problem.terms(),
                        problem.phases(),
                        problem.departures().values(),
                        packages,
                        problem.receivers().values())
                .after(told);
    }

    private static void report(Score rule, Score plan, Score bound) {
        print("%-28s %14s %14s %14s", "", "plain rule", "solver", "bound");
        row("without a provider", rule, plan, bound, score -> (long) score.withoutProvider());
        row("changes", rule, plan, bound, score -> (long) score.changes());
        row("choices not met", rule, plan, bound, score -> (long) score.choicesNotMet());
        row("splits", rule, plan, bound, score -> (long) score.splits());
        row("moves", rule, plan, bound, score -> (long) score.moves());
        row("role and quality", rule, plan, bound, Score::standing);
        row(
                "cost a week, pence",
                rule,
                plan,
                bound,
                score -> score.weeklyCost().round(Rounding.HALF_UP).pence());
    }

    private static void row(String name, Score rule, Score plan, Score bound, Function<Score, Long> figure) {
        print("%-28s %,14d %,14d %,14d", name, figure.apply(rule), figure.apply(plan), figure.apply(bound));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
