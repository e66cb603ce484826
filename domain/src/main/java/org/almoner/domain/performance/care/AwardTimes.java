package org.almoner.domain.performance.care;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.almoner.domain.performance.indicators.Share;
import org.almoner.domain.time.DateRange;

/**
 * How soon needs were awarded. Immutable.
 *
 * @param awarded those that were
 * @param withoutAward how many ended otherwise
 */
public record AwardTimes(ImmutableList<Awarded> awarded, long withoutAward) {

    /**
     * A need that was awarded.
     *
     * @param published on which day
     * @param decided on which day
     */
    public record Awarded(LocalDate published, LocalDate decided) {

        /** {@return the days from one to the other} */
        public long days() {
            return ChronoUnit.DAYS.between(published, decided);
        }
    }

    /** {@return the days from publishing to award, need by need} */
    public ImmutableList<Long> days() {
        return awarded.stream().map(Awarded::days).collect(ImmutableList.toImmutableList());
    }

    /** {@return those that took no more than so many days, of all} */
    public Share within(int days) {
        return within(awarded, days);
    }

    /** {@return those that were awarded on days of the period and took no more than so many days, of all that were awarded then} */
    public Share within(int days, DateRange period) {
        return within(
                awarded.stream().filter(each -> period.contains(each.decided())).toList(), days);
    }

    private static Share within(List<Awarded> of, int days) {
        return new Share(of.stream().filter(each -> each.days() <= days).count(), of.size());
    }
}
