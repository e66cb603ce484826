package org.almoner.solver;

import org.almoner.application.port.out.TransitionSolver;

/** Makes solvers of transitions. */
public final class TransitionSolvers {

    private TransitionSolvers() {}

    /**
     * {@return a solver that proves how good its plans are, by SCIP as it comes with OR-Tools} Its native library comes with it, for Linux, macOS and
     * Windows, and is loaded when it is first used.
     */
    public static TransitionSolver scip() {
        return new ScipSolver();
    }
}
