package org.almoner.domain.parts;

import java.util.stream.Collectors;

/** Text that people read in one line, such as a name. Every character of it is seen, and none turns how others are read. */
public final class LineText {

    private LineText() {}

    /**
     * {@return the text}
     *
     * @throws IllegalArgumentException if it has an end of line, a control character, or one that nobody sees, such as one that turns the
     *     direction of what follows; the message shows each by its number
     */
    public static String check(String text) {
        if (text.codePoints().anyMatch(LineText::isUnseen)) {
            throw new IllegalArgumentException("'"
                    + text.codePoints().mapToObj(LineText::shown).collect(Collectors.joining())
                    + "' has an end of line, or a character that nobody sees; leave it out");
        }
        return text;
    }

    private static String shown(int character) {
        return isUnseen(character) ? String.format("<U+%04X>", character) : Character.toString(character);
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
