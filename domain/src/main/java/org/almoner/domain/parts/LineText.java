package org.almoner.domain.parts;

import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Text that people read, such as a name or a reason. Every character of it is seen, and none turns how others are read. */
public final class LineText {

    private LineText() {}

    /**
     * {@return the text}
     *
     * @throws IllegalArgumentException if it has an end of line, a control character, or one that nobody sees, such as one that turns the
     *     direction of what follows; the message shows each by its number
     */
    public static String check(String text) {
        return check(text, LineText::isUnseen, "an end of line, or a character that nobody sees");
    }

    /**
     * {@return text of any lines, such as a reason: line ends and tabs are as good as seen}
     *
     * @throws IllegalArgumentException if it has another character that is refused in one line; the message shows each by its number
     */
    public static String checkLines(String text) {
        return check(text, character -> isUnseen(character) && !isLayout(character), "a character that nobody sees");
    }

    private static String check(String text, IntPredicate refused, String what) {
        if (text.codePoints().anyMatch(refused)) {
            throw new IllegalArgumentException("'"
                    + text.codePoints()
                            .mapToObj(character -> refused.test(character)
                                    ? String.format("<U+%04X>", character)
                                    : Character.toString(character))
                            .collect(Collectors.joining())
                    + "' has " + what + "; leave it out");
        }
        return text;
    }

    private static boolean isLayout(int character) {
        return character == '\n' || character == '\r' || character == '\t';
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
