package org.almoner.wording;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Benchmark;
import org.almoner.domain.performance.indicators.Colour;
import org.almoner.domain.performance.indicators.ColourDecision;
import org.almoner.domain.performance.indicators.DashboardSummary;
import org.almoner.domain.performance.indicators.Floor;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.IndicatorUnit;
import org.almoner.domain.performance.indicators.Judgement;
import org.almoner.domain.performance.indicators.NoFigure;
import org.almoner.domain.performance.indicators.Polarity;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.domain.performance.indicators.Reason;
import org.almoner.domain.performance.indicators.Shortfall;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.domain.performance.indicators.Wanted;
import org.almoner.domain.performance.indicators.Yardstick;
import org.almoner.domain.time.DateRange;

/** Performance indicators in words. */
public final class IndicatorWords {

    private static final int DECIMALS = 2;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH_ALONE = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private IndicatorWords() {}

    /** {@return the figure in its unit, to two decimals at most, such as {@code 71%}, {@code 6,345} or {@code £22,000}} */
    public static String figure(IndicatorUnit unit, Quantity value) {
        String number = number(value);
        return switch (unit) {
            case PER_CENT -> number + "%";
            case MONEY -> value.compareTo(Quantity.ZERO) < 0 ? "-£" + number.substring(1) : "£" + number;
            case COUNT, DAYS, HOURS, PER_100_000 -> number;
        };
    }

    private static String number(Quantity value) {
        BigDecimal decimal = value.decimal(DECIMALS).stripTrailingZeros();
        return String.format(Locale.UK, "%,." + Math.max(0, decimal.scale()) + "f", decimal);
    }

    /** {@return in what an indicator is told, such as {@code per cent}} */
    public static String unit(IndicatorUnit unit) {
        return switch (unit) {
            case PER_CENT -> "per cent";
            case COUNT -> "count";
            case MONEY -> "pounds";
            case DAYS -> "days";
            case HOURS -> "hours";
            case PER_100_000 -> "for each 100,000 people";
        };
    }

    /** {@return what it came to, such as {@code 63%} or {@code due June 2020}} */
    public static String actual(IndicatorUnit unit, Actual actual) {
        return actual instanceof Actual.Figure figure
                ? figure(unit, figure.value())
                : noFigure(((Actual.Missing) actual).why());
    }

    /** {@return what it came to, and whether that may change} */
    public static String actual(IndicatorUnit unit, Reading reading) {
        String actual = actual(unit, reading.actual());
        return switch (reading.certainty()) {
            case CONFIRMED -> actual;
            case PROVISIONAL, FORECAST -> actual + " (" + Figures.words(reading.certainty()) + ")";
        };
    }

    /** {@return what is wanted, such as {@code at least 70%}, {@code 56% to 61%} or {@code to be confirmed}} */
    public static String target(IndicatorRules rules, Target target) {
        IndicatorUnit unit = rules.unit();
        if (target instanceof Target.Figure wanted) {
            return bound(rules.polarity(), wanted.strict()) + " " + figure(unit, wanted.value());
        }
        if (target instanceof Target.Band band) {
            return figure(unit, band.from()) + " to " + figure(unit, band.to());
        }
        if (target instanceof Target.OfWeeks weeks) {
            return bound(rules.polarity(), false) + " " + figure(unit, weeks.rate()) + " a week";
        }
        return target instanceof Target.Open open ? noFigure(open.why()) : "no target";
    }

    private static String bound(Polarity polarity, boolean strict) {
        if (polarity == Polarity.LOWER) {
            return strict ? "less than" : "at most";
        }
        return strict ? "more than" : "at least";
    }

    /** {@return why there is no figure} */
    public static String noFigure(NoFigure why) {
        if (why instanceof NoFigure.Due due) {
            return "due " + MONTH.format(due.month());
        }
        if (why instanceof NoFigure.NoSurvey) {
            return "no survey";
        }
        if (why instanceof NoFigure.ForInformation) {
            return "for information";
        }
        if (why instanceof NoFigure.NothingToCount) {
            return "nothing to count";
        }
        return why instanceof NoFigure.ToBeConfirmed ? "to be confirmed" : "not applicable";
    }

