package org.almoner.testkit.properties;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.Histories;

/** A package's time bank kept a second time, day by day from the list of all facts, without the calculator's book. */
final class BankByDay {

    private final Histories facts;
    private final List<Kept> kept = new ArrayList<>();
    private Optional<LocalDate> end = Optional.empty();
    private long own;
    private long forward;
    private long granted;
    private long used;
    private long expired;

    BankByDay(Histories facts) {
        this.facts = facts;
    }

    private Optional<TimeBank> terms(LocalDate day) {
        return DayByDay.on(facts, PackageFacts.TIME_BANK, day);
    }

    /** Turns to the day after the one turned to last. */
    void turnTo(LocalDate day) {
        if (end.equals(Optional.of(day))) {
            end = Optional.empty();
            terms(day).ifPresentOrElse(bank -> keep(bank, day), this::dropAll);
        }
        dropOld(day);
        if (end.isEmpty()) {
            terms(day).ifPresent(bank -> open(bank, day));
        }
    }

    private void keep(TimeBank bank, LocalDate day) {
        if (own > 0) {
            kept.add(new Kept(day.plusWeeks((long) bank.weeks() * bank.carryPeriods()), own));
            own = 0;
        }
        dropOld(day);
        expired += takeKept(Math.max(0, inKept() - bank.carryLimit().minutes()));
    }

    private void dropOld(LocalDate day) {
        for (Kept time : List.copyOf(kept)) {
            if (!time.until().isAfter(day)) {
                kept.remove(time);
                expired += time.minutes();
            }
        }
    }

    private void dropAll() {
        expired += own + inKept();
        own = 0;
        kept.clear();
    }

    private void open(TimeBank bank, LocalDate day) {
        LocalDate first = DayByDay.firstInARow(facts, PackageFacts.TIME_BANK, day);
        long length = 7L * bank.weeks();
        LocalDate from = first.plusDays(ChronoUnit.DAYS.between(first, day) / length * length);
        long grant = grant(bank, from);
        LocalDate next = from.plusDays(days(bank, from));
        own += grant;
        granted += grant;
        forward = Math.min(bank.forwardLimit().minutes(), grant(bank, next));
        end = Optional.of(next);
    }

    private long grant(TimeBank bank, LocalDate from) {
        return bank.granted().minutes() * days(bank, from) / (7L * bank.weeks());
    }

    /** {@return for how many of the days of a period that begins on the day the terms hold} */
    private long days(TimeBank bank, LocalDate from) {
        long days = 0;
        while (days < 7L * bank.weeks() && terms(from.plusDays(days)).equals(Optional.of(bank))) {
            days++;
        }
        return days;
    }

    private long inKept() {
        return kept.stream().mapToLong(Kept::minutes).sum();
    }

    private long takeKept(long most) {
        long open = most;
        while (open > 0 && !kept.isEmpty()) {
            Kept oldest = kept.remove(0);
            long taken = Math.min(open, oldest.minutes());
            if (taken < oldest.minutes()) {
                kept.add(0, new Kept(oldest.until(), oldest.minutes() - taken));
            }
            open -= taken;
        }
        return most - open;
    }

    boolean isOpen() {
        return end.isPresent();
    }

    /** {@return whether there was time for the whole visit, which is drawn then} */
    boolean draw(long minutes) {
        if (minutes > inKept() + own + forward) {
            return false;
        }
        own -= minutes - takeKept(minutes);
        used += minutes;
        return true;
    }

    Standing standing() {
        return new Standing(granted, used, inKept() + own, expired, isOpen() ? forward : 0);
    }

    /** Time that an earlier period left, and the first day on which it is gone. */
    private record Kept(LocalDate until, long minutes) {}

    /** How the bank stands at the end of a day, and how far it may fall below nothing. */
    record Standing(long granted, long used, long available, long expired, long floor) {}
}
