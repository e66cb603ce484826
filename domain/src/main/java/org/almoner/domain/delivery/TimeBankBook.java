package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.delivery.TimeBankBalance.Carried;
import org.almoner.domain.delivery.TimeBankMovement.Reason;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * Keeps the book of one package's time bank (rule C6), day after day. A visit is drawn whole or not at all: from carried time
 * first, the oldest before the others, then from the period's, then from the next period's down to the agreed floor. Not
 * thread-safe.
 */
public final class TimeBankBook {

    private final Timeline<TimeBank> terms;
    private final TimeBankBalance before;
    private final List<TimeBankMovement> movements = new ArrayList<>();

    private Optional<DateRange> period;
    private final Deque<Carried> carried;
    private long left;
    private long granted;
    private long used;
    private long expired;
    private LocalDate today = LocalDate.MIN;

    /**
     * Opens the book.
     *
     * @param terms that hold on each day
     * @param before how the bank stood when the book was last closed
     */
    public TimeBankBook(Timeline<TimeBank> terms, TimeBankBalance before) {
        this.terms = terms;
        this.before = before;
        this.period = before.period();
        this.carried = new ArrayDeque<>(before.carried());
        this.left = before.left();
        this.granted = before.granted();
        this.used = before.used();
        this.expired = before.expired();
    }

    /**
     * Turns to a day: ends the periods that are over, drops the time that is too old, and begins the period that the day is part of.
     *
     * @throws IllegalArgumentException if the day is before the one turned to last
     */
    public void turnTo(LocalDate day) {
        checkArgument(Ordering.natural().isOrdered(List.of(today, day)), "%s comes before %s", day, today);
        today = day;
        while (period.isPresent() && !period.get().contains(day)) {
            end(endOf(period.get()));
        }
        expireByAge(day);
        if (period.isEmpty()) {
            terms.findEntry(day).ifPresent(entry -> begin(entry, day));
        }
    }

    private static LocalDate endOf(DateRange period) {
        return period.end().orElseThrow();
    }

    private void begin(Timeline.Entry<TimeBank> entry, LocalDate day) {
        DateRange begun = periodOf(entry, day);
        period = Optional.of(begun);
        long grant = grantOf(entry.value(), begun);
        granted += grant;
        left += grant;
        movements.add(new TimeBankMovement(begun.from(), Reason.GRANTED, grant, Optional.empty()));
    }

    private static DateRange periodOf(Timeline.Entry<TimeBank> entry, LocalDate day) {
        LocalDate first = entry.holds().from();
        long length = daysOf(entry.value());
        LocalDate from = first.plusDays(ChronoUnit.DAYS.between(first, day) / length * length);
        return DateRange.of(from, from.plusDays(length))
                .intersection(entry.holds())
                .orElseThrow();
    }

    private static long daysOf(TimeBank bank) {
        return (long) bank.weeks() * CareWeek.DAYS;
    }

    private static long grantOf(TimeBank bank, DateRange period) {
        return bank.granted().minutes() * period.length() / daysOf(bank);
    }

    private void end(LocalDate end) {
        period = Optional.empty();
        Optional<Timeline.Entry<TimeBank>> next = terms.findEntry(end);
        if (next.isEmpty()) {
            carryLeft(end);
            expireDownTo(0, end, Reason.EXPIRED_WITH_BANK);
            return;
        }
        TimeBank bank = next.get().value();
        expireByAge(end);
        carryLeft(end.plusDays(bank.carryPeriods() * daysOf(bank)));
        expireDownTo(bank.carryLimit().minutes(), end, Reason.EXPIRED_OVER_LIMIT);
        begin(next.get(), end);
    }

    private void carryLeft(LocalDate expires) {
        if (left > 0) {
            carried.addLast(new Carried(expires, left));
            left = 0;
        }
    }

    /** Where terms changed, later time may be too old before earlier time, and on any day of a period. */
    private void expireByAge(LocalDate day) {
        for (Carried time : ImmutableList.copyOf(carried)) {
            if (!time.expires().isAfter(day)) {
                carried.remove(time);
                expired(time.minutes(), day, Reason.EXPIRED_BY_AGE);
            }
        }
    }

    private void expireDownTo(long most, LocalDate day, Reason reason) {
        long over = inCarried() - most;
        if (over > 0) {
            takeFromCarried(over);
            expired(over, day, reason);
        }
    }

    private void expired(long minutes, LocalDate day, Reason reason) {
        expired += minutes;
        movements.add(new TimeBankMovement(day, reason, -minutes, Optional.empty()));
    }

    private long inCarried() {
        return carried.stream().mapToLong(Carried::minutes).sum();
    }

    private void takeFromCarried(long minutes) {
        long open = minutes;
        while (open > 0) {
            Carried oldest = carried.removeFirst();
            if (oldest.minutes() > open) {
                carried.addFirst(new Carried(oldest.expires(), oldest.minutes() - open));
            }
            open -= Math.min(open, oldest.minutes());
        }
    }

    /** {@return whether time is granted for the day turned to} */
    public boolean isOpen() {
        return period.isPresent();
    }

    /** {@return how many minutes could be drawn on the day turned to, time of the next period included} */
    public long room() {
        return period.map(open -> left + inCarried() + forwardRoom(open)).orElse(0L);
    }

    private long forwardRoom(DateRange open) {
        Timeline.Entry<TimeBank> entry = terms.findEntry(open.from()).orElseThrow();
        LocalDate next = endOf(open);
        return entry.holds().contains(next)
                ? Math.min(entry.value().forwardLimit().minutes(), grantOf(entry.value(), periodOf(entry, next)))
                : 0;
    }

    /**
     * Draws a visit, if there is time for all of it.
     *
     * @param visit of the day turned to
     * @param minutes of all carers; not negative
     * @return whether it is drawn
     * @throws IllegalArgumentException if the minutes are negative
     */
    public boolean draw(VisitId visit, long minutes) {
        checkArgument(minutes >= 0, "a visit takes no fewer than 0 minutes, but got %s", minutes);
        if (minutes > room()) {
            return false;
        }
        long fromCarried = Math.min(minutes, inCarried());
        long fromPeriod = Math.min(minutes - fromCarried, Math.max(left, 0));
        takeFromCarried(fromCarried);
        left -= minutes - fromCarried;
        used += minutes;
        note(visit, Reason.DRAWN_FROM_CARRIED, fromCarried);
        note(visit, Reason.DRAWN, fromPeriod);
        note(visit, Reason.BROUGHT_FORWARD, minutes - fromCarried - fromPeriod);
        return true;
    }

    private void note(VisitId visit, Reason reason, long minutes) {
        if (minutes > 0) {
            movements.add(new TimeBankMovement(today, reason, -minutes, Optional.of(visit)));
        }
    }

    /** {@return what was entered, and how the bank stands now} */
    public TimeBankWeek close() {
        return new TimeBankWeek(
                before,
                ImmutableList.copyOf(movements),
                new TimeBankBalance(period, ImmutableList.copyOf(carried), left, granted, used, expired));
    }
}
