package org.almoner.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Instants;

/** Figures as people read them: pounds with separators, hours with decimals, shares in per cent. The same in every locale. */
public final class Figures {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final int MINUTES = 60;
    private static final int EXACT_DECIMALS = 6;

    private Figures() {}

    /** {@return day and time on the clocks of the council, such as {@code 2 November 2020, 14:00}} */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(Instants.COUNCIL));
    }

    /** {@return such as {@code £352,155.25} or {@code -£3.10}} */
    public static String pounds(Money money) {
        return pounds(BigDecimal.valueOf(money.pence(), 2));
    }

    /** {@return the amount to the nearest pound, such as {@code £352,155}} */
    public static String wholePounds(Money money) {
        return pounds(BigDecimal.valueOf(money.pence(), 2).setScale(0, RoundingMode.HALF_UP));
    }

    /** {@return the amount to the nearest penny, such as {@code £19.56}} */
    public static String poundsRounded(ExactMoney money) {
        return pounds(money.round(Rounding.HALF_UP));
    }

    /** {@return the amount in millions to two decimals, such as {@code £18.31m}; below a million to the penny} */
    public static String millions(ExactMoney money) {
        if (!isMillions(money)) {
            return poundsRounded(money);
        }
        return pounds(decimal(money).divide(MILLION, 2, RoundingMode.HALF_UP)) + "m";
    }

    /** {@return the amount in millions and to the penny, such as {@code £1.04m (£1,042,873.00)}; below a million once} */
    public static String millionsAndPence(ExactMoney money) {
        return isMillions(money) ? millions(money) + " (" + poundsRounded(money) + ")" : poundsRounded(money);
    }

    private static boolean isMillions(ExactMoney money) {
        return decimal(money).abs().compareTo(MILLION) >= 0;
    }

    /** {@return the amount with the parts of a penny that it has, as in {@code £14.0625} or {@code about £8.416667}} */
    public static String exact(ExactMoney money) {
        BigDecimal pounds = decimal(money);
        BigDecimal shown = pounds.setScale(EXACT_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal trimmed = shown.stripTrailingZeros();
        String text = pounds(trimmed.setScale(Math.max(2, trimmed.scale()), RoundingMode.UNNECESSARY));
        return shown.compareTo(pounds) == 0 ? text : "about " + text;
    }

    /** {@return a price, such as {@code £18.75 an hour}} */
    public static String price(UnitPrice price) {
        String unit = switch (price.unit()) {
            case HOUR -> "an hour";
            case HALF_HOUR -> "a half hour";
            case VISIT -> "a visit";
            case SESSION -> "a session";
            case NIGHT -> "a night";
            case DAY -> "a day";
            case WEEK -> "a week";
        };
        return pounds(price.amount()) + " " + unit;
    }

    /** {@return so many units of a service in a week, such as {@code 2 places} by the week or {@code 3 nights}} */
    public static String units(long number, PriceUnit unit) {
        return counted(number, unit.isWeekly() ? "place" : words(unit));
    }

    /** {@return hours with no more decimals than they need, two at most, such as {@code 23,150} or {@code 10.25}} */
    public static String hours(Hours hours) {
        BigDecimal decimal = BigDecimal.valueOf(hours.minutes())
                .divide(BigDecimal.valueOf(MINUTES), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, decimal.scale()) + "f", decimal);
    }

    /** {@return a whole number with separators, such as {@code 15,321}} */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@return the part of the whole in per cent to one decimal, such as {@code 65.2%}; a dash when there is no whole} */
    public static String share(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f%%", part * 100.0 / whole);
    }

    /** {@return points of a priority as a score out of a hundred, such as {@code 87.40}} */
    public static String points(long points) {
        return BigDecimal.valueOf(points, 6).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** {@return the number and the noun, with an s unless it is one} */
    public static String counted(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@return the constant's name as words, such as {@code rural free}} */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@return a code of the council's as words, such as {@code home care} for {@code home-care}} */
    public static String code(Object code) {
        return code.toString().replace('-', ' ');
    }

    /** {@return first and last day, such as {@code 2020-10-05 to 2020-10-11}} */
    public static String days(DateRange days) {
        return days.end()
                .map(end -> end.equals(days.from().plusDays(1))
                        ? days.from().toString()
                        : days.from() + " to " + end.minusDays(1))
                .orElseGet(() -> days.from() + " and after");
    }

    private static BigDecimal decimal(ExactMoney money) {
        BigInteger pence = BigInteger.valueOf(100);
        return new BigDecimal(money.numerator())
                .divide(new BigDecimal(money.denominator().multiply(pence)), MathContext.DECIMAL128);
    }

    private static String pounds(BigDecimal pounds) {
        return (pounds.signum() < 0 ? "-" : "") + "£"
                + String.format(Locale.ROOT, "%,." + pounds.scale() + "f", pounds.abs());
    }
}
