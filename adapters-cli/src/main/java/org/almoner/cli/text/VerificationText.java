package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Finding;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.almoner.wording.Figures;
import org.almoner.wording.ReasonCode;

/**
 * Whether all that is kept is as it was recorded, in words and as JSON.
 *
 * @param findings what is not
 * @param latest the latest seal
 * @param noted the seal that was given to hold it against
 * @param erased the erasures since the noted seal
 */
public record VerificationText(
        ImmutableList<Finding> findings, Optional<Seal> latest, Optional<Seal> noted, ImmutableList<Entry> erased) {

    /** {@return what was found and what to do, for people} */
    public String text() {
        return (findings.isEmpty() ? whole() : broken())
                + noted.map(seal -> erasedSince()).orElse("");
    }

    /** Erasing changes what was sealed: only who knows of erasures from elsewhere can tell that these are all real. */
    private String erasedSince() {
        return erased.isEmpty()
                ? "Nobody was erased since.\n"
                : "Erased since; hold it against your own list of erasures:\n" + AuditText.text(erased);
    }

    private String whole() {
        return latest.map(seal -> "All that is kept is as it was recorded"
                        + noted.map(given -> ", all up to seal " + given.number() + " as it was when that was noted")
                                .orElse("")
                        + ".\nThe latest seal, to be noted down elsewhere:\n  " + seal + "\n")
                .orElse("Nothing is recorded yet, so there is no seal.\n");
    }

    private String broken() {
        return Figures.counted(findings.size(), "finding") + ": not everything is as it was recorded.\n"
                + findings.stream().map(finding -> "  " + words(finding) + "\n").collect(Collectors.joining())
                + "Keep the database as it is, find out who could write to it, and restore a copy from before.\n";
    }

    private static String words(Finding finding) {
        if (finding instanceof Finding.SealBroken broken) {
            return "seal " + broken.seal() + " does not follow from the one before, or is not there";
        }
        if (finding instanceof Finding.RecordsChanged changed) {
            return changed.place() + ", unit " + changed.unit() + ": " + changed(changed.sealed(), changed.found());
        }
        if (finding instanceof Finding.SealedAgain again) {
            return again.place() + ", unit " + again.unit() + ": sealed again by unit " + again.by()
                    + ", which erased nobody or changed more than erasing does";
        }
        return "there is no seal " + ((Finding.OtherThanNoted) finding).noted()
                + ", which was noted: what was recorded up to it was sealed anew, or this is another store or an older copy";
    }

    private static String changed(long sealed, long found) {
        if (sealed == 0) {
            return Figures.counted(found, "record") + " there that nobody recorded";
        }
        return Figures.counted(sealed, "record") + " recorded, "
                + (sealed == found ? "as many there, but not as recorded" : Figures.count(found) + " there");
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("isAsRecorded", findings.isEmpty());
        latest.ifPresent(seal -> json.put("latestSeal", seal.toString()));
        json.set("findings", Json.array(findings, VerificationText::json));
        noted.ifPresent(seal -> json.set("erasedSince", Json.array(erased, AuditText::json)));
        return json;
    }

    private static ObjectNode json(Finding finding) {
        ObjectNode json = Json.object("finding", ReasonCode.constant(finding.getClass()));
        if (finding instanceof Finding.SealBroken broken) {
            return json.put("seal", broken.seal());
        }
        if (finding instanceof Finding.RecordsChanged changed) {
            return json.put("place", changed.place())
                    .put("unit", changed.unit())
                    .put("sealed", changed.sealed())
                    .put("found", changed.found());
        }
        return finding instanceof Finding.SealedAgain again
                ? json.put("place", again.place()).put("unit", again.unit()).put("by", again.by())
                : json.put("noted", ((Finding.OtherThanNoted) finding).noted().toString());
    }
}
