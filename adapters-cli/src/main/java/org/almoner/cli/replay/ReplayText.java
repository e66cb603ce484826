package org.almoner.cli.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almoner.cli.replay.Happened.Story;
import org.almoner.cli.text.AccountJson;
import org.almoner.cli.text.BalanceText;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.LineText;
import org.almoner.cli.text.PlacementText;
import org.almoner.cli.text.UnpricedText;
import org.almoner.persistence.files.Scenario;
import org.almoner.persistence.files.ScenarioAction;
import org.almoner.wording.Figures;

/**
 * What became of a scenario, in words and as JSON.
 *
 * @param story all that happened
 */
public record ReplayText(Story story) {

    private static final Pattern LINE = Pattern.compile("^(?=.)", Pattern.MULTILINE);

    /** {@return every entry, what was posted by it, and the balances at the end, for people} */
    public String text() {
        return story.scenario().title() + "\n\n"
                + story.events().stream().map(ReplayText::text).collect(Collectors.joining())
                + "\nIn the end\n\n"
                + new BalanceText(story.balances(), Optional.empty()).text();
    }

    private static String text(Happened happened) {
        String head = when(happened.entry().at()) + "  " + happened.words() + ", by "
                + happened.entry().author().by();
        if (happened.refusal().isPresent()) {
            return head + "\n            refused" + (happened.entry().refused() ? ", as the scenario says: " : ": ")
                    + happened.refusal().get() + "\n";
        }
        return head
                + (happened.entry().refused() ? "\n            not refused, though the scenario says so" : "")
                + (happened.isRunPosted()
                        ? ": " + Figures.counted(happened.posted().size(), "line") + " posted"
                        : "")
                + published(happened)
                + "\n"
                + UnpricedText.lines(happened.unpriced())
                + happened.posted().stream().map(LineText::text).collect(Collectors.joining())
                + happened.need()
                        .map(need -> need(need, happened.entry().action()))
                        .orElse("");
    }

    /** {@return the day, and the time of day where it is not the morning's, at which entries are without one} */
    private static String when(LocalDateTime at) {
        return at.toLocalDate() + (at.toLocalTime().equals(Scenario.MORNING) ? "" : " " + at.toLocalTime());
    }

    private static String published(Happened happened) {
        return happened.entry().action() instanceof ScenarioAction.Publish
                ? happened.need().map(need -> ": need " + need.placement().id()).orElse("")
                : "";
    }

    private static String need(PlacementText need, ScenarioAction action) {
        if (action instanceof ScenarioAction.ShowNeed) {
            return LINE.matcher(need.text()).replaceAll("  ");
        }
        return (action instanceof ScenarioAction.AnswerNeed answered
                        ? need.sentBack(answered.provider())
                                .map(why -> "            sent back: " + why + "\n")
                                .orElse("")
                        : "")
                + "            " + need.outcome() + "\n";
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("scenario", story.scenario().title())
                .put("scheme", story.scenario().scheme())
                .put("asExpected", story.isAsExpected());
        json.set("events", Json.array(story.events(), ReplayText::json));
        json.set("balances", AccountJson.json(story.balances()));
        return json;
    }

    private static ObjectNode json(Happened happened) {
        ObjectNode json = Json.object("on", happened.entry().at().toLocalDate())
                .put("at", happened.entry().at().toLocalTime().toString())
                .put("line", happened.entry().line())
                .put("by", happened.entry().author().by())
                .put("event", happened.words())
                .put("refusalExpected", happened.entry().refused());
        happened.refusal().ifPresent(refusal -> json.put("refused", refusal));
        json.set("posted", Json.array(happened.posted(), LineText::json));
        json.set("unpriced", Json.array(happened.unpriced(), UnpricedText::json));
        happened.need().ifPresent(need -> json.set("need", need.json()));
        return json;
    }
}
