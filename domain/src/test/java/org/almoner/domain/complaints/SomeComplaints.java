package org.almoner.domain.complaints;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.complaints.ComplaintPolicy.Clocks;
import org.almoner.domain.complaints.ComplaintPolicy.Manner;
import org.almoner.domain.prices.BankHoliday;
import org.almoner.domain.prices.DayCalendar;
import org.almoner.domain.time.DateRange;

/** A small policy, and complaints by it. */
public final class SomeComplaints {

    /** Friday; Monday 28 December is a bank holiday in place of Boxing Day, as is Friday 1 January. */
    public static final LocalDate CHRISTMAS = LocalDate.of(2020, 12, 25);

    public static final WorkingDays DAYS = new WorkingDays(DayCalendar.of(
            DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 1, 1)),
            List.of(
                    new BankHoliday(CHRISTMAS, "Christmas Day", "common law"),
                    new BankHoliday(LocalDate.of(2020, 12, 28), "Boxing Day", "proclaimed"),
                    new BankHoliday(LocalDate.of(2021, 1, 1), "New Year's Day", "proclaimed"))));

    public static final ComplaintCode UPHELD = new ComplaintCode("upheld");
    public static final ComplaintCode WITHDRAWN = new ComplaintCode("withdrawn");
    public static final ComplaintCode PASSED_ON = new ComplaintCode("passed-on");
    public static final ComplaintCode INJUSTICE = new ComplaintCode("injustice");
    public static final ComplaintCode CHARGING = new ComplaintCode("charging-dispute");
    public static final ComplaintCode DELAY = new ComplaintCode("delay");
    public static final ComplaintCode RELATIVE = new ComplaintCode("relative");

    public static final ComplaintPolicy POLICY = new ComplaintPolicy(
            "a small policy",
            "invented",
            ImmutableMap.of(Nature.COMPLAINT, new Clocks(3, 20), Nature.ENQUIRY, new Clocks(2, 10)),
            12,
            ImmutableSet.of(RELATIVE),
            ImmutableSet.of(new ComplaintCode("finance")),
            ImmutableSet.of(CHARGING, DELAY),
            ImmutableSet.of(CHARGING),
            ImmutableSet.of(new ComplaintCode("charging")),
            ImmutableMap.of(UPHELD, Manner.ANSWERED, WITHDRAWN, Manner.WITHDRAWN, PASSED_ON, Manner.PASSED_ON),
            ImmutableSet.of(INJUSTICE),
            DAYS);

    private SomeComplaints() {}

    /** {@return a complaint about a delay, to which this happened} */
    public static Complaint complaint(LocalDate received, ComplaintStep... steps) {
        return one(Nature.COMPLAINT, received, steps);
    }

    /** {@return the same of a nature} */
    public static Complaint one(Nature nature, LocalDate received, ComplaintStep... steps) {
        return one(nature, received, ImmutableSortedSet.of(DELAY), Optional.empty(), steps);
    }

    /** {@return the same about subjects, and the charges of days} */
    public static Complaint one(
            Nature nature,
            LocalDate received,
            ImmutableSortedSet<ComplaintCode> subjects,
            Optional<DateRange> disputed,
            ComplaintStep... steps) {
        return new Complaint(
                "CF-1",
                nature,
                received,
                Optional.empty(),
                Optional.empty(),
                RELATIVE,
                Optional.empty(),
                subjects,
                ImmutableSortedSet.of(),
                Optional.empty(),
                disputed,
                ImmutableList.copyOf(steps));
    }
}
