package org.almoner.application;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.almoner.domain.performance.care.AwardTimes;
import org.almoner.domain.performance.care.WaitingList;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Certainty;
import org.almoner.domain.performance.indicators.MeasureSource;
import org.almoner.domain.performance.indicators.MeasureSource.Plain;
import org.almoner.domain.performance.indicators.NoFigure;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.domain.performance.indicators.Share;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.domain.performance.scorecard.Delivered;
import org.almoner.domain.time.DateRange;

/** What one month comes to; what several indicators are measured by is gathered once, when the first asks. */
final class MonthMeasures {

    private final DateRange month;
    private final LocalDate last;
    private final Certainty certainty;
    private final MeasurePerformance then;
    private final Supplier<AwardTimes> awards;
    private final Supplier<Delivered> delivered;
    private final Supplier<WaitingList> waiting;

    /**
     * For one month.
     *
     * @param month its days
     * @param last the one of them on which things stand as a snapshot tells
     * @param certainty of what is measured
     * @param now measures what happened
     * @param then measures how things stood
     */
    MonthMeasures(
            DateRange month, LocalDate last, Certainty certainty, MeasurePerformance now, MeasurePerformance then) {
        this.month = month;
        this.last = last;
        this.certainty = certainty;
        this.then = then;
        this.awards = Suppliers.memoize(now::awards);
        this.delivered = Suppliers.memoize(() -> now.delivered(month));
        this.waiting = Suppliers.memoize(() -> then.waiting(last).now());
    }

    /** {@return the indicator with its readings before the months, and those of the months; as it is where it is not measured} */
    static PerformanceIndicator measured(PerformanceIndicator indicator, List<MonthMeasures> months) {
        if (indicator.measuring().isEmpty() || months.isEmpty()) {
            return indicator;
        }
        Stream<Reading> before = indicator.readings().stream()
                .filter(reading -> !reading.period()
                        .end()
                        .orElseThrow()
                        .isAfter(months.get(0).month.from()));
        Stream<Reading> measured = months.stream()
                .map(each -> each.reading(
                        indicator.measuring().get().source(),
                        indicator.measuring().get().target()));
        return indicator.withReadings(Stream.concat(before, measured).collect(ImmutableList.toImmutableList()));
    }

    private Reading reading(MeasureSource source, Target target) {
        return Reading.of(month, target, actual(source)).withCertainty(certainty);
    }

    private Actual actual(MeasureSource source) {
        return source instanceof MeasureSource.PlacedInTime placed
                ? share(awards.get().within(placed.days(), month))
                : actual((Plain) source);
    }

    private Actual actual(Plain source) {
        return switch (source) {
            case WAITING -> count(waiting.get().packages().size());
            case LONGEST_WAIT -> count(waiting.get().longest().orElse(0L));
            case MISSED_VISITS -> share(delivered.get().misses());
            case HOURS_STAYED -> share(delivered.get().stay());
            case DIRECT_PAYMENTS -> share(then.directPayments(last));
            case REVIEWED_IN_TIME -> share(then.reviewedInTime(last));
        };
    }

    private static Actual count(long number) {
        return new Actual.Figure(Quantity.of(number));
    }

    private static Actual share(Share share) {
        return share.perCent()
                .<Actual>map(Actual.Figure::new)
                .orElse(new Actual.Missing(new NoFigure.NothingToCount()));
    }
}
