package org.almoner.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sum of variables, each so many times, and a constant. */
final class Linear {

    private final Map<MPVariable, Double> terms = new LinkedHashMap<>();
    private double constant;

    void add(double amount) {
        constant += amount;
    }

    void add(MPVariable variable, double times) {
        terms.merge(variable, times, Double::sum);
    }

    void add(Linear other, double times) {
        constant += other.constant * times;
        other.terms.forEach((variable, each) -> add(variable, each * times));
    }

    double value(Map<MPVariable, Double> values) {
        return constant
                + terms.entrySet().stream()
                        .mapToDouble(term -> term.getValue() * values.getOrDefault(term.getKey(), 0.0))
                        .sum();
    }

    void atMost(MPSolver solver, double most) {
        MPConstraint constraint = solver.makeConstraint(Double.NEGATIVE_INFINITY, most - constant);
        terms.forEach(constraint::setCoefficient);
    }

    void minimise(MPSolver solver) {
        MPObjective objective = solver.objective();
        objective.clear();
        terms.forEach(objective::setCoefficient);
        objective.setOffset(constant);
        objective.setMinimization();
    }
}
