package org.almoner.domain.parts;

import java.util.function.IntPredicate;
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
            throw new IllegalArgumentException(
                    "'" + shown(text) + "' has an end of line, or a character that nobody sees; leave it out");
        }
        return text;
    }

    /** {@return the text, each end of line and character that nobody sees by its number, such as {@code <U+200B>}} */
    public static String shown(String text) {
        return shown(text, LineText::isUnseen);
    }

    /** {@return the text of several lines, each character that nobody sees by its number, but for line feeds and tabs} */
    public static String shownInLines(String text) {
        return shown(text, character -> character != '\n' && character != '\t' && isUnseen(character));
    }

    private static String shown(String text, IntPredicate unseen) {
        return text.codePoints().noneMatch(unseen)
                ? text
                : text.codePoints()
                        .mapToObj(character -> unseen.test(character)
                                ? String.format("<U+%04X>", character)
                                : Character.toString(character))
                        .collect(Collectors.joining());
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
