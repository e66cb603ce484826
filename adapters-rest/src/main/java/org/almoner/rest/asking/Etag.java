package org.almoner.rest.asking;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells one state of the store from any later, and what the server works out of it today from what it does another day, at another instant
 * where the clock changes it, or by another scheme. Immutable.
 *
 * @param known since when the latest in the store is known: who sends the tag has read it as known then
 * @param version of scheme, day or instant, and program: eight digits or letters from a to f
 */
record Etag(Instant known, String version) {

    private static final Pattern TAGS =
            Pattern.compile("[ \\t,]*+(?:(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\"[ \\t]*+(?:,[ \\t,]*+|\\z))++");

    /** What compresses an answer marks its tag. */
    private static final Pattern OWN = Pattern.compile("\"([0-9]{4}-[0-9T:.-]{6,36}Z)-([0-9a-f]{8})(?:--?gzip)?\"");

    private static final Pattern OWN_AND_STRONG = Pattern.compile("(?<!W/)" + OWN);

    /** {@return whether the text is a list of entity tags as RFC 9110 has it, of this service or others} */
    static boolean areTags(String text) {
        return TAGS.matcher(text).matches();
    }

    /** {@return those of the tags that are strong, and that this service may have given} */
    static Stream<Etag> strongAmong(String tags) {
        return among(tags, OWN_AND_STRONG);
    }

    /** {@return whether this is one of the tags of the header If-None-Match, which what passes an answer on may have weakened} */
    boolean isAmong(String tags) {
        return among(tags, OWN).anyMatch(this::equals);
    }

    private static Stream<Etag> among(String tags, Pattern pattern) {
        return pattern.matcher(tags).results().map(Etag::of).flatMap(Optional::stream);
    }

    private static Optional<Etag> of(MatchResult parts) {
        try {
            return Optional.of(new Etag(Instant.parse(parts.group(1)), parts.group(2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return whether the header If-Match or If-None-Match names whatever there is, of any tag} */
    static boolean isAny(String tags) {
        return tags.strip().equals("*");
    }

    /** {@return the text form, in quotes} */
    @Override
    public String toString() {
        return "\"" + known + "-" + version + "\"";
    }
}
