package org.almoner.rest.console.desk;

/**
 * A page before it is written.
 *
 * @param template its name, such as {@code needs/board}
 * @param title as the browser's tab and the heading have it
 * @param frame what is around every page
 * @param body what the template shows
 */
public record Page(String template, String title, Frame frame, Object body) {

    /** {@return the same, with a note} */
    Page with(Note note) {
        return new Page(template, title, frame.with(note), body);
    }
}