    /** {@return by how much a target may be missed, such as {@code 10%} or {@code 10 points}} */
    public static String floor(Floor floor) {
        return number(floor.allowed()) + (floor instanceof Floor.Relative ? "%" : " points");
    }

    /** {@return the colour as a word, such as {@code amber}} */
    public static String colour(Colour colour) {
        return Figures.words(colour);
    }

    /** {@return the months, such as {@code May 2017} or {@code April to November 2019}; other days as dates} */
    public static String period(DateRange period) {
        LocalDate last = period.end().orElseThrow().minusDays(1);
        boolean ofMonths = period.from().getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
        if (!ofMonths) {
            return DAY.format(period.from()) + " to " + DAY.format(last);
        }
        YearMonth from = YearMonth.from(period.from());
        YearMonth to = YearMonth.from(last);
        if (from.equals(to)) {
            return MONTH.format(to);
        }
        return (from.getYear() == to.getYear() ? MONTH_ALONE : MONTH).format(from) + " to " + MONTH.format(to);
    }

    /** {@return the day, such as {@code 31 March 2018}} */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@return why a figure has its colour, such as {@code missed by 7 (10%), within the floor of 10%}} */
    public static String reason(IndicatorRules rules, Reason reason) {
        if (reason instanceof Reason.Met met) {
            return "met" + yardstick(rules, met.wanted());
        }
        if (reason instanceof Reason.WithinFloor within) {
            return missed(rules, within.wanted(), within.shortfall()) + ", within the floor of "
                    + floor(within.floor());
        }
        if (reason instanceof Reason.BelowFloor below) {
            return missed(rules, below.wanted(), below.shortfall()) + ", below the floor of " + floor(below.floor());
        }
        if (reason instanceof Reason.MissedWithoutFloor missed) {
            return missed(rules, missed.wanted(), missed.shortfall()) + ", and there is no floor";
        }
        return reason instanceof Reason.Decided decided ? decided(rules, decided) : without(reason);
    }

    private static String without(Reason reason) {
        if (reason instanceof Reason.OpenTarget open) {
            return "target: " + noFigure(open.why());
        }
        if (reason instanceof Reason.NoActual no) {
            return "figure: " + noFigure(no.why());
        }
        if (reason instanceof Reason.NoLastYear) {
            return "no figure of the same months of last year";
        }
        return reason instanceof Reason.NoTarget ? "no target" : "not measured yet";
    }

    private static String yardstick(IndicatorRules rules, Wanted wanted) {
        return wanted.by() == Yardstick.LAST_YEAR
                ? ", last year " + figure(rules.unit(), ((Target.Figure) wanted.target()).value())
                : "";
    }

    private static String missed(IndicatorRules rules, Wanted wanted, Shortfall shortfall) {
        if (shortfall.by().equals(Quantity.ZERO)) {
            return "just missed" + yardstick(rules, wanted);
        }
        return "missed by " + number(shortfall.by())
                + shortfall
                        .perCent()
                        .map(part -> " (" + part.stripTrailingZeros().toPlainString() + "%)")
                        .orElse("")
                + yardstick(rules, wanted);
    }

    private static String decided(IndicatorRules rules, Reason.Decided decided) {
        ColourDecision decision = decided.decision();
        Judgement otherwise = decided.otherwise();
        return "decided by " + decision.by() + " on " + DAY.format(decision.since()) + ": " + decision.reason()
                + " (otherwise " + colour(otherwise.colour()) + ": " + reason(rules, otherwise.reason()) + ")";
    }

    /** {@return how many are of which colour, such as {@code 19 green, 4 amber, 0 red, 8 not judged}} */
    public static String summary(DashboardSummary summary) {
        return summary.colours().entrySet().stream()
                .map(each -> each.getValue() + " " + colour(each.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** {@return with whom a council compares itself} */
    public static String peers(Benchmark.Peers peers) {
        return switch (peers) {
            case ENGLAND -> "England";
            case REGION -> "Region";
            case SIMILAR -> "Similar councils";
        };
    }

    /** {@return what others came to, and how the figure stands to it, such as {@code £25,200 (better)}} */
    public static String benchmark(IndicatorRules rules, Quantity figure, Benchmark benchmark) {
        return figure(rules.unit(), benchmark.value()) + " ("
                + Ascii.toLowerCase(benchmark.standing(figure, rules.polarity()).name())
                + ")";
    }
}
