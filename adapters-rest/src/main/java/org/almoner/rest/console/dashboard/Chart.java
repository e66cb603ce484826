package org.almoner.rest.console.dashboard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.domain.performance.care.Stretches;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.rest.console.desk.Written;

/** The charts of the dashboard. What is drawn is what the page says, and stands in the address of the picture. */
public enum Chart {
    /** Packages that wait, by how long. */
    WAITING("Packages", ImmutableList.of("Waiting")),
    /** Needs that were awarded, by how soon. */
    PLACED("Needs", ImmutableList.of("Awarded")),
    /** Hours of visits, week by week. */
    HOURS("Hours", ImmutableList.of("Planned", "Stayed")),
    /** Providers by their rating. */
    RATINGS("Providers", ImmutableList.of("Rated"));

    /** How many weeks are told. */
    static final int WEEKS = 4;

    private final String unit;
    private final ImmutableList<String> series;

    Chart(String unit, ImmutableList<String> series) {
        this.unit = unit;
        this.series = series;
    }

    /** {@return what stands below the bars} */
    List<String> labels(Scheme scheme, LocalDate day) {
        return switch (this) {
            case WAITING -> stretches(Stretches.OF_WAITING);
            case PLACED -> stretches(Stretches.OF_AWARDS);
            case HOURS ->
                weeks(day).stream().map(week -> Written.day(week.monday())).toList();
            case RATINGS -> levels(scheme);
        };
    }

    private static List<String> stretches(Stretches of) {
        List<String> labels = new ArrayList<>();
        int from = 0;
        for (int end : of.ends()) {
            labels.add(from + " to " + end + " days");
            from = end + 1;
        }
        labels.add(from + " days or more");
        return labels;
    }

    /** {@return the weeks that were over on the day, the earliest first} */
    static List<CareWeek> weeks(LocalDate day) {
        LocalDate monday = CareWeek.containing(day).monday();
        return IntStream.rangeClosed(1, WEEKS)
                .map(i -> WEEKS + 1 - i)
                .mapToObj(i -> CareWeek.containing(monday.minusWeeks(i)))
                .toList();
    }

    private static List<String> levels(Scheme scheme) {
        List<String> levels = new ArrayList<>(scheme.providers().quality().map(QualityRules::levels).stream()
                .flatMap(List::stream)
                .map(RatingLevel::name)
                .toList());
        levels.add("not rated");
        return levels;
    }

    /** {@return the bars of the figures, which are those of each series one after another} */
    Bars bars(List<String> labels, List<Double> figures) {
        List<List<Double>> parts = Lists.partition(figures, labels.size());
        return new Bars(
                unit,
                labels,
                IntStream.range(0, series.size())
                        .mapToObj(i -> new Bars.Series(series.get(i), parts.size() > i ? parts.get(i) : List.of()))
                        .toList());
    }
}
