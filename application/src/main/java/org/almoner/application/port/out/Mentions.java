package org.almoner.application.port.out;

import com.google.common.collect.Streams;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds people and packages in what somebody wrote, so that erasing them finds those words, too. */
public final class Mentions {

    /** A reference with something and a hyphen before it is another; one with a hyphen behind it may be the first part of a word. */
    private static final String BEFORE = "[^A-Za-z0-9-]";

    private static final String BEHIND = "[^A-Za-z0-9]";

    private Mentions() {}

    /**
     * {@return the pattern of texts that mention one of the references as a word of its own, or as the first part of one with a hyphen,
     * in capital letters or small} It means the same to PostgreSQL and H2.
     *
     * @param references of people and packages: letters, digits and hyphens
     */
    public static Pattern of(Iterable<?> references) {
        String any = Streams.stream(references).map(Object::toString).collect(Collectors.joining("|"));
        return Pattern.compile("(?i)(^|" + BEFORE + ")(" + any + ")(" + BEHIND + "|$)");
    }
}
