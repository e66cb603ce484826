package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.util.Comparator;
import java.util.Optional;
import org.almoner.domain.parts.Words;

/**
 * What a council wants to know of its care in one figure, and what it came to. Immutable.
 *
 * @param code of it
 * @param name for people
 * @param rules how it is judged
 * @param readings its figures, by the ends of their periods, each of another
 * @param definition who defined it, and what it serves
 * @param outturn what the last whole year came to, if that is known
 * @param next what will be wanted
 * @param position how it stands to other councils
 * @param measuring how it is measured from what Almoner has recorded, if it is
 */
public record PerformanceIndicator(
        IndicatorCode code,
        String name,
        IndicatorRules rules,
        ImmutableList<Reading> readings,
        Definition definition,
        Optional<Outturn> outturn,
        Optional<NextTarget> next,
        Position position,
        Optional<Measuring> measuring) {

    private static final Comparator<Reading> BY_END =
            Comparator.comparing(reading -> reading.period().end().orElseThrow());

    /**
     * How an indicator stands to other councils. Immutable.
     *
     * @param quartile in which it was published to be, if it was
     * @param rank the place that it was published to take, if it was
     * @param benchmarks what others came to
     */
    public record Position(Optional<Quartile> quartile, Optional<Rank> rank, ImmutableList<Benchmark> benchmarks) {

        /** Nothing is known of others. */
        public static final Position UNKNOWN = new Position(Optional.empty(), Optional.empty(), ImmutableList.of());
    }

    /**
     * Refuses an indicator that could not be judged.
     *
     * @throws IllegalArgumentException if it has no name, neither a reading nor a measure, readings out of order, targets by which its
     *     rules cannot judge, or is measured in another unit or span
     */
    public PerformanceIndicator {
        checkPart(!name.isBlank(), "name", "an indicator needs a name");
        checkPart(
                !readings.isEmpty() || measuring.isPresent(),
                "readings",
                "%s has no figure; add readings, or say how it is measured",
                code);
        checkPart(
                Ordering.from(BY_END).isStrictlyOrdered(readings),
                "readings",
                "%s has its figures by their periods, the earliest first, and one of each",
                code);
        for (Reading reading : readings) {
            rules.checkTarget(reading.target(), "readings/" + readings.indexOf(reading) + "/target");
        }
        next.ifPresent(later -> rules.checkTarget(later.target(), "next/target"));
        measuring.ifPresent(measured -> checkMeasuring(rules, measured));
    }

    private static void checkMeasuring(IndicatorRules rules, Measuring measuring) {
        rules.checkTarget(measuring.target(), "measure/target");
        checkPart(
                rules.unit() == measuring.source().unit(),
                "unit",
                "what it is measured by is told in %s; write that",
                Words.of(measuring.source().unit()));
        checkPart(
                rules.span() == measuring.source().span(),
                "span",
                "what it is measured by is of a %s; write that",
                Words.of(measuring.source().span()));
    }

    /** {@return an indicator of which nothing more is known than its figures} */
    public static PerformanceIndicator of(
            IndicatorCode code, String name, IndicatorRules rules, ImmutableList<Reading> readings) {
        return new PerformanceIndicator(
                code,
                name,
                rules,
                readings,
                Definition.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Position.UNKNOWN,
                Optional.empty());
    }

    /** {@return the same with other readings} */
    public PerformanceIndicator withReadings(ImmutableList<Reading> others) {
        return new PerformanceIndicator(code, name, rules, others, definition, outturn, next, position, measuring);
    }

    /** {@return every reading with its colour} */
    public JudgedIndicator judged() {
        return new JudgedIndicator(
                this,
                readings.stream()
                        .map(reading -> new JudgedReading(reading, rules.judge(reading)))
                        .collect(ImmutableList.toImmutableList()));
    }
}
