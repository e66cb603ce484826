package org.almoner.cli.shell;

import java.util.regex.Pattern;

/** Words of commands that people paste into a shell. */
public final class ShellWord {

    /** The program as the README calls it, from the folder of the checkout. */
    public static final String PROGRAM = "./almoner";

    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+,=-]+");

    private ShellWord() {}

    /** {@return the word, in quotes if a shell would take it for anything else} */
    public static String of(Object word) {
        String text = word.toString();
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
