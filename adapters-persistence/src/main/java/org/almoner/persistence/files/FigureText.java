package org.almoner.persistence.files;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Benchmark;
import org.almoner.domain.performance.indicators.Benchmark.Peers;
import org.almoner.domain.performance.indicators.Floor;
import org.almoner.domain.performance.indicators.IndicatorUnit;
import org.almoner.domain.performance.indicators.NoFigure;
import org.almoner.domain.performance.indicators.Polarity;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Target;

/**
 * Figures and targets as dashboards print them: with separators, signs of per cent and pounds, thousands as {@code k} and
 * millions as {@code m}, and words where there is no figure.
 */
final class FigureText {

    private static final String NUMBER = "-?\u00a3?\\d[\\d,]*(?:\\.\\d{1,6})?\\s?[%km]?";
    private static final Pattern FIGURE = Pattern.compile(
            "(?<sign>-?)(?<pounds>\u00a3?)(?<digits>\\d{1,12}|\\d{1,3}(?:,\\d{3}){1,3})(?<decimals>\\.\\d{1,6})?\\s?(?<end>[%km]?)");
    private static final Pattern BAND = Pattern.compile("(?<from>" + NUMBER + ")\\s*(?:-|to)\\s*(?<to>" + NUMBER + ")");
    private static final Pattern BOUND = Pattern.compile("(?<sign><=|>=|\u2264|\u2265|<|>)\\s*(?<figure>.+)");
    private static final Pattern WEEKLY = Pattern.compile("(?<figure>.+?)\\s+a week");
    private static final Pattern DUE = Pattern.compile("due\\s+(?<month>\\S+)");
    private static final Pattern POINTS = Pattern.compile("(?<figure>.+?)\\s+points?");
    private static final ImmutableMap<String, Integer> PLACES = ImmutableMap.of("k", 3, "m", 6);
    private static final String NONE = "none";
    private static final ImmutableMap<String, NoFigure> WORDS = ImmutableMap.of(
            "not published", new NoFigure.NotPublished(),
            "to be confirmed", new NoFigure.ToBeConfirmed(),
            "tbc", new NoFigure.ToBeConfirmed(),
            "no survey", new NoFigure.NoSurvey(),
            "for information", new NoFigure.ForInformation(),
            "not applicable", new NoFigure.NotApplicable(),
            "n/a", new NoFigure.NotApplicable());

    private final IndicatorUnit unit;
    private final Polarity polarity;

    FigureText(IndicatorUnit unit, Polarity polarity) {
        this.unit = unit;
        this.polarity = polarity;
    }

    /** {@return the figure} */
    Quantity figure(String text) {
        Matcher figure = FIGURE.matcher(text.strip());
        boolean known = figure.matches()
                && (figure.group("pounds").isEmpty() || unit == IndicatorUnit.MONEY)
                && (figure.group("sign").isEmpty() || unit == IndicatorUnit.MONEY)
                && ends().contains(figure.group("end"));
        if (!known) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a figure " + inUnit() + "; write one such as " + example()
                            + ", or in its place to be confirmed, due 2020-06, no survey, for information, not published or n/a");
        }
        String decimals = Optional.ofNullable(figure.group("decimals")).orElse("");
        BigDecimal value =
                new BigDecimal(figure.group("sign") + figure.group("digits").replace(",", "") + decimals);
        return Quantity.of(value.scaleByPowerOfTen(PLACES.getOrDefault(figure.group("end"), 0)));
    }

    /** {@return what may stand behind a figure: of shares a sign of per cent, and thousands or millions of all but rates} */
    private ImmutableSet<String> ends() {
        return switch (unit) {
            case PER_CENT -> ImmutableSet.of("", "%");
            case PER_100_000 -> ImmutableSet.of("");
            case COUNT, MONEY, DAYS, HOURS -> ImmutableSet.of("", "k", "m");
        };
    }

    private String inUnit() {
        return switch (unit) {
            case PER_CENT -> "in per cent";
            case COUNT -> "that counts";
            case MONEY -> "in pounds";
            case DAYS -> "of days";
            case HOURS -> "of hours";
            case PER_100_000 -> "for each 100,000";
        };
    }

    private String example() {
        return switch (unit) {
            case PER_CENT -> "71.5%";
            case COUNT -> "6,345 or 146.1k";
            case MONEY -> "\u00a310,600";
            case DAYS, HOURS, PER_100_000 -> "7.5";
        };
    }

    /** {@return the figure of others, or the range in which theirs are} */
    Benchmark benchmark(Peers peers, String text) {
        Matcher range = BAND.matcher(text.strip());
        return range.matches()
                ? new Benchmark(peers, figure(range.group("from")), figure(range.group("to")))
                : new Benchmark(peers, figure(text), figure(text));
    }

    /** {@return the figure, or why there is none} */
    Actual actual(String text) {
        return noFigure(text).<Actual>map(Actual.Missing::new).orElseGet(() -> new Actual.Figure(figure(text)));
    }

    /** {@return what is wanted} */
    Target target(String text) {
        String words = Ascii.toLowerCase(text.strip());
        if (words.equals(NONE)) {
            return new Target.NotSet();
        }
        Matcher bound = BOUND.matcher(words);
        if (bound.matches()) {
            return bound(bound.group("sign"), bound.group("figure"));
        }
        Matcher weekly = WEEKLY.matcher(words);
        if (weekly.matches()) {
            return new Target.OfWeeks(figure(weekly.group("figure")));
        }
        Matcher band = BAND.matcher(words);
        if (band.matches()) {
            return new Target.Band(figure(band.group("from")), figure(band.group("to")));
        }
        return noFigure(words).<Target>map(Target.Open::new).orElseGet(() -> new Target.Figure(figure(words), false));
    }

    private Target bound(String sign, String figure) {
        Polarity asked = sign.startsWith("<") || sign.equals("\u2264") ? Polarity.LOWER : Polarity.HIGHER;
        if (asked != polarity) {
            throw new IllegalArgumentException(
                    "'" + sign + "' asks for a " + asked.name().toLowerCase(Locale.ROOT)
                            + " figure than better says; write the other sign, or correct better");
        }
        return new Target.Figure(figure(figure), sign.equals("<") || sign.equals(">"));
    }

    private static Optional<NoFigure> noFigure(String text) {
        String words = Ascii.toLowerCase(text.strip());
        Matcher due = DUE.matcher(words);
        return due.matches()
                ? Optional.of(new NoFigure.Due(month(due.group("month"))))
                : Optional.ofNullable(WORDS.get(words));
    }

    /** {@return by how much what is wanted may be missed: a part of it in per cent, or points of the unit} */
    Floor floor(String text) {
        Matcher points = POINTS.matcher(text.strip());
        if (points.matches()) {
            return new Floor.Points(figure(points.group("figure")));
        }
        if (!text.endsWith("%")) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a floor; write a part of the target, such as 10%, or points, such as 10 points");
        }
        return new Floor.Relative(new FigureText(IndicatorUnit.PER_CENT, polarity).figure(text));
    }

    /** {@return the month} */
    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a month; write year and month, such as 2019-11", e);
        }
    }
}
