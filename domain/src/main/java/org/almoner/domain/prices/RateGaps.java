package org.almoner.domain.prices;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.domain.parts.Words;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of a term on which visits have no price. Where prices are tendered, the card needs none (rule C4). Immutable.
 *
 * @param card to be looked through
 * @param term of the scheme
 */
public record RateGaps(RateCard card, DateRange term) {

    /** {@return the lots and services whose visits need rates: those that have any, and those that have nothing else} */
    public Set<Offering> offerings() {
        Set<Offering> all = card.offerings().isEmpty() ? ImmutableSet.of(Offering.HOME_CARE) : card.offerings();
        return Sets.filter(all, offering -> hasRates(offering) || !hasFees(offering));
    }

    private boolean hasRates(Offering offering) {
        return card.rates().keySet().stream().anyMatch(key -> key.offering().equals(offering));
    }

    private boolean hasFees(Offering offering) {
        return card.fees().keySet().stream().anyMatch(key -> key.offering().equals(offering));
    }

    /** {@return what is to be said of each stretch of days without a price, in order} */
    public Stream<String> of(Offering offering, BandCode band) {
        Map<String, EnumSet<DayOfWeek>> gaps = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            covered(offering, band, day)
                    .gapsIn(term)
                    .forEach(gap -> gaps.computeIfAbsent(gap.toString(), any -> EnumSet.noneOf(DayOfWeek.class))
                            .add(day));
        }
        String whose = card.offerings().size() > 1 ? " of " + offering : "";
        return gaps.entrySet().stream()
                .map(gap -> "band '" + band + "'" + whose + " has no price " + gap.getKey()
                        + (gap.getValue().size() == DayOfWeek.values().length
                                ? ""
                                : " on " + Words.list(gap.getValue()))
                        + "; every band is priced for the whole term");
    }

    private Timeline<Boolean> covered(Offering offering, BandCode band, DayOfWeek day) {
        Timeline<Boolean> covered = tendered(offering);
        for (DayType type : ImmutableSet.of(DayType.of(day), DayType.partOfWeek(day), DayType.ANY_DAY)) {
            for (Timeline.Entry<Rate> entry : timeline(card.rates().get(new RateKey(offering, band, type)))) {
                covered = covered.with(entry.holds(), true);
            }
        }
        return covered;
    }

    private Timeline<Boolean> tendered(Offering offering) {
        Timeline<Boolean> tendered = Timeline.empty();
        for (Timeline.Entry<Terms> entry : timeline(card.terms().get(offering))) {
            tendered = entry.value().isTendered() ? tendered.with(entry.holds(), true) : tendered;
        }
        return tendered;
    }

    private static <T> Iterable<Timeline.Entry<T>> timeline(@Nullable Timeline<T> timeline) {
        return Optional.ofNullable(timeline).map(Timeline::entries).orElseGet(ImmutableList::of);
    }
}
