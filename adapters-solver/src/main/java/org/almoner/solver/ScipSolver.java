package org.almoner.solver;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.math.IntMath;
import com.google.common.util.concurrent.Futures;
import com.google.ortools.Loader;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.application.port.out.SolverUnavailableException;
import org.almoner.application.port.out.TransitionSolver;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.transition.Bond;
import org.almoner.domain.transition.MoveDates;
import org.almoner.domain.transition.PlanCheck;
import org.almoner.domain.transition.PriorityRule;
import org.almoner.domain.transition.Prospects;
import org.almoner.domain.transition.Score;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.transition.Worth;

/** Solves each part of a problem by itself. */
final class ScipSolver implements TransitionSolver {

    @Override
    public Solution solve(TransitionProblem problem, Duration limit) {
        checkArgument(limit.compareTo(Duration.ZERO) > 0, "the time to seek must be above none, but is %s", limit);
        Deadline deadline = Deadline.in(limit);
        load();
        Prospects prospects = Prospects.of(problem);
        ImmutableMap<PackageId, ProviderId> rule = PriorityRule.complete(problem, prospects, ImmutableMap.of());
        Map<PackageId, ProviderId> receivers = new LinkedHashMap<>();
        Score bound = fixed(problem, prospects);
        for (PartSolver.Found found : solved(problem, prospects, rule, deadline)) {
            receivers.putAll(found.receivers());
            bound = bound.plus(found.bound());
        }
        TransitionPlan plan = MoveDates.plan(problem, prospects, PriorityRule.complete(problem, prospects, receivers));
        TransitionPlan plain = MoveDates.plan(problem, prospects, rule);
        boolean better = PlanCheck.scoreOf(problem, plan).isBetterThan(PlanCheck.scoreOf(problem, plain));
        return new Solution(better ? plan : plain, bound, deadline.passed());
    }

    /** The library is unpacked into the folder for temporary files, once for each start of the program. */
    private static void load() {
        try {
            Loader.loadNativeLibraries();
        } catch (LinkageError | RuntimeException e) {
            throw new SolverUnavailableException(
                    "the solver's library cannot be loaded on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + ": " + e.getMessage()
                            + "; plan on Linux with glibc, macOS or Windows, or by the plain rule",
                    e);
        }
    }

    /** What the parts come to, solved on as many threads as there are processors. */
    private static List<PartSolver.Found> solved(
            TransitionProblem problem,
            Prospects prospects,
            ImmutableMap<PackageId, ProviderId> rule,
            Deadline deadline) {
        ImmutableList<Part> parts = Part.of(problem, prospects);
        int threads = Runtime.getRuntime().availableProcessors();
        AtomicInteger left = new AtomicInteger(parts.size());
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            return parts.stream()
                    .map(part -> workers.submit(() -> PartSolver.solve(
                            problem,
                            prospects,
                            part,
                            rule,
                            deadline.share(IntMath.divide(left.getAndDecrement(), threads, RoundingMode.CEILING)))))
                    .toList()
                    .stream()
                    .map(Futures::getUnchecked)
                    .toList();
        } finally {
            workers.shutdownNow();
        }
    }

    /** What is the same in every plan: packages that nobody can receive, and households and streets of which none can move. */
    private static Score fixed(TransitionProblem problem, Prospects prospects) {
        TransitionPlan nobodyMoves = MoveDates.plan(problem, prospects, ImmutableMap.of());
        int splits = Bond.of(problem, prospects).stream()
                .filter(bond -> bond.packages().stream()
                        .allMatch(
                                pack -> prospects.get(pack.pack()).candidates().isEmpty()))
                .mapToInt(bond -> bond.splits(nobodyMoves))
                .sum();
        return problem.packages().values().stream()
                .filter(pack -> prospects.get(pack.pack()).candidates().isEmpty())
                .map(pack -> Worth.of(problem, pack, prospects.get(pack.pack()).unmoved()))
                .reduce(new Score(0, 0, 0, splits, 0, 0, ExactMoney.ZERO), Score::plus);
    }
}
