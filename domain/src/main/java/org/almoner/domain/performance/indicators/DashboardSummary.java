package org.almoner.domain.performance.indicators;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many indicators have which colour. It is never given, but always counted from the indicators themselves. Immutable.
 *
 * @param colours the indicators of each colour, those without one, too; every colour is there
 * @param quartiles the indicators in each quartile; every quartile is there
 * @param withoutTarget how many of the green ones are so for want of a target
 * @param decided of how many somebody decided the colour
 * @param printed how many readings have a colour that was published
 * @param differing how many of these have another
 */
public record DashboardSummary(
        ImmutableMap<Colour, Long> colours,
        ImmutableMap<Quartile, Long> quartiles,
        long withoutTarget,
        long decided,
        long printed,
        long differing) {

    /** {@return the summary of the indicators} */
    public static DashboardSummary of(Collection<JudgedIndicator> indicators) {
        List<JudgedReading> readings =
                indicators.stream().flatMap(each -> each.readings().stream()).toList();
        return new DashboardSummary(
                Maps.toMap(
                        Arrays.asList(Colour.values()),
                        colour -> count(indicators, each -> each.judgement().colour() == colour)),
                Maps.toMap(
                        Arrays.asList(Quartile.values()),
                        quartile -> count(
                                indicators,
                                each -> each.indicator()
                                        .position()
                                        .quartile()
                                        .filter(quartile::equals)
                                        .isPresent())),
                count(indicators, each -> each.judgement().reason() instanceof Reason.NoTarget),
                count(indicators, each -> each.judgement().reason() instanceof Reason.Decided),
                count(readings, each -> each.reading().printed().isPresent()),
                count(readings, JudgedReading::differsFromPrinted));
    }

    private static <T> long count(Collection<T> all, Predicate<T> counted) {
        return all.stream().filter(counted).count();
    }
}
