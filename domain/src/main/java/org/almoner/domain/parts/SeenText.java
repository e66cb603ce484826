package org.almoner.domain.parts;

import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Text that people read, such as a name or a reason. Every character of it is seen, and none turns how others are read. */
public final class SeenText {

    private SeenText() {}

    /**
     * {@return the text}
     *
     * @throws IllegalArgumentException if it has an end of line, a control character, or one that nobody sees, such as one that turns the
     *     direction of what follows; the message shows each by its number
     */
    public static String check(String text) {
        return check(text, SeenText::isUnseen, "an end of line, or a character that nobody sees");
    }

    /**
     * {@return text of any lines, such as a reason: line ends and tabs are as good as seen}
     *
     * @throws IllegalArgumentException if it has another character that is refused in one line; the message shows each by its number
     */
    public static String checkLines(String text) {
        return check(text, letter -> letter != '\r' && isUnseenInLines(letter), "a character that nobody sees");
    }

    private static String check(String text, IntPredicate refused, String what) {
        if (text.codePoints().anyMatch(refused)) {
            throw new IllegalArgumentException("'" + shown(text, refused) + "' has " + what + "; leave it out");
        }
        return text;
    }

    /** {@return the text, each end of line and character that nobody sees by its number, such as {@code <U+200B>}} */
    public static String shown(String text) {
        return shown(text, SeenText::isUnseen);
    }

    /** {@return the text of several lines, each character that nobody sees by its number, but for line feeds and tabs} */
    public static String shownInLines(String text) {
        return shown(text, SeenText::isUnseenInLines);
    }

    private static String shown(String text, IntPredicate unseen) {
        return text.codePoints().noneMatch(unseen)
                ? text
                : text.codePoints()
                        .mapToObj(letter ->
                                unseen.test(letter) ? String.format("<U+%04X>", letter) : Character.toString(letter))
                        .collect(Collectors.joining());
    }

    private static boolean isUnseenInLines(int letter) {
        return letter != '\n' && letter != '\t' && isUnseen(letter);
    }

    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
