package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.time.Knowledge;

/** Why money moved, for programs. */
final class CauseJson {

    private CauseJson() {}

    /** {@return the cause} */
    static ObjectNode json(Cause cause) {
        if (cause instanceof Cause.Correction correction) {
            ObjectNode json = Json.object("cause", "CORRECTION");
            json.set("changes", Json.array(correction.changes(), CauseJson::json));
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
