package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.time.Knowledge;

/** Why money moved, in words and as JSON. */
public final class CauseText {

    private static final ImmutableMap<String, String> KINDS = ImmutableMap.<String, String>builder()
            .put(PackageFacts.PLAN.name(), "weekly plan")
            .put(PackageFacts.HEALTH_SHARE.name(), "NHS share")
            .put(PersonFacts.CHARGE.name(), "assessed charge")
            .put(PersonFacts.PERSON.name(), "home or birth date")
            .put(VisitRecord.KIND.name(), "report")
            .buildOrThrow();

    private CauseText() {}

    /** {@return the cause in one line for people} */
    public static String text(Cause cause) {
        if (cause instanceof Cause.Correction correction) {
            return "correction: "
                    + correction.changes().stream().map(CauseText::change).collect(Collectors.joining("; "));
        }
        if (cause instanceof Cause.SchemeChanged) {
            return "correction: the scheme or its zone map changed";
        }
        return cause instanceof Cause.Release release
                ? "released by " + whoAndWhy(release.released())
                : "first posting";
    }

    private static String change(Change change) {
        return what(change) + whoAndWhy(change.known());
    }

    /** {@return what was learned, who recorded it, when and why} */
    static String changed(Change change) {
        return what(change) + whoWhenAndWhy(change.known());
    }

    private static String what(Change change) {
        return kind(change.kind()) + " of " + change.subject() + " on " + LineText.days(change.holds())
                + ", recorded by ";
    }

    /** {@return who recorded a fact, when and why} */
    static String whoWhenAndWhy(Knowledge known) {
        return known.by() + " at " + known.since() + ": " + known.reason();
    }

    private static String whoAndWhy(Knowledge known) {
        return known.by() + ": " + known.reason();
    }

    /** {@return a kind of fact in words} */
    static String kind(String name) {
        return KINDS.getOrDefault(name, name.replace('-', ' '));
    }

    /** {@return the same for programs} */
    public static ObjectNode json(Cause cause) {
        if (cause instanceof Cause.Correction correction) {
            ObjectNode json = Json.object("cause", "CORRECTION");
            json.set("changes", Json.array(correction.changes(), CauseText::json));
            return json;
        }
        if (cause instanceof Cause.SchemeChanged) {
            return Json.object("cause", "SCHEME_CHANGED");
        }
        return cause instanceof Cause.Release release
                ? known(Json.object("cause", "RELEASE"), release.released())
                : Json.object("cause", "FIRST_POSTING");
    }

    private static ObjectNode json(Change change) {
        return known(
                Json.object("kind", change.kind())
                        .put("subject", change.subject())
                        .put("holds", change.holds().toString()),
                change.known());
    }

    private static ObjectNode known(ObjectNode json, Knowledge known) {
        return json.put("knownSince", known.since().toString())
                .put("by", known.by())
                .put("reason", known.reason());
    }
}
