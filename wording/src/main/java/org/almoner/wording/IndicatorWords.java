package org.almoner.wording;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Benchmark;
import org.almoner.domain.performance.indicators.Colour;
import org.almoner.domain.performance.indicators.ColourDecision;
import org.almoner.domain.performance.indicators.DashboardSummary;
import org.almoner.domain.performance.indicators.Floor;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.IndicatorUnit;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.Judgement;
import org.almoner.domain.performance.indicators.NextTarget;
import org.almoner.domain.performance.indicators.NoFigure;
import org.almoner.domain.performance.indicators.Outturn;
import org.almoner.domain.performance.indicators.Polarity;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Rank;
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
    private static final int DECIMALS_OF_PARTS = 1;
    private static final int DECIMALS_OF_FLOORS = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH_ALONE = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private IndicatorWords() {}

    /** {@return the figure in its unit, to two decimals at most, such as {@code 71%}, {@code 6,345} or {@code £22,000}; pence, if any, as two digits} */
    public static String figure(IndicatorUnit unit, Quantity value) {
        BigDecimal decimal = value.decimal(DECIMALS);
        return switch (unit) {
            case PER_CENT -> number(decimal) + "%";
            case MONEY -> pounds(decimal);
            case COUNT, DAYS, HOURS, PER_100_000 -> number(decimal);
        };
    }

    private static String pounds(BigDecimal value) {
        BigDecimal pounds = value.abs().stripTrailingZeros();
        BigDecimal told = pounds.scale() > 0 ? pounds.setScale(Math.max(DECIMALS, pounds.scale())) : pounds;
        return (value.signum() < 0 ? "-£" : "£")
                + String.format(Locale.UK, "%,." + Math.max(0, told.scale()) + "f", told);
    }

    private static String number(BigDecimal value) {
        BigDecimal decimal = value.stripTrailingZeros();
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

    /** {@return what it came to, how many people that is, and whether it may change, such as {@code 7.5, 31 people (forecast)}} */
    public static String actual(IndicatorUnit unit, Reading reading) {
        String actual = actual(unit, reading.actual()) + people(reading.people().actual());
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

    /** {@return the same, and the figure of last year if it is known, such as {@code 107,800, last year 111,600}} */
    public static String withLastYear(IndicatorUnit unit, Reading reading) {
        return actual(unit, reading)
                + reading.lastYear()
                        .map(before -> ", last year " + figure(unit, before))
                        .orElse("");
    }

    /** {@return what was wanted in the period, and how many people that is, such as {@code less than 7.9, 33 people}} */
    public static String wanted(IndicatorRules rules, JudgedReading judged) {
        return target(rules, judged.target()) + people(judged.reading().people().wanted());
    }

    private static String people(Optional<Integer> number) {
        return number.map(people -> ", " + Figures.count(people) + (people == 1 ? " person" : " people"))
                .orElse("");
    }

    /** {@return what will be wanted and by when, such as {@code at least 8,000 by 31 March 2018} or {@code to be confirmed (31 March 2018)}} */
    public static String next(IndicatorRules rules, NextTarget next) {
        boolean open = next.target() instanceof Target.Open || next.target() instanceof Target.NotSet;
        String day = DAY.format(next.by());
        return target(rules, next.target()) + (open ? " (" + day + ")" : " by " + day);
    }

    /** {@return the figure of the same days of the year before, such as {@code 111,600 (April to November 2018)}; empty where it is not known} */
    public static Optional<String> lastYear(IndicatorRules rules, Reading reading) {
        DateRange days = reading.period();
        return reading.lastYear()
                .map(figure -> figure(rules.unit(), figure) + " ("
                        + period(DateRange.of(
                                days.from().minusYears(1),
                                days.end().orElseThrow().minusYears(1)))
                        + ")");
    }

    /** {@return what the last year came to, such as {@code 8.1, 33 people (2018/19)}} */
    public static String outturn(IndicatorRules rules, Outturn outturn) {
        return figure(rules.unit(), outturn.value()) + people(outturn.people())
                + outturn.remark().map(remark -> ", " + remark).orElse("")
                + " (" + outturn.year() + ")";
    }

    /** {@return the place among others, such as {@code 14 of 15}} */
    public static String rank(Rank rank) {
        return rank.place() + rank.of().map(last -> " of " + last).orElse("");
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
        if (why instanceof NoFigure.NotPublished) {
            return "not published";
        }
        if (why instanceof NoFigure.NothingToCount) {
            return "nothing to count";
        }
        return why instanceof NoFigure.ToBeConfirmed ? "to be confirmed" : "not applicable";
    }

    /** {@return by how much a target may be missed, such as {@code 10%} or {@code 1 point}} */
    public static String floor(Floor floor) {
        String allowed = number(floor.allowed().decimal(DECIMALS_OF_FLOORS));
        if (floor instanceof Floor.Relative) {
            return allowed + "%";
        }
        return allowed + (floor.allowed().equals(Quantity.of(1)) ? " point" : " points");
    }

    /** {@return the colour as a word, such as {@code amber}} */
    public static String colour(Colour colour) {
        return Figures.words(colour);
    }

    /** {@return the colour, and the one that was published where it is another, such as {@code green, published amber}} */
    public static String colour(JudgedReading judged) {
        String colour = colour(judged.judgement().colour());
        return judged.differsFromPrinted()
                ? colour + ", published " + colour(judged.reading().printed().orElseThrow())
                : colour;
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

    /** {@return why a figure has its colour, such as {@code missed by 7 percentage points (10%), within the floor of 10%}} */
    public static String reason(IndicatorRules rules, Reason reason) {
        if (reason instanceof Reason.Met met) {
            return "met" + yardstick(rules, met.wanted());
        }
        if (reason instanceof Reason.WithinFloor within) {
            return missed(rules, within.wanted(), within.shortfall(), Optional.of(within.floor()))
                    + ", within the floor of " + floor(within.floor());
        }
        if (reason instanceof Reason.BelowFloor below) {
            return missed(rules, below.wanted(), below.shortfall(), Optional.of(below.floor()))
                    + ", below the floor of " + floor(below.floor());
        }
        if (reason instanceof Reason.MissedWithoutFloor missed) {
            return missed(rules, missed.wanted(), missed.shortfall(), Optional.empty()) + ", and there is no floor";
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

    private static String missed(IndicatorRules rules, Wanted wanted, Shortfall shortfall, Optional<Floor> floor) {
        if (shortfall.by().equals(Quantity.ZERO)) {
            return "just missed" + yardstick(rules, wanted);
        }
        Optional<Quantity> points = floor.filter(Floor.Points.class::isInstance).map(Floor::allowed);
        Optional<Quantity> part = floor.filter(Floor.Relative.class::isInstance).map(Floor::allowed);
        return "missed by " + gap(rules.unit(), apart(shortfall.by(), DECIMALS, points))
                + shortfall
                        .perCent()
                        .map(missed -> " (" + number(apart(missed, DECIMALS_OF_PARTS, part)) + "%)")
                        .orElse("")
                + yardstick(rules, wanted);
    }

    /** {@return by how much a figure differs from another, in its unit, such as {@code 7 percentage points} or {@code £22.50}} */
    private static String gap(IndicatorUnit unit, BigDecimal by) {
        String number = number(by);
        return switch (unit) {
            case PER_CENT -> number + (isOne(by) ? " percentage point" : " percentage points");
            case COUNT -> number;
            case MONEY -> pounds(by);
            case DAYS -> number + (isOne(by) ? " day" : " days");
            case HOURS -> number + (isOne(by) ? " hour" : " hours");
            case PER_100_000 -> number + " for each 100,000 people";
        };
    }

    private static boolean isOne(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0;
    }

    /** {@return the figure to so many decimals, or to as many more as tell it apart from nothing and from what is allowed} */
    private static BigDecimal apart(Quantity figure, int places, Optional<Quantity> allowed) {
        List<Quantity> others = Stream.concat(Stream.of(Quantity.ZERO), allowed.stream())
                .filter(other -> !other.equals(figure))
                .toList();
        int enough = places;
        while (!isApart(figure, enough, others)) {
            enough++;
        }
        return figure.decimal(enough);
    }

    private static boolean isApart(Quantity figure, int places, List<Quantity> others) {
        Quantity told = Quantity.of(figure.decimal(places));
        return others.stream()
                .allMatch(other -> Integer.signum(told.compareTo(other)) == Integer.signum(figure.compareTo(other)));
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

    /** {@return what others came to, such as {@code £25,200} or {@code 1% to 2%}} */
    public static String benchmark(IndicatorRules rules, Benchmark benchmark) {
        String from = figure(rules.unit(), benchmark.from());
        return benchmark.from().equals(benchmark.to()) ? from : from + " to " + figure(rules.unit(), benchmark.to());
    }

    /** {@return what others came to, and how the figure stands to it, such as {@code £25,200 (better)}} */
    public static String benchmark(IndicatorRules rules, Quantity figure, Benchmark benchmark) {
        return benchmark(rules, benchmark) + " ("
                + Ascii.toLowerCase(benchmark.standing(figure, rules.polarity()).name())
                + ")";
    }
}
