package org.almoner.rest.asking;

import com.google.common.base.Splitter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells one state of the store from any later, and what the server works out of it today from what it does another day, at another instant
 * where the clock changes it, or by another scheme. Immutable.
 *
 * @param known since when the latest in the store is known: who sends the tag has read it as known then
 * @param version of scheme, day or instant, and program: eight digits or letters from a to f
 */
record Etag(Instant known, String version) {

    /** What compresses an answer marks its tag, and what passes it on may weaken it. */
    private static final Pattern TEXT =
            Pattern.compile("(?:W/)?\"(?<known>[0-9]{4}-[0-9T:.-]{6,36}Z)-(?<version>[0-9a-f]{8})(?:--?gzip)?\"");

    private static final Splitter COMMAS = Splitter.on(',').trimResults();

    /** {@return the tag that the text is, or empty when it is none of this service} */
    static Optional<Etag> find(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Etag(Instant.parse(parts.group("known")), parts.group("version")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return whether this is one of the tags of the header If-None-Match} */
    boolean isAmong(String tags) {
        return COMMAS.splitToStream(tags).anyMatch(tag -> find(tag).equals(Optional.of(this)));
    }

    /** {@return whether the header If-None-Match names whatever there is, of any tag} */
    static boolean isAny(String tags) {
        return tags.strip().equals("*");
    }

    /** {@return the text form, in quotes} */
    @Override
    public String toString() {
        return "\"" + known + "-" + version + "\"";
    }
}
