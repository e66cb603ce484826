package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.Resolution.Reason;
import org.almoner.domain.zones.Resolution.Unresolved;

/**
 * The dated versions of a council's map, of which exactly one is in force on each day of their term: from the first day
 * of the first to the end of the last. Immutable.
 */
public final class ZoneMapVersions {

    private final ImmutableList<ZoneMap> maps;
    private final Timeline<ZoneMap> timeline;

    private ZoneMapVersions(ImmutableList<ZoneMap> maps) {
        this.maps = maps;
        Timeline<ZoneMap> all = Timeline.empty();
        for (ZoneMap map : maps) {
            all = all.with(map.inForce(), map);
        }
        this.timeline = all;
    }

    /**
     * {@return the versions, or all that keeps them from following each other without gap and overlap}
     *
     * @param maps the versions, in any order
     */
    public static Result of(Collection<ZoneMap> maps) {
        ImmutableList<ZoneMap> ordered = ImmutableList.sortedCopyOf(
                Comparator.comparing((ZoneMap map) -> map.inForce().from()), maps);
        ImmutableList<Problem> problems = problems(ordered);
        return problems.isEmpty() ? new Result.Accepted(new ZoneMapVersions(ordered)) : new Result.Refused(problems);
    }

    private static ImmutableList<Problem> problems(List<ZoneMap> ordered) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        if (ordered.isEmpty()) {
            problems.add(new Problem.NoVersion());
        }
        for (int i = 0; i < ordered.size(); i++) {
            ZoneMap earlier = ordered.get(i);
            for (ZoneMap later : ordered.subList(i + 1, ordered.size())) {
                if (earlier.version().equals(later.version())) {
                    problems.add(new Problem.SameName(earlier.version(), earlier.inForce(), later.inForce()));
                }
                earlier.inForce()
                        .intersection(later.inForce())
                        .map(days -> new Problem.Overlap(earlier.version(), later.version(), days))
                        .ifPresent(problems::add);
            }
        }
        gaps(ordered).forEach(days -> problems.add(new Problem.Gap(days)));
        return problems.build();
    }

    private static List<DateRange> gaps(List<ZoneMap> ordered) {
        if (ordered.isEmpty()) {
            return List.of();
        }
        Timeline<Boolean> covered = Timeline.empty();
        for (ZoneMap map : ordered) {
            covered = covered.with(map.inForce(), true);
        }
        List<Timeline.Entry<Boolean>> stretches = covered.entries();
        DateRange term = new DateRange(
                stretches.get(0).holds().from(),
                stretches.get(stretches.size() - 1).holds().end());
        return covered.gapsIn(term);
    }

    /** {@return the versions, in the order of their days} */
    public ImmutableList<ZoneMap> maps() {
        return maps;
    }

    /** {@return the days on which a version is in force} */
    public DateRange term() {
        return new DateRange(first().inForce().from(), last().inForce().end());
    }

    private ZoneMap first() {
        return maps.get(0);
    }

    private ZoneMap last() {
        return maps.get(maps.size() - 1);
    }

    /** {@return the version in force on the day, or empty outside the term} */
    public Optional<ZoneMap> on(LocalDate day) {
        return timeline.find(day);
    }

    /** {@return the zone and the band of the postcode on the day and why, or why it has none} */
    public Resolution resolve(Postcode postcode, LocalDate day) {
        return on(day).map(map -> map.resolve(postcode)).orElseGet(() -> outsideTerm(postcode, day));
    }

    private Unresolved outsideTerm(Postcode postcode, LocalDate day) {
        return day.isBefore(first().inForce().from())
                ? new Unresolved(
                        postcode,
                        Reason.BEFORE_FIRST_VERSION,
                        "no zone map is in force on " + day + "; the first, " + first().version() + ", starts on "
                                + first().inForce().from())
                : new Unresolved(
                        postcode,
                        Reason.AFTER_LAST_VERSION,
                        "no zone map is in force on " + day + "; the last, " + last().version() + ", is in force "
                                + last().inForce() + "; maybe extend it, or add a version");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZoneMapVersions versions && maps.equals(versions.maps);
    }

    @Override
    public int hashCode() {
        return maps.hashCode();
    }

    /** {@return the versions, in the order of their days, for people} */
    @Override
    public String toString() {
        return maps.toString();
    }

    /** What became of a collection of versions. */
    public sealed interface Result {

        /**
         * {@return the versions}
         *
         * @throws IllegalArgumentException if they were refused; the message lists every problem
         */
        ZoneMapVersions orElseThrow();

        /**
         * Versions that follow each other.
         *
         * @param versions the versions
         */
        record Accepted(ZoneMapVersions versions) implements Result {

            @Override
            public ZoneMapVersions orElseThrow() {
                return versions;
            }
        }

        /**
         * Versions that do not.
         *
         * @param problems every problem, at least one
         */
        record Refused(ImmutableList<Problem> problems) implements Result {

            /**
             * Refuses a refusal without a reason.
             *
             * @throws IllegalArgumentException if there is no problem
             */
            public Refused {
                checkArgument(!problems.isEmpty(), "refused versions have at least one problem");
            }

            @Override
            public ZoneMapVersions orElseThrow() {
                throw new IllegalArgumentException("the versions of the zone map are refused:\n"
                        + Joiner.on('\n').join(Lists.transform(problems, Problem::message)));
            }
        }
    }

    /** Why maps are not the versions of one map. */
    public sealed interface Problem {

        /** {@return the problem in one line for people, with advice} */
        String message();

        /** There is no version at all. */
        record NoVersion() implements Problem {

            @Override
            public String message() {
                return "a zone map needs at least one version";
            }
        }

        /**
         * Two versions with one name.
         *
         * @param version the name
         * @param earlier the days of the earlier
         * @param later the days of the later
         */
        record SameName(String version, DateRange earlier, DateRange later) implements Problem {

            @Override
            public String message() {
                return "two versions are named " + version + ", of " + earlier + " and of " + later
                        + "; give each its own name";
            }
        }

        /**
         * Two versions in force on the same days.
         *
         * @param earlier the version that starts first
         * @param later the other
         * @param days the days that both claim
         */
        record Overlap(String earlier, String later, DateRange days) implements Problem {

            @Override
            public String message() {
                return "versions " + earlier + " and " + later + " are both in force " + days
                        + "; maybe end the one on the day the other starts, which is excluded";
            }
        }

        /**
         * Days between two versions on which none is in force.
         *
         * @param days the days
         */
        record Gap(DateRange days) implements Problem {

            @Override
            public String message() {
                return "no version is in force " + days + "; extend the one before, or start the one after earlier";
            }
        }
    }
}
