package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * What assessing many people again would change, before anybody decides to apply it. Immutable.
 *
 * @param lines a line for each person and each stretch of days on which neither side changes, in the order of the people given
 * @param <P> how a person is named
 */
public record ReassessmentPreview<P>(ImmutableList<Line<P>> lines) {

    /** What becomes of a person's charge. */
    public enum Direction {
        /** There was none before. */
        FIRST,
        /** It goes up. */
        UP,
        /** It goes down. */
        DOWN,
        /** The person pays the same. */
        SAME,
        /** There is none any more. */
        ENDED
    }

    /**
     * What changes for one person on some days.
     *
     * @param person who
     * @param days when
     * @param before the charge as it was, if there was one
     * @param after the charge as it would be, if there is one
     * @param direction up, down or the same
     * @param by by how much a week, where both can be said in pounds: negative when it goes down; empty when all that the care
     *     costs is charged before or after, but not both
     * @param <P> how a person is named
     */
    public record Line<P>(
            P person,
            DateRange days,
            Optional<AssessedCharge> before,
            Optional<AssessedCharge> after,
            Direction direction,
            Optional<Money> by) {}

    /**
     * {@return the preview}
     *
     * @param before each person's charge as it stands
     * @param after each person's charge as assessed again, on the same days
     */
    public static <P> ReassessmentPreview<P> of(
            Map<P, Timeline<AssessedCharge>> before, Map<P, Timeline<AssessedCharge>> after) {
        ImmutableList.Builder<Line<P>> lines = ImmutableList.builder();
        Timeline<AssessedCharge> nothing = Timeline.empty();
        for (P person : Sets.union(after.keySet(), before.keySet())) {
            lines.addAll(lines(person, before.getOrDefault(person, nothing), after.getOrDefault(person, nothing)));
        }
        return new ReassessmentPreview<>(lines.build());
    }

    /** {@return the charge of each assessment} */
    public static Timeline<AssessedCharge> charges(Timeline<Assessment> assessments) {
        Timeline<AssessedCharge> charges = Timeline.empty();
        for (Timeline.Entry<Assessment> entry : assessments.entries()) {
            charges = charges.with(entry.holds(), entry.value().charge());
        }
        return charges;
    }

    /** {@return how many lines go that way} */
    public ImmutableMap<Direction, Long> counts() {
        ImmutableMap.Builder<Direction, Long> counts = ImmutableMap.builder();
        Stream.of(Direction.values())
                .forEach(direction -> counts.put(
                        direction,
                        lines.stream()
                                .filter(line -> line.direction() == direction)
                                .count()));
        return counts.buildOrThrow();
    }

    private static <P> ImmutableList<Line<P>> lines(
            P person, Timeline<AssessedCharge> before, Timeline<AssessedCharge> after) {
        return stretches(before, after).stream()
                .map(days -> line(person, days, before.find(days.from()), after.find(days.from())))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<DateRange> stretches(Timeline<?> before, Timeline<?> after) {
        TreeSet<LocalDate> edges = new TreeSet<>();
        for (Timeline<?> each : ImmutableList.of(before, after)) {
            each.entries().forEach(entry -> {
                edges.add(entry.holds().from());
                entry.holds().end().ifPresent(edges::add);
            });
        }
        return edges.stream()
                .map(from -> new DateRange(from, Optional.ofNullable(edges.higher(from))))
                .filter(days -> before.find(days.from()).isPresent()
                        || after.find(days.from()).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private static <P> Line<P> line(
            P person, DateRange days, Optional<AssessedCharge> before, Optional<AssessedCharge> after) {
        if (before.isEmpty() || after.isEmpty()) {
            Direction direction = before.isEmpty() ? Direction.FIRST : Direction.ENDED;
            return new Line<>(person, days, before, after, direction, Optional.empty());
        }
        return new Line<>(
                person, days, before, after, direction(before.get(), after.get()), by(before.get(), after.get()));
    }

    private static Direction direction(AssessedCharge before, AssessedCharge after) {
        boolean notMore = after.isAtMost(before);
        boolean notLess = before.isAtMost(after);
        if (notMore && notLess) {
            return Direction.SAME;
        }
        return notMore ? Direction.DOWN : Direction.UP;
    }

    private static Optional<Money> by(AssessedCharge before, AssessedCharge after) {
        if (before instanceof FullCost && after instanceof FullCost) {
            return Optional.of(Money.ZERO);
        }
        return pounds(after).flatMap(now -> pounds(before).map(now::minus));
    }

    private static Optional<Money> pounds(AssessedCharge charge) {
        if (charge instanceof FullCost) {
            return Optional.empty();
        }
        return Optional.of(charge instanceof Contribution contribution ? contribution.weekly() : Money.ZERO);
    }
}
