package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.QualityDecision.Line;
import org.almoner.domain.providers.quality.QualityDecision.Score;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.RatingWords;

/**
 * Ratings of providers, in words and as JSON.
 *
 * @param decisions the ratings
 * @param explained whether every line is told in words, and not one row for each provider
 * @param names of the providers
 */
public record RatingText(ImmutableList<QualityDecision> decisions, boolean explained, ProviderNames names) {

    /** {@return the ratings, line by line or as a table} */
    public String text() {
        return explained ? decisions.stream().map(this::explanation).collect(Collectors.joining("\n")) : table();
    }

    private String table() {
        TextTable table = TextTable.of("Provider", "Rating", ">Score", "What does not count");
        decisions.forEach(decision -> table.row(
                names.of(decision.provider()),
                level(decision),
                score(decision),
                decision.lines().stream()
                        .filter(line -> line.state() != QualityDecision.State.COUNTED)
                        .map(line -> Figures.words(line.source()) + " " + Figures.words(line.state()))
                        .collect(Collectors.joining(", "))));
        return table.toString();
    }

    private static String level(QualityDecision decision) {
        return decision.level().map(RatingLevel::name).orElse("none");
    }

    private static String score(QualityDecision decision) {
        return decision.score().map(score -> score.rounded().toString()).orElse("-");
    }

    private String explanation(QualityDecision decision) {
        TextTable table =
                TextTable.of("Source", "Of", "Good until", "State", ">Points", ">Weight", ">Points by weight");
        decision.lines()
                .forEach(line -> table.row(
                        Figures.words(line.source()),
                        line.dated().map(Object::toString).orElse("-"),
                        line.goodUntil()
                                .map(until -> until.minusDays(1).toString())
                                .orElse("-"),
                        state(line),
                        line.points().map(Object::toString).orElse("-"),
                        line.rule().weight().toString(),
                        line.state() == QualityDecision.State.COUNTED ? Figures.points(line.product()) : "-"));
        decision.score()
                .ifPresent(score -> table.total(
                        "together",
                        "",
                        "",
                        "",
                        score.rounded().toString(),
                        weight(score),
                        Figures.points(score.product())));
        return names.of(decision.provider()) + " is rated " + level(decision) + " on " + decision.day() + "\n\n" + table
                + RatingWords.why(decision).map(why -> "\n" + why + "\n").orElse("");
    }

    private static String state(Line line) {
        return Figures.words(line.state()) + (line.rule().required() ? ", required" : "");
    }

    private static String weight(Score score) {
        return new Percentage(score.weight()).toString();
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.set("ratings", Json.array(decisions, RatingText::json));
        return json;
    }

    private static ObjectNode json(QualityDecision decision) {
        ObjectNode json = Json.object("provider", decision.provider())
                .put("on", decision.day().toString());
        decision.level().ifPresent(level -> json.put("rating", level.code()).put("business", level.inBusiness()));
        decision.score()
                .ifPresent(score -> json.put("product", score.product())
                        .put("weight", score.weight())
                        .put("score", score.rounded().toString()));
        decision.cap()
                .ifPresent(cap -> json.put("grade", cap.grade().toString())
                        .put("reached", cap.reached().code()));
        json.set("lines", Json.array(decision.lines(), line -> {
            ObjectNode each = Json.object("source", line.source())
                    .put("state", line.state().name())
                    .put("weight", line.rule().weight().toString())
                    .put("product", line.product());
            line.dated().ifPresent(day -> each.put("dated", day.toString()));
            line.points().ifPresent(points -> each.put("points", points.toString()));
            return each;
        }));
        return json;
    }
}
