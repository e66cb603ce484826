package org.almoner.rest.console.packages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.time.Timeline;
import org.almoner.wording.CauseWords;
import org.almoner.wording.FactWords;

/**
 * Something that was recorded of a package.
 *
 * @param kind what it is
 * @param what the value; empty where it was recorded that nothing holds
 * @param days on which it holds
 * @param when whether these are over, now or to come
 * @param known since when it is known, who recorded it and why
 */
public record Stretch(String kind, Optional<String> what, DateRange days, When when, Knowledge known) {

    /** Where days are, seen from one of them. */
    public enum When {
        /** Before it. */
        OVER,
        /** It is one of them. */
        NOW,
        /** After it. */
        TO_COME;

        static When of(DateRange days, LocalDate day) {
            if (days.contains(day)) {
                return NOW;
            }
            return days.from().isAfter(day) ? TO_COME : OVER;
        }
    }

    /**
     * {@return what holds, held and will hold as far as is known now, kind by kind in the order of the days}
     *
     * @param facts all that was ever recorded
     * @param kinds in the order in which they are told
     * @param day from which it is seen
     * @param words for the values
     */
    public static List<Stretch> holding(Histories facts, List<FactKind<?>> kinds, LocalDate day, FactWords words) {
        return kinds.stream().flatMap(kind -> holding(facts, kind, day, words)).toList();
    }

    private static <T> Stream<Stretch> holding(Histories facts, FactKind<T> kind, LocalDate day, FactWords words) {
        Timeline<Fact<T>> deciding = Timeline.empty();
        for (Fact<T> fact : facts.of(kind).facts()) {
            deciding = deciding.with(fact.holds(), fact);
        }
        return deciding.entries().stream().map(entry -> of(kind, entry.value(), entry.holds(), day, words));
    }

    /** {@return everything that was ever recorded, what became known last in front} */
    public static List<Stretch> recorded(Histories facts, LocalDate day, FactWords words) {
        return facts.facts().entries().stream()
                .map(entry ->
                        of(entry.getKey(), entry.getValue(), entry.getValue().holds(), day, words))
                .sorted(Comparator.comparing((Stretch stretch) -> stretch.known.since())
                        .reversed())
                .toList();
    }

    private static Stretch of(FactKind<?> kind, Fact<?> fact, DateRange holds, LocalDate day, FactWords words) {
        return new Stretch(
                CauseWords.kind(kind.name()), fact.value().map(words::of), holds, When.of(holds, day), fact.known());
    }
}
