package org.almoner.rest.console.desk;

/**
 * What came of a form.
 *
 * @param page to show now, by its path below {@link Desk#ROOT}
 * @param words that say what was done; one line
 */
public record Done(String page, String words) {

    /** {@return what the text was made of} */
    static Done of(String text) {
        int end = text.indexOf('\n');
        return new Done(text.substring(0, end), text.substring(end + 1));
    }

    /** {@return it as it is kept under the form's key} */
    String text() {
        return page + "\n" + words;
    }
}
