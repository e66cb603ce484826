package org.almoner.rest.console.desk;

import com.google.common.collect.ImmutableMap;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.wording.Figures;
import org.jspecify.annotations.Nullable;

/**
 * How pages write the values of the domain: {@code {{ value | day }}}. A value of another type is an error, so that no page shows what it
 * does not mean to.
 */
public final class Written extends AbstractExtension {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    /** An instant, a range of days or a day in a text; what else has a slash or colon beside it is part of a reference. */
    private static final Pattern TOLD = Pattern.compile(
            "(?<![\\w/:-])(\\d{4}-\\d{2}-\\d{2})(?:(T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z)|(/(?:\\d{4}-\\d{2}-\\d{2}|\\.\\.)))?(?![\\w/-]|:\\w)");

    @Override
    public Map<String, Filter> getFilters() {
        return ImmutableMap.<String, Filter>builder()
                .put("day", filter(LocalDate.class, Written::day))
                .put("weekday", filter(LocalDate.class, WEEKDAY::format))
                .put("told", filter(String.class, Written::told))
                .put("last", filter(LocalDate.class, end -> DAY.format(end.minusDays(1))))
                .put("days", filter(DateRange.class, Written::days))
                .put("moment", filter(Instant.class, Figures::moment))
                .put("money", filter(Money.class, Figures::pounds))
                .put("hours", filter(Object.class, Written::hours))
                .put("figure", filter(Hours.class, Figures::hours))
                .put("words", filter(Enum.class, Figures::words))
                .put("code", filter(Object.class, Figures::code))
                .buildOrThrow();
    }

    /** {@return the day, such as {@code 2 November 2020}} */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@return the hours, which may be given as the text that programs are told} */
    private static String hours(Object hours) {
        return Figures.hours(Hours.parse(hours.toString())) + " hours";
    }

    /**
     * {@return words that tell of days, ranges of them and instants as programs write them, with those as people write them} What only
     * looks like one, as what somebody wrote may, stays as it is.
     */
    public static String told(String words) {
        return TOLD.matcher(words).replaceAll(found -> {
            try {
                return told(found);
            } catch (DateTimeParseException | IllegalArgumentException none) {
                return found.group();
            }
        });
    }

    private static String told(MatchResult found) {
        if (found.group(2) != null) {
            return Figures.moment(Instant.parse(found.group()));
        }
        return found.group(3) == null ? day(LocalDate.parse(found.group())) : days(DateRange.parse(found.group()));
    }

    /** {@return first and last day, as people say it} */
    public static String days(DateRange days) {
        return DAY.format(days.from())
                + days.end()
                        .map(end -> end.equals(days.from().plusDays(1)) ? "" : " to " + DAY.format(end.minusDays(1)))
                        .orElse(" onwards");
    }

    private static <T> Filter filter(Class<T> type, Function<T, String> text) {
        return new Filter() {
            @Override
            public @Nullable Object apply(
                    @Nullable Object input,
                    Map<String, Object> args,
                    PebbleTemplate self,
                    EvaluationContext context,
                    int lineNumber) {
                return input == null ? null : text.apply(type.cast(input));
            }

            @Override
            public List<String> getArgumentNames() {
                return List.of();
            }
        };
    }
}
