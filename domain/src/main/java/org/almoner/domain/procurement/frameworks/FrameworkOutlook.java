package org.almoner.domain.procurement.frameworks;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.parts.Words;
import org.almoner.domain.time.DateRange;

/**
 * When a framework will end, and what is left of it (rule S5): by the ledger's figures as far as they go, by a forecast after them.
 * Immutable and safe for use by many threads.
 */
public final class FrameworkOutlook {

    private static final ExactMoney MOST = Money.ofPence(Long.MAX_VALUE).exact();

    private final FrameworkAgreement agreement;
    private final PostedSpend posted;
    private final SpendForecast forecast;
    private final SpendCourse course;

    private FrameworkOutlook(FrameworkAgreement agreement, PostedSpend posted, SpendForecast forecast) {
        this.agreement = agreement;
        this.posted = posted;
        this.forecast = forecast;
        this.course = new SpendCourse(agreement, posted, forecast);
    }

    /**
     * {@return the outlook of the framework}
     *
     * @param posted what was spent so far
     * @param forecast what is spent from the first day on of which nothing is settled
     * @throws IllegalArgumentException if earlier spend is stated up to a day that is not of the framework, or by the end of the last extension
     *     more would be spent than a {@link Money} can be
     */
    public static FrameworkOutlook of(FrameworkAgreement agreement, PostedSpend posted, SpendForecast forecast) {
        LocalDate first = agreement.firstTerm().from();
        posted.earlier()
                .ifPresent(stated -> checkArgument(
                        stated.until().isAfter(first) && !stated.until().isAfter(agreement.termEnd()),
                        "earlier spend is of days of the framework, from %s until %s, but is stated up to %s; correct the day",
                        first,
                        agreement.termEnd(),
                        stated.until()));
        FrameworkOutlook outlook = new FrameworkOutlook(agreement, posted, forecast);
        checkArgument(
                outlook.course.before(agreement.longestEnd()).compareTo(MOST) <= 0,
                "the forecast of %s a %s, × %s and × %s each year until %s, is more than can be counted; correct one of them",
                forecast.amount(),
                Words.of(forecast.per()),
                forecast.growth(),
                forecast.inflation(),
                agreement.longestEnd());
        return outlook;
    }

    /** What ends a framework. */
    public enum EndedBy {
        /** The term is over, with spend left or used up on the same day. */
        TERM,
        /** The maximum does not cover the spend of the next day. */
        SPEND
    }

    /**
     * When a framework ends.
     *
     * @param on the first day on which it is over
     * @param by what
     */
    public record End(LocalDate on, EndedBy by) {}

    /**
     * The first term, or an extension.
     *
     * @param days of it
     * @param taken whether it is; the first term is
     * @param spent by its end, if it were reached
     * @param left of the maximum then; below nothing where it does not last as long
     */
    public record Stage(DateRange days, boolean taken, ExactMoney spent, ExactMoney left) {}

    /**
     * What is left on a day.
     *
     * @param day which
     * @param spent before it
     * @param left of the maximum; below nothing where more is spent
     * @param days until the framework ends, with the extensions that are taken; none after the end
     */
    public record Standing(LocalDate day, ExactMoney spent, ExactMoney left, long days) {}

    /** {@return the agreement} */
    public FrameworkAgreement agreement() {
        return agreement;
    }

    /** {@return what was spent so far} */
    public PostedSpend posted() {
        return posted;
    }

    /** {@return days of a week or more before the ledger begins of which nobody says what was spent; empty where there are none} */
    public Optional<DateRange> untold() {
        return posted.untold(agreement.firstTerm().from());
    }

    /** {@return what is expected after that} */
    public SpendForecast forecast() {
        return forecast;
    }

    /** {@return when the framework ends, with the extensions that are taken} */
    public End end() {
        return endWithin(agreement.termEnd());
    }

    /** {@return when the framework would end, if every extension were taken} */
    public End longestEnd() {
        return endWithin(agreement.longestEnd());
    }

    private End endWithin(LocalDate termEnd) {
        Optional<LocalDate> exhausted = course.exhaustedBefore(termEnd);
        return exhausted.map(day -> new End(day, EndedBy.SPEND)).orElseGet(() -> new End(termEnd, EndedBy.TERM));
    }

    /** {@return the first term and each extension, in order} */
    public ImmutableList<Stage> stages() {
        ImmutableList.Builder<Stage> stages = ImmutableList.builder();
        ImmutableList<DateRange> days = agreement.stages();
        for (int i = 0; i < days.size(); i++) {
            LocalDate end = days.get(i).end().orElseThrow();
            boolean taken = i == 0 || agreement.extensions().get(i - 1).taken();
            stages.add(new Stage(days.get(i), taken, course.before(end), left(end)));
        }
        return stages.build();
    }

    /**
     * {@return what is left at the beginning of the day}
     *
     * @throws IllegalArgumentException if the day is before the first day, or after the end of the last extension
     */
    public Standing on(LocalDate day) {
        LocalDate first = agreement.firstTerm().from();
        checkArgument(
                !day.isBefore(first) && !day.isAfter(agreement.longestEnd()),
                "the framework is of days from %s until %s, but got %s; give one of them",
                first,
                agreement.longestEnd(),
                day);
        LocalDate end = end().on();
        return new Standing(
                day,
                course.before(day),
                left(day),
                day.isBefore(end) ? DateRange.of(day, end).length() : 0);
    }

    /**
     * {@return the last day on which the party can give notice so that it is bound no longer when the framework ends; empty where the framework
     * ends so soon that no day of it is early enough}
     */
    public Optional<LocalDate> lastDayOfNotice(Notice.Party party) {
        return Optional.of(agreement.notice().lastDayFor(party, end().on()))
                .filter(last -> !last.isBefore(agreement.firstTerm().from()));
    }

    private ExactMoney left(LocalDate day) {
        return agreement.maximum().amount().exact().minus(course.before(day));
    }
}
