package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.almoner.domain.complaints.AdjustedComplaint;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintClock;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintOnDay;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.ComplaintPolicy.Clocks;
import org.almoner.domain.complaints.ComplaintPolicy.Manner;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.complaints.WorkingDays;
import org.almoner.domain.complaints.yearly.CaseTable;
import org.almoner.domain.complaints.yearly.ComplaintYear;
import org.almoner.domain.prices.BankHoliday;
import org.almoner.domain.prices.DayCalendar;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.generators.ComplaintArbitraries;
import org.almoner.testkit.generators.TimeArbitraries;

/** Clocks against days counted one by one, and years against their complaints. */
class ComplaintProperties {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final WorkingDays DAYS = new WorkingDays(DayCalendar.of(
            DateRange.from(FIRST), List.of(new BankHoliday(LocalDate.of(2020, 12, 25), "Christmas", "common law"))));
    private static final ComplaintPolicy POLICY = new ComplaintPolicy(
            "a small policy",
            "invented",
            ImmutableMap.of(Nature.COMPLAINT, new Clocks(3, 20), Nature.ENQUIRY, new Clocks(3, 20)),
            12,
            ImmutableSet.of(),
            ImmutableSet.of(),
            ImmutableSet.of(new ComplaintCode("delay")),
            ImmutableSet.of(),
            ImmutableSet.of(),
            ImmutableMap.of(new ComplaintCode("upheld"), Manner.ANSWERED),
            ImmutableSet.of(),
            DAYS);

    @Provide
    Arbitrary<LocalDate> days() {
        return TimeArbitraries.dateBetween(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31));
    }

    @Provide
    Arbitrary<Complaint> complaints() {
        return ComplaintArbitraries.complaint();
    }

    @Provide
    Arbitrary<List<Complaint>> several() {
        return ComplaintArbitraries.complaint().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(1950, 2090);
    }

    @Property
    void soManyWorkingDaysLaterIsSoManyLate(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int count) {
        LocalDate later = DAYS.after(day, count).orElseThrow();

        assertThat(DAYS.late(day, later)).isEqualTo(new WorkingDays.Lateness(count, false));
        assertThat(day.datesUntil(later).skip(1).filter(DAYS::contains).count()
                        + (later.isAfter(day) && DAYS.contains(later) ? 1 : 0))
                .isEqualTo(count);
    }

    @Property
    void whatIsDoneLaterIsNeverLessLate(
            @ForAll("days") LocalDate due, @ForAll("days") LocalDate done, @ForAll @IntRange(max = 40) int more) {
        assertThat(DAYS.late(due, done.plusDays(more)).workingDays())
                .isGreaterThanOrEqualTo(DAYS.late(due, done).workingDays());
    }

    @Property
    void aClockThatWasMetOrLateStaysSo(
            @ForAll("complaints") Complaint complaint, @ForAll @IntRange(max = 300) int days) {
        LocalDate day = complaint.received().plusDays(days);
        ComplaintOnDay then = ComplaintOnDay.of(complaint, day, POLICY);
        ComplaintOnDay later = ComplaintOnDay.of(complaint, day.plusDays(40), POLICY);

        for (ComplaintClock clock : then.clocks()) {
            if (clock.state() == ComplaintClock.State.MET || clock.state() == ComplaintClock.State.LATE) {
                assertThat(later.clock(clock.what())).contains(clock);
            }
        }
        assertThat(then.complaint().steps()).isEqualTo(complaint.until(day).steps());
    }

    @Property
    void aYearCountsEveryCaseOrTellsHowManyItDoesNot(
            @ForAll("several") List<Complaint> complaints, @ForAll("years") int year) {
        ComplaintYear counted = ComplaintYear.of(
                year,
                complaints.stream()
                        .map(complaint -> new AdjustedComplaint(complaint, ImmutableList.of()))
                        .toList(),
                LocalDate.of(year, 3, 31),
                POLICY);

        for (CaseTable table : counted.tables()) {
            assertThat(table.cases()).isEqualTo(counted.cases().get(table.of()));
            assertThat(table.sum()).isEqualTo(table.cases() + table.difference());
            if (!table.by().isMultiple()) {
                assertThat(table.unaccounted()).isEqualTo(-table.difference());
            }
        }
        assertThat(counted.timeliness())
                .allSatisfy(each -> assertThat(each.counts().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(counted.cases().get(each.of())));
    }
}
