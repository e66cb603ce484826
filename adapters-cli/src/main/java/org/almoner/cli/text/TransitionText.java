package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.application.port.out.TransitionSolver.Solution;
import org.almoner.domain.transition.Outcome;
import org.almoner.domain.transition.PhaseRisk;
import org.almoner.domain.transition.PlanCheck;
import org.almoner.domain.transition.PlanExplanation;
import org.almoner.domain.transition.PlanExplanation.Line;
import org.almoner.domain.transition.PriorityRule;
import org.almoner.domain.transition.Score;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.wording.Figures;

/**
 * A plan of a transition in words and as JSON.
 *
 * @param problem what was planned
 * @param lines what becomes of each package, and why
 * @param score of the plan
 * @param rule the score of the plain rule's plan
 * @param bound what no plan is better than, where that was sought
 */
public record TransitionText(
        TransitionProblem problem, ImmutableList<Line> lines, Score score, Score rule, Optional<Score> bound) {

    private static final int WIDEST = 60;

    /** {@return the text of what a solver found} */
    public static TransitionText of(TransitionProblem problem, Solution solution) {
        return of(problem, solution.plan(), Optional.of(solution.bound()));
    }

    /** {@return the text of a plan of any origin that can be done} */
    public static TransitionText of(TransitionProblem problem, TransitionPlan plan) {
        return of(problem, plan, Optional.empty());
    }

    private static TransitionText of(TransitionProblem problem, TransitionPlan plan, Optional<Score> bound) {
        return new TransitionText(
                problem,
                PlanExplanation.of(problem, plan),
                PlanCheck.scoreOf(problem, plan),
                PlanCheck.scoreOf(problem, PriorityRule.plan(problem)),
                bound);
    }

    /** {@return tables of phases, packages and scores, and what the scores say} */
    public String text() {
        return phases() + "\n" + disorder() + packages() + "\n" + scores() + "\n" + verdict();
    }

    private TextTable phases() {
        TextTable table = TextTable.of(
                "Phase",
                "From",
                "To, excluded",
                "Zones",
                ">Packages",
                ">Have to move",
                ">Move",
                ">Most",
                ">Providers",
                ">Stay");
        for (PhaseRisk risk : PhaseRisk.of(problem)) {
            table.row(
                    risk.phase().name(),
                    risk.phase().days().from().toString(),
                    risk.phase().days().end().orElseThrow().toString(),
                    Joiner.on(", ").join(risk.phase().zones()),
                    Figures.count(risk.packages()),
                    Figures.count(risk.haveToMove()),
                    Figures.count(lines.stream()
                            .filter(line -> line.phase().equals(risk.phase()))
                            .filter(line -> line.outcome() instanceof Outcome.Moves)
                            .count()),
                    Figures.count(risk.phase().mostMoves()),
                    Figures.count(risk.staying().size() + risk.leaving().size()),
                    Figures.count(risk.staying().size()));
        }
        return table;
    }

    /** Phases that a safer one comes after. */
    private String disorder() {
        List<PhaseRisk> risks = PhaseRisk.of(problem);
        StringBuilder words = new StringBuilder();
        for (int i = 1; i < risks.size(); i++) {
            if (risks.get(i).isSaferThan(risks.get(i - 1))) {
                words.append(risks.get(i).phase().name())
                        .append(" comes after ")
                        .append(risks.get(i - 1).phase().name())
                        .append(", though a larger part of its providers stays; maybe exchange them.\n");
            }
        }
        return words.isEmpty() ? "" : words.append('\n').toString();
    }

    private TextTable packages() {
        TextTable table = TextTable.of("Package", "Phase", "From", ">Takes", "Outcome", "Why")
                .widest(WIDEST);
        for (Line line : lines) {
            table.row(
                    line.pack().pack().toString(),
                    line.outcome() instanceof Outcome.Stays ? "" : line.phase().name(),
                    line.pack().provider().toString(),
                    TransitionReasonText.of(line.pack().care().room()),
                    TransitionReasonText.of(line.outcome()),
                    line.reasons().stream().map(TransitionReasonText::of).collect(Collectors.joining("; ")));
        }
        return table;
    }

    private TextTable scores() {
        TextTable table = bound.isPresent()
                ? TextTable.of("Figure, the weightiest first", ">Plain rule", ">Plan", ">No plan has less")
                : TextTable.of("Figure, the weightiest first", ">Plain rule", ">Plan");
        boolean open = false;
        for (Figure figure : Figure.values()) {
            String plain = figure.of(rule);
            String here = figure.of(score);
            if (bound.isPresent()) {
                table.row(figure.words, plain, here, open ? "" : figure.of(bound.get()));
                open = open || !figure.of(bound.get()).equals(here);
            } else {
                table.row(figure.words, plain, here);
            }
        }
        return table;
    }

    private String verdict() {
        int against = score.compareTo(rule);
        String better = against < 0
                ? "The plan is better than the plain rule's"
                : against == 0 ? "The plan is as good as the plain rule's" : "The plain rule's plan is better";
        return better
                + bound.map(least -> least.equals(score) ? ", and none is better." : ".")
                        .orElse(".") + "\n";
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.set("packages", Json.array(lines, TransitionText::json));
        json.set("score", json(score));
        json.set("plainRule", json(rule));
        bound.ifPresent(least -> {
            json.set("bound", json(least));
            json.put("proven", least.equals(score));
        });
        return json;
    }

    private static ObjectNode json(Line line) {
        ObjectNode json = Json.object("package", line.pack().pack())
                .put("phase", line.phase().name())
                .put("provider", line.pack().provider().toString());
        if (line.outcome() instanceof Outcome.Moves move) {
            json.put("outcome", "moves")
                    .put("to", move.to().toString())
                    .put("on", move.on().toString());
        } else {
            json.put("outcome", line.outcome() instanceof Outcome.Stays ? "stays" : "unplaced");
        }
        if (line.outcome() instanceof Outcome.Stays stays) {
            json.put("because", TransitionReasonText.of(stays.ground()));
        }
        json.set(
                "reasons",
                Json.texts(line.reasons().stream().map(TransitionReasonText::of).toList()));
        return json;
    }

    private static ObjectNode json(Score score) {
        return Json.object()
                .put("withoutProvider", score.withoutProvider())
                .put("changes", score.changes())
                .put("choicesNotMet", score.choicesNotMet())
                .put("splits", score.splits())
                .put("moves", score.moves())
                .put("standing", score.standing())
                .put("weeklyCostExactPence", score.weeklyCost().toString());
    }

    /** The figures of a score in words. */
    private enum Figure {
        WITHOUT_PROVIDER("Packages without a provider"),
        CHANGES("Changes of what was told"),
        CHOICES_NOT_MET("Choices not met"),
        SPLITS("Households and streets split"),
        MOVES("Moves"),
        STANDING("Points that role and quality lack"),
        WEEKLY_COST("Cost of moves and budgets a week");

        private final String words;

        Figure(String words) {
            this.words = words;
        }

        private String of(Score score) {
            return switch (this) {
                case WITHOUT_PROVIDER -> Figures.count(score.withoutProvider());
                case CHANGES -> Figures.count(score.changes());
                case CHOICES_NOT_MET -> Figures.count(score.choicesNotMet());
                case SPLITS -> Figures.count(score.splits());
                case MOVES -> Figures.count(score.moves());
                case STANDING -> Figures.count(score.standing());
                case WEEKLY_COST -> Figures.poundsRounded(score.weeklyCost());
            };
        }
    }
}
