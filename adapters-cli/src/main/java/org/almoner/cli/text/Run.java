package org.almoner.cli.text;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.time.DateRange;

/**
 * The figures of an indicator one after another, as a chart of one line.
 *
 * @param places one for each period from the first to the last, or none where there is no reading of it
 */
record Run(ImmutableList<Optional<JudgedReading>> places) {

    private static final String LEVELS = "▁▂▃▄▅▆▇█";
    private static final String GAP = " ";

    static Run of(List<JudgedReading> readings) {
        long step = step(readings);
        ImmutableList.Builder<Optional<JudgedReading>> places = ImmutableList.builder();
        for (int i = 0; i < readings.size(); i++) {
            for (long missing = 1; i > 0 && missing < between(readings, i) / step; missing++) {
                places.add(Optional.empty());
            }
            places.add(Optional.of(readings.get(i)));
        }
        return new Run(places.build());
    }

    /** {@return the months from one period to the next: the most that measures both the first period and all steps from reading to reading} */
    private static long step(List<JudgedReading> readings) {
        DateRange first = readings.get(0).reading().period();
        BigInteger step = BigInteger.valueOf(ChronoUnit.MONTHS.between(first.from(), end(readings.get(0))));
        for (int i = 1; i < readings.size(); i++) {
            step = step.gcd(BigInteger.valueOf(between(readings, i)));
        }
        return Math.max(1, step.longValueExact());
    }

    private static long between(List<JudgedReading> readings, int later) {
        return ChronoUnit.MONTHS.between(end(readings.get(later - 1)), end(readings.get(later)));
    }

    private static LocalDate end(JudgedReading reading) {
        return reading.reading().period().end().orElseThrow();
    }

    Optional<Quantity> least() {
        return known().stream().min(Comparator.naturalOrder());
    }

    Optional<Quantity> greatest() {
        return known().stream().max(Comparator.naturalOrder());
    }

    private List<Quantity> known() {
        return places.stream()
                .flatMap(Optional::stream)
                .flatMap(each -> figure(each).stream())
                .toList();
    }

    private static Optional<Quantity> figure(JudgedReading each) {
        return each.reading().actual() instanceof Actual.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }

    /** {@return a bar for each figure, the least the lowest; equal ones are all of the lowest, and where there is none is a gap} */
    String spark() {
        return told(each -> figure(each).map(this::level).orElse(GAP));
    }

    /** {@return the first letter of each colour; a gap where there is no reading} */
    String letters() {
        return told(each -> each.judgement().colour().name().substring(0, 1));
    }

    private String told(Function<JudgedReading, String> letter) {
        return places.stream().map(each -> each.map(letter).orElse(GAP)).collect(Collectors.joining());
    }

    private String level(Quantity figure) {
        Quantity least = least().orElseThrow();
        BigDecimal range = greatest().orElseThrow().minus(least).decimal(2);
        int level = range.signum() == 0
                ? 0
                : figure.minus(least)
                        .decimal(2)
                        .multiply(BigDecimal.valueOf(LEVELS.length() - 1L))
                        .divide(range, 0, RoundingMode.HALF_UP)
                        .intValueExact();
        return LEVELS.substring(level, level + 1);
    }
}
