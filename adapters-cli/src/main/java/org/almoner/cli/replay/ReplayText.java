package org.almoner.cli.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.cli.replay.Happened.Story;
import org.almoner.cli.text.AccountText;
import org.almoner.cli.text.BalanceText;
import org.almoner.cli.text.Figures;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.LineText;
import org.almoner.cli.text.UnpricedText;

/**
 * What became of a scenario, in words and as JSON.
 *
 * @param story all that happened
 */
public record ReplayText(Story story) {

    /** {@return every entry, what was posted by it, and the balances at the end, for people} */
    public String text() {
        return story.scenario().title() + "\n\n"
                + story.events().stream().map(ReplayText::text).collect(Collectors.joining())
                + "\nIn the end\n\n"
                + new BalanceText(story.balances(), Optional.empty()).text();
    }

    private static String text(Happened happened) {
        String head = happened.entry().on() + "  " + happened.words() + ", by "
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
                + "\n"
                + UnpricedText.lines(happened.unpriced())
                + happened.posted().stream().map(LineText::text).collect(Collectors.joining());
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("scenario", story.scenario().title())
                .put("scheme", story.scenario().scheme())
                .put("asExpected", story.isAsExpected());
        json.set("events", Json.array(story.events(), ReplayText::json));
        json.set("balances", AccountText.json(story.balances()));
        return json;
    }

    private static ObjectNode json(Happened happened) {
        ObjectNode json = Json.object("on", happened.entry().on())
                .put("line", happened.entry().line())
                .put("by", happened.entry().author().by())
                .put("event", happened.words())
                .put("refusalExpected", happened.entry().refused());
        happened.refusal().ifPresent(refusal -> json.put("refused", refusal));
        json.set("posted", Json.array(happened.posted(), LineText::json));
        json.set("unpriced", Json.array(happened.unpriced(), UnpricedText::json));
        return json;
    }
}
