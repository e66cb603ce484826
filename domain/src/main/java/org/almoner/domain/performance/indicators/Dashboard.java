package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The indicators that a council looks at together. Immutable.
 *
 * @param title of them
 * @param source where their figures come from
 * @param indicators in the order in which they are told
 */
public record Dashboard(String title, String source, ImmutableList<PerformanceIndicator> indicators) {

    /** A dashboard of nothing. */
    public static final Dashboard EMPTY = new Dashboard("Performance indicators", "none are given", ImmutableList.of());

    /**
     * Refuses a dashboard without a title, or with one code twice.
     *
     * @throws IllegalArgumentException if the title is blank, or two indicators have one code
     */
    public Dashboard {
        checkPart(!title.isBlank(), "title", "a dashboard needs a title");
        Set<IndicatorCode> codes = new HashSet<>();
        for (PerformanceIndicator indicator : indicators) {
            checkPart(
                    codes.add(indicator.code()),
                    "indicators/" + indicators.indexOf(indicator) + "/code",
                    "%s is given again; keep one",
                    indicator.code());
        }
    }

    /** {@return the indicator of the code, if there is one} */
    public Optional<PerformanceIndicator> find(IndicatorCode code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** {@return every indicator with the colours of its readings, in the same order} */
    public ImmutableList<JudgedIndicator> judged() {
        return indicators.stream().map(PerformanceIndicator::judged).collect(ImmutableList.toImmutableList());
    }
}
