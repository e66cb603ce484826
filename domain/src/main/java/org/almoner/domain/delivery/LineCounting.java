package org.almoner.domain.delivery;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.domain.delivery.CountedVisit.Reason;
import org.almoner.domain.money.Splitting;

/** Counts the visits of one line, where what counts of one may depend on the others. */
final class LineCounting {

    private final CountingRule rule;
    private final VisitCounting counting;

    LineCounting(CountingRule rule) {
        this.rule = rule;
        this.counting = new VisitCounting(rule);
    }

    /** {@return how each visit counts, in the order given, which is that of time} */
    ImmutableList<CountedVisit> count(List<VisitOutcome> visits) {
        List<VisitCount> counts = Streams.zip(
                        visits.stream(),
                        noAccessAgain(visits).stream(),
                        (visit, again) -> counting.count(visit.planned(), visit.attendance(), again))
                .toList();
        switch (rule.rounding().point()) {
            case VISIT -> {}
            case DAY -> byDay(visits, counts).values().forEach(day -> round(day, Reason.PART_OF_ROUNDED_DAY));
            case WEEK -> round(counts, Reason.PART_OF_ROUNDED_WEEK);
        }
        return counts.stream().map(VisitCount::counted).collect(ImmutableList.toImmutableList());
    }

    private static Map<LocalDate, List<VisitCount>> byDay(List<VisitOutcome> visits, List<VisitCount> counts) {
        Map<LocalDate, List<VisitCount>> days = new LinkedHashMap<>();
        Streams.forEachPair(
                visits.stream(),
                counts.stream(),
                (visit, count) -> days.computeIfAbsent(visit.day(), day -> new ArrayList<>())
                        .add(count));
        return days;
    }

    /**
     * Rounds the sum and spreads the difference over the carers of whom something counts: in proportion to what counts, or,
     * where there is a cap, to what it leaves. So nobody falls below nothing or rises above the cap, and who did not come
     * gets nothing.
     */
    private void round(List<VisitCount> visits, Reason reason) {
        List<CarerCount> carers = visits.stream()
                .flatMap(visit -> visit.carers().stream())
                .filter(carer -> carer.minutes() > 0)
                .toList();
        long sum = carers.stream().mapToLong(CarerCount::minutes).sum();
        long difference = rule.rounding().of(sum) - sum;
        List<Long> weights = carers.stream()
                .map(carer -> (long) (difference > 0 ? roomOf(carer) : carer.minutes()))
                .toList();
        long most = weights.stream().mapToLong(weight -> weight).sum();
        if (difference == 0 || most == 0) {
            return;
        }
        long spread = rule.cap() == Cap.NONE ? difference : Math.min(difference, most);
        List<Long> parts = Splitting.byWeights(spread, weights);
        for (int i = 0; i < parts.size(); i++) {
            CarerCount carer = carers.get(i);
            carer.change(reason, carer.minutes() + Math.toIntExact(parts.get(i)));
        }
    }

    private static int roomOf(CarerCount carer) {
        return carer.room().orElse(carer.minutes());
    }

    /** {@return for each visit whether nothing counts of one without access, since it is not the first} */
    private ImmutableList<Boolean> noAccessAgain(List<VisitOutcome> visits) {
        Set<LocalDate> days = new HashSet<>();
        boolean inARow = false;
        ImmutableList.Builder<Boolean> again = ImmutableList.builder();
        for (VisitOutcome visit : visits) {
            boolean noAccess = visit.attendance().orElse(null) instanceof Attendance.NoAccess;
            boolean first = !noAccess
                    || switch (rule.noAccess().occurrence()) {
                        case EVERY -> true;
                        case FIRST_OF_DAY -> days.add(visit.day());
                        case FIRST_IN_A_ROW -> !inARow;
                    };
            again.add(!first);
            inARow = noAccess || (inARow && !isLetIn(visit));
        }
        return again.build();
    }

    private static boolean isLetIn(VisitOutcome visit) {
        return visit.attendance().orElse(null) instanceof Attendance.Attended
                || visit.attendance().orElse(null) instanceof Attendance.NoLogOut;
    }
}
