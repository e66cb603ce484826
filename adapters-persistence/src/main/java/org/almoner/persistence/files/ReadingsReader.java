package org.almoner.persistence.files;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Certainty;
import org.almoner.domain.performance.indicators.Colour;
import org.almoner.domain.performance.indicators.ColourDecision;
import org.almoner.domain.performance.indicators.Headcount;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.domain.time.DateRange;

/**
 * Reads the figures of an indicator: those of months one after another, or of periods one by one.
 *
 * @param item the indicator
 * @param series its months, if it has them so
 * @param readings its periods, if it has them so
 */
record ReadingsReader(YamlItem item, Optional<YamlItem> series, Optional<YamlItem> readings) {

    private static final ImmutableMap<String, Colour> COLOURS =
            ImmutableMap.of("G", Colour.GREEN, "A", Colour.AMBER, "R", Colour.RED, "N", Colour.NOT_JUDGED);
    private static final String TO = " to ";

    static ReadingsReader of(YamlItem item) {
        return new ReadingsReader(item, item.find("series"), item.find("readings"));
    }

    /** {@return the figures, none where the file gives none, or empty after saying what is wrong} */
    Optional<ImmutableList<Reading>> read(FigureText text) {
        if (series.isPresent() && readings.isPresent()) {
            readings.get().problem("figures stand in series already; write them all there, or all here");
            return Optional.empty();
        }
        if (series.isPresent()) {
            return months(series.get(), text);
        }
        return readings.isPresent()
                ? YamlItem.all(readings.get().someItems(), each -> reading(each, text))
                : Optional.of(ImmutableList.of());
    }

    private static Optional<ImmutableList<Reading>> months(YamlItem item, FigureText text) {
        Optional<YearMonth> from = item.get("from").read(FigureText::month);
        List<YamlItem> figures = item.get("actuals").someItems();
        Optional<ImmutableList<Actual>> actuals = YamlItem.all(figures, each -> each.read(text::actual));
        Optional<List<Target>> targets = targets(item, text, figures.size());
        Optional<List<Optional<Colour>>> printed = printed(item, figures.size());
        int sure = figures.size()
                - item.find("provisional").flatMap(YamlItem::wholeNumber).orElse(0);
        return item.make(() -> {
            YearMonth first = from.orElseThrow();
            return IntStream.range(0, actuals.orElseThrow().size())
                    .mapToObj(i -> new Reading(
                            months(first.plusMonths(i), first.plusMonths(i)),
                            targets.orElseThrow().get(i),
                            actuals.orElseThrow().get(i),
                            Optional.empty(),
                            Headcount.UNKNOWN,
                            i < sure ? Certainty.CONFIRMED : Certainty.PROVISIONAL,
                            printed.orElseThrow().get(i),
                            Optional.empty()))
                    .collect(ImmutableList.toImmutableList());
        });
    }

    /** {@return the target of each month: one of its own, or the one of all} */
    private static Optional<List<Target>> targets(YamlItem item, FigureText text, int months) {
        Optional<YamlItem> each = item.find("targets");
        if (each.isEmpty()) {
            Optional<Target> all = item.get("target").read(text::target);
            return all.map(target -> Collections.nCopies(months, target));
        }
        List<YamlItem> given = each.get().someItems();
        if (given.size() != months) {
            each.get()
                    .problem("there are " + months + " figures, but " + given.size() + " targets; write one for each");
            return Optional.empty();
        }
        return YamlItem.all(given, target -> target.read(text::target)).map(all -> all);
    }

    /** {@return the colours that were printed, a letter for each month, or none of any} */
    private static Optional<List<Optional<Colour>>> printed(YamlItem item, int months) {
        Optional<YamlItem> given = item.find("printed");
        if (given.isEmpty()) {
            return Optional.of(Collections.nCopies(months, Optional.empty()));
        }
        return given.get().read(letters -> {
            if (letters.length() != months) {
                throw new IllegalArgumentException("there are " + months + " figures, but " + letters.length()
                        + " colours; write a letter for each, such as GGAR");
            }
            return Splitter.fixedLength(1)
                    .splitToStream(letters)
                    .map(letter -> Optional.of(colour(letter)))
                    .toList();
        });
    }

    private static Colour colour(String letter) {
        return Optional.ofNullable(COLOURS.get(letter))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + letter + "' is not a colour; write G for green, A for amber, R for red, N for none"));
    }

    private static Optional<Reading> reading(YamlItem item, FigureText text) {
        Optional<DateRange> period = item.get("period").read(ReadingsReader::period);
        Optional<Target> target = item.get("target").read(text::target);
        Optional<Actual> actual = item.get("actual").read(text::actual);
        Optional<Quantity> lastYear = item.find("last-year").flatMap(given -> given.read(text::figure));
        Optional<YamlItem> counted = item.find("people");
        Headcount people = counted.map(ReadingsReader::headcount).orElse(Headcount.UNKNOWN);
        Certainty certainty = item.find("certainty")
                .flatMap(given -> given.oneOf(Certainty.class))
                .orElse(Certainty.CONFIRMED);
        Optional<Colour> printed = item.find("printed").flatMap(given -> given.read(ReadingsReader::colour));
        Optional<ColourDecision> decision = item.find("decision").flatMap(ReadingsReader::decision);
        return item.make(() -> new Reading(
                period.orElseThrow(),
                target.orElseThrow(),
                actual.orElseThrow(),
                lastYear,
                people,
                certainty,
                printed,
                decision));
    }

    private static Headcount headcount(YamlItem item) {
        Optional<Integer> wanted = item.find("target").flatMap(YamlItem::wholeNumber);
        Optional<Integer> actual = item.find("actual").flatMap(YamlItem::wholeNumber);
        return item.make(() -> new Headcount(wanted, actual)).orElse(Headcount.UNKNOWN);
    }

    private static Optional<ColourDecision> decision(YamlItem item) {
        Optional<Colour> colour = item.get("colour").oneOf(Colour.class);
        Optional<String> by = item.get("by").text();
        Optional<String> reason = item.get("reason").text();
        Optional<LocalDate> since = item.get("since").date();
        return item.make(() ->
                new ColourDecision(colour.orElseThrow(), by.orElseThrow(), reason.orElseThrow(), since.orElseThrow()));
    }

    /** {@return a month, or the months from one to another, both included} */
    private static DateRange period(String text) {
        int to = text.indexOf(TO);
        return to < 0
                ? months(FigureText.month(text), FigureText.month(text))
                : months(
                        FigureText.month(text.substring(0, to).strip()),
                        FigureText.month(text.substring(to + TO.length()).strip()));
    }

    private static DateRange months(YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "months go from the earlier to the later, but these go from " + first + " to " + last);
        }
        return DateRange.of(first.atDay(1), last.plusMonths(1).atDay(1));
    }
}
