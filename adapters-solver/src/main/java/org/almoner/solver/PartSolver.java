package org.almoner.solver;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.Prospects;
import org.almoner.domain.transition.Score;
import org.almoner.domain.transition.TransitionProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds who of a part goes where: the least of each figure of the score that the least of those before it leaves open. Of
 * equals the one begun with is kept.
 */
final class PartSolver {

    private static final Logger LOG = LoggerFactory.getLogger(PartSolver.class);

    /** What the arithmetic of the solver may be wrong by, in parts of a bound. */
    private static final double DOUBT = 1e-6;

    private static final Set<ResultStatus> FOUND = Set.of(ResultStatus.OPTIMAL, ResultStatus.FEASIBLE);

    private final MPSolver solver;
    private final PartModel model;

    private PartSolver(MPSolver solver, PartModel model) {
        this.solver = solver;
        this.model = model;
    }

    /**
     * {@return the best that was found, and what nothing can be better than}
     *
     * @param begin moves that can be done, from which to begin; those of other parts are left aside
     */
    static Found solve(
            TransitionProblem problem,
            Prospects prospects,
            Part part,
            Map<PackageId, ProviderId> begin,
            Deadline deadline) {
        MPSolver solver = MPSolver.createSolver("SCIP");
        try {
            Map<PackageId, ProviderId> ofThePart = new TreeMap<>(begin);
            ofThePart
                    .keySet()
                    .retainAll(part.packages().stream().map(PlacedPackage::pack).toList());
            return new PartSolver(solver, new PartModel(solver, problem, prospects, part)).solve(ofThePart, deadline);
        } finally {
            solver.delete();
        }
    }

    private Found solve(Map<PackageId, ProviderId> begin, Deadline deadline) {
        Map<PackageId, ProviderId> best = begin;
        EnumMap<Level, Long> bound = new EnumMap<>(Level.class);
        boolean proven = true;
        MPSolverParameters toTheEnd = new MPSolverParameters();
        toTheEnd.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        for (Level level : Level.values()) {
            model.figure(level).minimise(solver);
            model.beginWith(best);
            long millis = deadline.share(level == Level.COST ? 1 : 2).limit().toMillis();
            if (millis == 0) {
                break;
            }
            solver.setTimeLimit(millis);
            ResultStatus status = solver.solve(toTheEnd);
            LOG.debug(
                    "{} of {} moves: {}, {} against a bound of {}",
                    level,
                    best.size(),
                    status,
                    solver.objective().value(),
                    solver.objective().bestBound());
            boolean optimal = status == ResultStatus.OPTIMAL;
            if (proven) {
                bound.put(
                        level,
                        optimal
                                ? Math.round(solver.objective().value())
                                : atLeast(solver.objective().bestBound()));
            }
            if (!FOUND.contains(status)) {
                break;
            }
            proven = proven && optimal;
            Map<PackageId, ProviderId> found = model.found();
            if (model.figure(level, found) < model.figure(level, best)) {
                best = found;
            }
            model.figure(level).atMost(solver, (double) model.figure(level, best));
        }
        return new Found(best, Level.score(bound));
    }

    /** {@return the least whole number, not negative, that is no less than the bound, but for what the arithmetic may be wrong by} */
    private static long atLeast(double bound) {
        return Math.max(0, (long) Math.ceil(bound - DOUBT * Math.max(1, Math.abs(bound))));
    }

    /**
     * What was found.
     *
     * @param receivers to whom packages of the part move
     * @param bound what the packages of the part add to the score at least
     */
    record Found(Map<PackageId, ProviderId> receivers, Score bound) {}
}
