package org.almoner.rest.values;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.almoner.application.port.out.RequestKey;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.performance.indicators.IndicatorCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.formats.csv.FieldText;
import org.almoner.rest.problems.ProblemKind;

/**
 * The one place that says which values a path, a query and a body may hold, and how each is read from text. A constant of any enum is
 * read from its lower-case words joined by hyphens. What is no such value is refused with advice.
 */
public final class Values {

    private static final Range<Instant> INSTANTS =
            Range.closedOpen(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("+10000-01-01T00:00:00Z"));

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private static final ImmutableMap<Class<?>, Function<String, ?>> READERS =
            ImmutableMap.<Class<?>, Function<String, ?>>builder()
                    .put(BandCode.class, BandCode::parse)
                    .put(CarerId.class, CarerId::parse)
                    .put(Factor.class, Factor::ofChange)
                    .put(Hours.class, Hours::given)
                    .put(IndicatorCode.class, IndicatorCode::parse)
                    .put(Instant.class, Values::instant)
                    .put(LineKey.class, LineKey::parse)
                    .put(LocalDate.class, FieldText::day)
                    .put(LocalTime.class, FieldText::time)
                    .put(Money.class, Money::given)
                    .put(NeedId.class, NeedId::parse)
                    .put(PackageId.class, PackageId::parse)
                    .put(Percentage.class, Percentage::parse)
                    .put(PersonId.class, PersonId::parse)
                    .put(Postcode.class, Postcode::parse)
                    .put(ProviderId.class, ProviderId::parse)
                    .put(RequestKey.class, RequestKey::new)
                    .put(RunId.class, RunId::parse)
                    .put(String.class, Function.identity())
                    .put(UnitPrice.class, UnitPrice::parse)
                    .put(Year.class, Values::year)
                    .put(YearMonth.class, Values::month)
                    .put(ZoneCode.class, ZoneCode::parse)
                    .buildOrThrow();

    private Values() {}

    /** {@return the types of values, but for enums} */
    public static ImmutableSet<Class<?>> types() {
        return READERS.keySet();
    }

    /** {@return whether it is the type of a value} */
    static boolean isValue(Class<?> type) {
        return type.isEnum() || READERS.containsKey(type);
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if the text is no such value; the message says what to write
     */
    public static <T> T read(Class<T> type, String text) {
        Object value =
                type.isEnum() ? FieldText.constant(type, text) : reader(type).apply(text);
        return type.cast(value);
    }

    private static Function<String, ?> reader(Class<?> type) {
        Function<String, ?> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException(type + " is not among the values; add it to Values");
        }
        return reader;
    }

    /** {@return the kind of problem that a text is that is no value of the type} */
    static ProblemKind malformed(Class<?> type) {
        if (type.equals(LocalDate.class)) {
            return ProblemKind.MALFORMED_DATE;
        }
        return type.equals(Postcode.class) ? ProblemKind.MALFORMED_POSTCODE : ProblemKind.MALFORMED_VALUE;
    }

    /**
     * Reads what a query says is so or not. In a body it is no text, but JSON's own.
     *
     * @throws IllegalArgumentException if it is neither {@code true} nor {@code false}
     */
    public static boolean isSo(String text) {
        checkArgument(text.equals("true") || text.equals("false"), "'%s' is neither true nor false: write one", text);
        return text.equals("true");
    }

    private static Year year(String text) {
        checkArgument(YEAR.matcher(text).matches(), "'%s' is not a year: write it as 2021", text);
        return Year.parse(text);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.from(FieldText.day(text + "-01"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is not a month: write it as 2021-03", e);
        }
    }

    /**
     * Reads an instant such as {@code 2020-11-02T16:30:00Z}.
     *
     * @throws IllegalArgumentException if it is none, or of a year of more than four digits
     */
    public static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            checkArgument(INSTANTS.contains(instant), "'%s' is of no year of four digits", text);
            return instant;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not an instant: write it as 2020-11-02T16:30:00Z", e);
        }
    }
}
