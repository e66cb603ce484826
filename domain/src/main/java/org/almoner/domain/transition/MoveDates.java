package org.almoner.domain.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.math.IntMath;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * Gives moves their days and so makes a plan of who goes where. A day that people were told before is kept where it still
 * can be. People whose provider leaves come first (rule L9), in the order in which it does; those of a street, or of a household
 * where care is not given in visits, who go to one provider go together; and a phase's moves are spread evenly over its days, as
 * far as all this leaves room.
 */
public final class MoveDates {

    private final TransitionProblem problem;
    private final Prospects prospects;
    private final Map<Together, LocalDate> daysTogether = new HashMap<>();
    private final Map<LocalDate, Integer> load = new HashMap<>();
    private final Map<PackageId, Outcome> outcomes = new HashMap<>();

    private MoveDates(TransitionProblem problem, Prospects prospects) {
        this.problem = problem;
        this.prospects = prospects;
    }

    /**
     * {@return the plan in which the packages given move, and all others stay if they can}
     *
     * @param receivers to whom packages move; the plan is one that can be done if these can be had
     */
    public static TransitionPlan plan(
            TransitionProblem problem, Prospects prospects, Map<PackageId, ProviderId> receivers) {
        return new MoveDates(problem, prospects).plan(receivers);
    }

    private TransitionPlan plan(Map<PackageId, ProviderId> receivers) {
        List<Move> all = receivers.entrySet().stream()
                .map(move -> new Move(problem.getPackage(move.getKey()), move.getValue()))
                .sorted(Comparator.comparing(this::end).thenComparing(move -> move.pack.pack()))
                .toList();
        for (Phase phase : problem.phases()) {
            List<Move> moves = all.stream()
                    .filter(move -> phase.zones().contains(move.pack.home().zone()))
                    .toList();
            int quota = IntMath.divide(moves.size(), phase.movingDays().size(), RoundingMode.CEILING);
            moves.forEach(move -> toldBefore(move).ifPresent(day -> set(move, day)));
            moves.stream()
                    .filter(move -> !outcomes.containsKey(move.pack.pack()))
                    .forEach(move -> set(move, day(move, quota)));
        }
        prospects.all().forEach((pack, prospect) -> outcomes.computeIfAbsent(pack, unmoved -> prospect.unmoved()));
        return new TransitionPlan(ImmutableSortedMap.copyOf(outcomes));
    }

    private LocalDate end(Move move) {
        return prospects.get(move.pack.pack()) instanceof Prospect.MustMove must
                ? must.departure().end()
                : LocalDate.MAX;
    }

    private Optional<LocalDate> toldBefore(Move move) {
        return problem.previous()
                .find(move.pack.pack())
                .filter(Outcome.Moves.class::isInstance)
                .map(outcome -> ((Outcome.Moves) outcome).on())
                .filter(prospects.daysOf(move.pack.pack())::contains);
    }

    private LocalDate day(Move move, int quota) {
        ImmutableList<LocalDate> days = prospects.daysOf(move.pack.pack());
        @Nullable LocalDate together = daysTogether.get(move.together());
        if (together != null && days.contains(together)) {
            return together;
        }
        return days.stream()
                .filter(day -> load.getOrDefault(day, 0) < quota)
                .findFirst()
                .orElseGet(() -> days.stream()
                        .min(Comparator.comparing(day -> load.getOrDefault(day, 0)))
                        .orElseThrow());
    }

    private void set(Move move, LocalDate day) {
        outcomes.put(move.pack.pack(), new Outcome.Moves(move.to, day));
        load.merge(day, 1, Integer::sum);
        daysTogether.putIfAbsent(move.together(), day);
    }

    /** One move, of which the day is sought. */
    private record Move(PlacedPackage pack, ProviderId to) {

        private Together together() {
            return new Together(
                    pack.care().room().kind() == Room.Kind.HOURS
                            ? pack.home().street()
                            : pack.home().household(),
                    to);
        }
    }

    /** Who goes together. */
    private record Together(Object of, ProviderId to) {}
}
