package org.almoner.domain.procurement.frameworks;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;

/** The spend under a framework, day by day: up to a day what was posted, from then on what is forecast. Immutable. */
final class SpendCourse {

    private final PostedSpend posted;
    private final ExactMoney maximum;
    private final ImmutableList<Stretch> forecast;

    /**
     * Days of a year of the framework, on each of which the same is spent.
     *
     * @param days of which nothing is posted yet
     * @param aDay what is spent on each
     */
    private record Stretch(DateRange days, ExactMoney aDay) {

        ExactMoney before(LocalDate day) {
            return days.from().isBefore(day)
                    ? aDay.times(days.intersection(DateRange.of(days.from(), day))
                            .orElseThrow()
                            .length())
                    : ExactMoney.ZERO;
        }

        /** {@return how many of the days the amount covers in full} */
        long daysCoveredBy(ExactMoney amount) {
            if (aDay.numerator().signum() == 0) {
                return days.length();
            }
            BigInteger covered = amount.numerator()
                    .multiply(aDay.denominator())
                    .divide(amount.denominator().multiply(aDay.numerator()));
            return covered.min(BigInteger.valueOf(days.length())).longValueExact();
        }
    }

    /** The course until every extension would be over. */
    SpendCourse(FrameworkAgreement agreement, PostedSpend posted, SpendForecast forecast) {
        this.posted = posted;
        this.maximum = agreement.maximum().amount().exact();
        this.forecast = stretches(agreement, posted.until(), forecast);
    }

    private static ImmutableList<Stretch> stretches(
            FrameworkAgreement agreement, LocalDate settledUntil, SpendForecast forecast) {
        LocalDate first = agreement.firstTerm().from();
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        int rises = 0;
        for (int number = 0; first.plusYears(number).isBefore(agreement.longestEnd()); number++) {
            DateRange year = DateRange.of(first.plusYears(number), first.plusYears(number + 1L));
            Optional<DateRange> days = year.intersection(DateRange.from(settledUntil));
            if (days.isPresent()) {
                stretches.add(new Stretch(days.get(), forecast.aDay(year, rises)));
                rises++;
            }
        }
        return stretches.build();
    }

    /** {@return what is spent before the day, exactly; nothing more after the last day of every extension's year} */
    ExactMoney before(LocalDate day) {
        return forecast.stream()
                .map(stretch -> stretch.before(day))
                .reduce(posted.before(day).exact(), ExactMoney::plus);
    }

    /** {@return the first day of which the maximum does not cover the spend, if there is one before the end} */
    Optional<LocalDate> exhaustedBefore(LocalDate end) {
        return firstNotCovered().filter(end::isAfter);
    }

    private Optional<LocalDate> firstNotCovered() {
        ExactMoney left = maximum;
        for (Map.Entry<LocalDate, Money> due : posted.spent().entrySet()) {
            left = left.minus(due.getValue().exact());
            if (left.compareTo(ExactMoney.ZERO) < 0) {
                return Optional.of(due.getKey());
            }
        }
        for (Stretch stretch : forecast) {
            long covered = stretch.daysCoveredBy(left);
            if (covered < stretch.days().length()) {
                return Optional.of(stretch.days().from().plusDays(covered));
            }
            left = left.minus(stretch.aDay().times(covered));
        }
        return Optional.empty();
    }
}
