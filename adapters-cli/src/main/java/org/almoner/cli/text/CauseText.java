package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.almoner.domain.charging.Cause;
import org.almoner.domain.charging.Change;

/** Why money moved, in words and as JSON. */
public final class CauseText {

    private CauseText() {}

    /** {@return the cause in one line for people} */
    public static String text(Cause cause) {
        if (cause instanceof Cause.Correction correction) {
            return correction.changes().isEmpty()
                    ? "correction: the scheme or its zone map changed"
                    : "correction: "
                            + correction.changes().stream()
                                    .map(CauseText::change)
                                    .collect(Collectors.joining("; "));
        }
        return "first posting";
    }

    private static String change(Change change) {
        String rule = change.kind() == Change.Kind.HEALTH_SHARE ? " (L10, C13)" : "";
        return kind(change.kind()) + " of " + change.subject() + rule + " on " + days(change) + ", recorded by "
                + change.known().by() + ": " + change.known().reason();
    }

    private static String days(Change change) {
        return change.holds()
                .end()
                .map(end -> end.equals(change.holds().from().plusDays(1))
                        ? change.holds().from().toString()
                        : change.holds().from() + " to " + end.minusDays(1))
                .orElseGet(() -> change.holds().from() + " and after");
    }

    private static String kind(Change.Kind kind) {
        return switch (kind) {
            case PLAN -> "weekly plan";
            case PROVIDER -> "provider";
            case HEALTH_SHARE -> "NHS share";
            case CONTRIBUTION -> "assessed contribution";
            case PERSON -> "home or birth date";
            case VISIT -> "report";
        };
    }

    /** {@return the same for programs} */
    public static ObjectNode json(Cause cause) {
        if (cause instanceof Cause.Correction correction) {
            ObjectNode json = Json.object("cause", "CORRECTION");
            json.set(
                    "changes",
                    Json.array(
                            correction.changes(),
                            change -> Json.object("kind", change.kind().name())
                                    .put("subject", change.subject())
                                    .put("holds", change.holds().toString())
                                    .put("knownSince", change.known().since().toString())
                                    .put("by", change.known().by())
                                    .put("reason", change.known().reason())));
            return json;
        }
        return Json.object("cause", "FIRST_POSTING");
    }
}
