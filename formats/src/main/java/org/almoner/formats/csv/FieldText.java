package org.almoner.formats.csv;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almoner.domain.parts.SeenText;

/** How fields are read from text. What is no such value is refused with advice, as an {@link IllegalArgumentException}. */
public final class FieldText {

    /** Ten characters: no year with a sign, which ISO 8601 would allow by agreement. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter BRITISH_DAY = new DateTimeFormatterBuilder()
            .appendPattern("dd/MM/")
            .appendValue(ChronoField.YEAR, 4)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** To the second at most. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final int LONGEST_LINE = 4_000;
    private static final ImmutableMap<String, Boolean> YES_OR_NO = ImmutableMap.of("yes", true, "no", false);

    private FieldText() {}

    /** {@return the day of a text such as {@code 2021-03-01}} */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a day of the calendar: write 1 March 2021 as 2021-03-01", e);
        }
    }

    /** {@return the day of a text such as {@code 01/03/2021}: 1 March} */
    public static LocalDate britishDay(String text) {
        try {
            return LocalDate.parse(text, BRITISH_DAY);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a day of the calendar: write 1 March 2021 as 01/03/2021", e);
        }
    }

    /** {@return the day as {@link #britishDay(String)} reads it} */
    public static String britishDay(LocalDate day) {
        return BRITISH_DAY.format(day);
    }

    /** {@return the time of day of a text such as {@code 07:30} or {@code 07:30:15}} */
    public static LocalTime time(String text) {
        try {
            return LocalTime.parse(text, TIME);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time of day: write it as 07:30, or 07:30:15", e);
        }
    }

    /** {@return the number, which is least, most or between} */
    public static int number(String text, int least, int most) {
        Integer number = Ints.tryParse(text);
        checkArgument(
                number != null && number >= least && number <= most,
                "'%s' is not a whole number from %s to %s; write digits only",
                text,
                least,
                most);
        return number;
    }

    /**
     * {@return the text, which stands in one line}
     *
     * @throws IllegalArgumentException if it is no {@link SeenText}, or has more than 4,000 letters, which no table may have
     */
    public static String line(String text) {
        checkArgument(
                text.length() <= LONGEST_LINE,
                "a name has %s letters, but may have %s; make it shorter",
                text.length(),
                LONGEST_LINE);
        return SeenText.check(text);
    }

    /** {@return whether the text is yes, and not no} */
    public static boolean yesOrNo(String text) {
        Boolean answer = YES_OR_NO.get(text);
        checkArgument(answer != null, "'%s' is neither yes nor no", text);
        return answer;
    }

    /** {@return the constant whose name in lower-case words joined by hyphens the text is} */
    public static <E> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> name(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not one of " + constants(type)));
    }

    /** {@return the names of all constants as {@link #constant} reads them, such as {@code missed, no-access}} */
    public static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(FieldText::name).collect(Collectors.joining(", "));
    }

    /** {@return the name of the constant as {@link #constant} reads it} */
    public static String name(Object constant) {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, ((Enum<?>) constant).name());
    }
}
