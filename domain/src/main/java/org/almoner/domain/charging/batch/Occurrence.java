package org.almoner.domain.charging.batch;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PlannedVisit;

/**
 * What was planned of a visit and what became of it, as far as any rule of counting looks: lengths and notice, not the time of
 * day. Ten million visits have some thousands of different occurrences, which is why a batch numbers them. Each is written as
 * one {@code long}, its code, so that none has to be an object while a batch is filled.
 *
 * <p>Immutable.
 *
 * @param minutes planned length, 1 to 1,440
 * @param secondCarerMinutes planned length of a second carer's stay, 0 to the visit's length
 * @param attendance what was reported, or empty; a carer's time of coming is that of {@link #START}
 * @param retained the part of the plan that is kept paid while the person is absent, or empty when the person is not
 */
public record Occurrence(
        int minutes, int secondCarerMinutes, Optional<Attendance> attendance, Optional<Percentage> retained) {

    /** Stands for the start of any visit. */
    public static final LocalTime START = LocalTime.MIDNIGHT;

    private static final int LENGTH_BITS = 11;
    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;
    private static final int DETAIL_BITS = 3 * LENGTH_BITS;
    private static final long DETAIL_MASK = (1L << DETAIL_BITS) - 1;
    private static final int VERIFIED = 4;
    private static final int LONGEST = 24 * 60;

    private static final int KIND_BITS = 3;
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;
    private static final int UNREPORTED = 0;
    private static final int ATTENDED = 1;
    private static final int MISSED = 2;
    private static final int NO_ACCESS = 3;
    private static final int CANCELLED = 4;
    private static final int RETAINED = 5;
    private static final int NO_LOG_OUT = 6;

    /** {@return the code of a visit of which nothing was reported} */
    public static long unreported(int minutes, int secondCarerMinutes) {
        return code(UNREPORTED, minutes, secondCarerMinutes, 0);
    }

    /** {@return the code of a visit that was given for so many minutes of each carer, who came together} */
    public static long attended(int minutes, int secondCarerMinutes, int stayed, int secondCarerStayed) {
        return attended(minutes, secondCarerMinutes, stayed, secondCarerStayed, 0);
    }

    /**
     * {@return the code of a visit that was given}
     *
     * @param minutes planned
     * @param secondCarerMinutes planned
     * @param stayed of the first carer, 1 to 1,440
     * @param secondCarerStayed 0 to 1,440
     * @param secondCarerAfter how many minutes after the first carer the second came, at most twelve hours before or after
     */
    public static long attended(
            int minutes, int secondCarerMinutes, int stayed, int secondCarerStayed, int secondCarerAfter) {
        checkArgument(stayed >= 1 && stayed <= LONGEST, "a carer stays 1 to %s minutes, but got %s", LONGEST, stayed);
        checkArgument(
                secondCarerStayed >= 0 && secondCarerStayed <= LONGEST,
                "a second carer stays 0 to %s minutes, but got %s",
                LONGEST,
                secondCarerStayed);
        long after = Math.floorMod(secondCarerAfter, LONGEST);
        return code(
                ATTENDED,
                minutes,
                secondCarerMinutes,
                (after << LENGTH_BITS | stayed) << LENGTH_BITS | secondCarerStayed);
    }

    /** {@return the code of a visit to which so many carers came, 1 or 2, and no log says when they left} */
    public static long noLogOut(int minutes, int secondCarerMinutes, int carers, boolean verified) {
        checkArgument(carers == 1 || carers == 2, "1 or 2 carers logged in, but got %s", carers);
        return code(NO_LOG_OUT, minutes, secondCarerMinutes, carers | (verified ? VERIFIED : 0));
    }

    /** {@return the code of a visit to which nobody came} */
    public static long missed(int minutes, int secondCarerMinutes) {
        return code(MISSED, minutes, secondCarerMinutes, 0);
    }

    /** {@return the code of a visit to which a carer was not let in} */
    public static long noAccess(int minutes, int secondCarerMinutes) {
        return code(NO_ACCESS, minutes, secondCarerMinutes, 0);
    }

    /**
     * {@return the code of a visit that was cancelled}
     *
     * @param minutes planned
     * @param secondCarerMinutes planned
     * @param noticeHours full hours; not negative
     */
    public static long cancelled(int minutes, int secondCarerMinutes, int noticeHours) {
        checkArgument(noticeHours >= 0, "notice must not be negative, but is %s hours", noticeHours);
        return code(CANCELLED, minutes, secondCarerMinutes, noticeHours);
    }

    /** {@return the code of a visit for which the person was absent, and of which a part is kept paid} */
    public static long retained(int minutes, int secondCarerMinutes, Percentage share) {
        return code(RETAINED, minutes, secondCarerMinutes, share.basisPoints());
    }

    /** {@return the code of the visit as planned and reported} */
    public static long code(PlannedVisit planned, Optional<Attendance> attendance) {
        int minutes = planned.minutes();
        int second = planned.secondCarerMinutes();
        Attendance reported = attendance.orElse(null);
        if (reported instanceof Attendance.Attended attended) {
            return attended(minutes, second, attended.minutes(), attended.secondCarerMinutes(), after(attended));
        }
        if (reported instanceof Attendance.NoLogOut noLogOut) {
            return noLogOut(minutes, second, noLogOut.carers(), noLogOut.verified());
        }
        if (reported instanceof Attendance.NoAccess) {
            return noAccess(minutes, second);
        }
        if (reported instanceof Attendance.Cancelled cancelled) {
            return cancelled(minutes, second, cancelled.noticeHours());
        }
        return reported == null ? unreported(minutes, second) : missed(minutes, second);
    }

    private static int after(Attendance.Attended attended) {
        return attended.secondCarerArrived()
                .map(second -> Math.toIntExact(
                        Duration.between(attended.arrived(), second).toMinutes()))
                .orElse(0);
    }

    private static long code(int kind, int minutes, int secondCarerMinutes, long detail) {
        checkArgument(
                minutes >= 1 && minutes <= LONGEST, "a visit lasts 1 to %s minutes, but got %s", LONGEST, minutes);
        checkArgument(
                secondCarerMinutes >= 0 && secondCarerMinutes <= minutes,
                "a second carer is there for none to all of the visit's %s minutes, but got %s",
                minutes,
                secondCarerMinutes);
        long plan = (long) minutes << LENGTH_BITS | secondCarerMinutes;
        return (plan << DETAIL_BITS | detail) << KIND_BITS | kind;
    }

    /** {@return what the code stands for} */
    static Occurrence of(long code) {
        int kind = (int) code & KIND_MASK;
        long detail = code >>> KIND_BITS & DETAIL_MASK;
        int plan = (int) (code >>> (KIND_BITS + DETAIL_BITS));
        return new Occurrence(
                plan >>> LENGTH_BITS,
                plan & LENGTH_MASK,
                attendance(kind, detail),
                kind == RETAINED ? Optional.of(new Percentage((int) detail)) : Optional.empty());
    }

    private static Optional<Attendance> attendance(int kind, long detail) {
        return switch (kind) {
            case ATTENDED -> Optional.of(attended(detail));
            case MISSED -> Optional.of(new Attendance.Missed());
            case NO_ACCESS -> Optional.of(new Attendance.NoAccess(START));
            case CANCELLED -> Optional.of(new Attendance.Cancelled((int) detail));
            case NO_LOG_OUT ->
                Optional.of(new Attendance.NoLogOut(START, (int) detail & ~VERIFIED, (detail & VERIFIED) != 0));
            default -> Optional.empty();
        };
    }

    private static Attendance attended(long detail) {
        int secondStayed = (int) detail & LENGTH_MASK;
        int after = (int) (detail >>> (2 * LENGTH_BITS)) & LENGTH_MASK;
        return new Attendance.Attended(
                START,
                (int) (detail >>> LENGTH_BITS) & LENGTH_MASK,
                secondStayed,
                secondStayed > 0 ? Optional.of(START.plusMinutes(after)) : Optional.empty());
    }

    /** {@return the visit as planned, on a day that no rule looks at} */
    PlannedVisit planned() {
        return new PlannedVisit(DayOfWeek.MONDAY, START, minutes, secondCarerMinutes);
    }

    /** {@return how the occurrence counts by the rule if it is the only one of its line} */
    CountedVisit count(CountingRule rule) {
        return retained.map(share -> CountedVisit.retained(planned(), share))
                .orElseGet(() -> rule.count(planned(), attendance));
    }
}
