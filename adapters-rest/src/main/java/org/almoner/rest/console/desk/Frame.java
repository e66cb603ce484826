package org.almoner.rest.console.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.rest.security.Operation;
import org.almoner.rest.security.Recorders;
import org.almoner.rest.security.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is around every page.
 *
 * @param council whose scheme is served
 * @param scheme its reference
 * @param zones its map on that day
 * @param today the day that counts
 * @param sample whether all people and providers are invented
 * @param session of whoever is signed in, or null
 * @param ways to the parts that they may see
 * @param note of what was done, or not done, just before
 * @param read the instant since which the latest is known that the page shows, for its forms
 */
public record Frame(
        String council,
        String scheme,
        ZoneMap zones,
        LocalDate today,
        boolean sample,
        @Nullable Session session,
        List<Way> ways,
        @Nullable Note note,
        String read) {

    /**
     * A way to a part of the console.
     *
     * @param name of the part
     * @param path to its first page
     * @param here whether the page is of the part
     */
    public record Way(String name, String path, boolean here) {}

    /** {@return the same, with a note} */
    Frame with(Note other) {
        return new Frame(council, scheme, zones, today, sample, session, ways, other, read);
    }

    /** {@return the source of the map, which is to be told wherever it is shown} */
    public String source() {
        return zones.draft().source();
    }

    /** {@return the name of the zone of the code} */
    public String zone(String code) {
        return zones.nameOf(new ZoneCode(code));
    }

    /** {@return a key of a form: sent twice, it is done once} */
    public String key() {
        return UUID.randomUUID().toString();
    }

    /** {@return what was written into the field of a form that was not done, or what stands there at first} */
    public String entered(String field, Object first) {
        return note == null || note.done() ? first.toString() : note.entered().getOrDefault(field, "");
    }

    /** {@return what is wrong with the field, or null} */
    public @Nullable String against(String field) {
        return note == null ? null : note.against(field);
    }

    /** {@return whether what was asked for is refused, so that a list shows nothing, for it would be no answer} */
    public boolean refused() {
        return note != null && !note.done();
    }

    /** {@return whether whoever is signed in may do it, so that a page offers nothing else} */
    public boolean may(String operation) {
        return session != null
                && Operation.valueOf(operation).roles().stream()
                        .anyMatch(session.caller().roles()::contains);
    }

    /** {@return whether whoever is signed in records facts of the kind} */
    public boolean mayRecord(String kind) {
        return session != null
                && Recorders.of(kind).filter(session.caller().roles()::contains).isPresent();
    }
}
