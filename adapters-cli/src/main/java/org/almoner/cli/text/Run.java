package org.almoner.cli.text;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.Quantity;

/**
 * The figures of an indicator one after another, as a chart of one line.
 *
 * @param figures one for each period, or none where the period has none
 */
record Run(ImmutableList<Optional<Quantity>> figures) {

    private static final String LEVELS = "▁▂▃▄▅▆▇█";
    private static final String GAP = " ";

    static Run of(Collection<JudgedReading> readings) {
        return new Run(readings.stream()
                .map(each -> each.reading().actual() instanceof Actual.Figure figure
                        ? Optional.of(figure.value())
                        : Optional.<Quantity>empty())
                .collect(ImmutableList.toImmutableList()));
    }

    Optional<Quantity> least() {
        return known().stream().min(Comparator.naturalOrder());
    }

    Optional<Quantity> greatest() {
        return known().stream().max(Comparator.naturalOrder());
    }

    private List<Quantity> known() {
        return figures.stream().flatMap(Optional::stream).toList();
    }

    /** {@return a bar for each figure, the least the lowest; equal ones are all of the lowest} */
    String spark() {
        return figures.stream().map(each -> each.map(this::level).orElse(GAP)).collect(Collectors.joining());
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
