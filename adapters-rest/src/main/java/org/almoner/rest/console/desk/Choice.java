package org.almoner.rest.console.desk;

/**
 * One of the things that a form lets people choose between.
 *
 * @param value that is sent
 * @param words for people
 * @param hint for people, or empty
 */
public record Choice(String value, String words, String hint) {

    /** A choice without a hint. */
    public Choice(String value, String words) {
        this(value, words, "");
    }
}
