package org.almoner.domain.packages.reviews;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.parts.Words;

/**
 * When the council reviews packages. Immutable.
 *
 * @param firstAfterWeeks how many weeks after care starts the first review is due
 * @param everyMonths how many months after a review the next is due, 12 at most
 * @param sooner fewer months, by risk, no more for a greater one
 * @param providerLed what providers may change by a review of their own; nothing where it is left out
 */
public record ReviewRules(
        int firstAfterWeeks,
        int everyMonths,
        ImmutableMap<Risk, Integer> sooner,
        Optional<ProviderLedRules> providerLed) {

    /** What the guidance under the Care Act 2014 expects: a first look after eight weeks at most, and one every twelve months. */
    public static final ReviewRules GUIDANCE = new ReviewRules(8, 12, ImmutableMap.of(), Optional.empty());

    private static final int MONTHS_OF_A_YEAR = 12;

    /**
     * Refuses reviews that are never due, and a year without one.
     *
     * @throws IllegalArgumentException if a figure is not positive, there would be more than twelve months between reviews, or a
     *     greater risk would be reviewed later
     */
    public ReviewRules {
        checkPart(
                firstAfterWeeks > 0,
                "first-after-weeks",
                "the first review is due after 1 week or more, but got %s",
                firstAfterWeeks);
        checkPart(
                everyMonths > 0 && everyMonths <= MONTHS_OF_A_YEAR,
                "every-months",
                "reviews are due every 1 to %s months, but got %s",
                MONTHS_OF_A_YEAR,
                everyMonths);
        int most = everyMonths;
        Risk lower = Risk.LOW;
        for (Risk risk : Risk.values()) {
            int months = sooner.getOrDefault(risk, everyMonths);
            checkPart(
                    months > 0 && months <= everyMonths,
                    "sooner/" + Words.of(risk),
                    "with a %s risk reviews are due every 1 to %s months, but got %s",
                    Words.of(risk),
                    everyMonths,
                    months);
            checkPart(
                    months <= most,
                    "sooner/" + Words.of(risk),
                    "with a %s risk reviews are due every %s months, later than with a %s risk, every %s; write %s or less for %s",
                    Words.of(risk),
                    months,
                    Words.of(lower),
                    most,
                    most,
                    Words.of(risk));
            most = months;
            lower = risk;
        }
    }

    /**
     * {@return when the next review is due}
     *
     * @param started the first day of care
     * @param reviewed the days on which the council reviewed the package
     * @param risk of the person, if it was assessed
     */
    public LocalDate due(LocalDate started, ImmutableSortedSet<LocalDate> reviewed, Optional<Risk> risk) {
        Optional<LocalDate> last = reviewed.isEmpty()
                ? Optional.empty()
                : Optional.of(reviewed.last()).filter(day -> !day.isBefore(started));
        int months = risk.map(known -> sooner.getOrDefault(known, everyMonths)).orElse(everyMonths);
        return last.map(day -> day.plusMonths(months)).orElseGet(() -> started.plusWeeks(firstAfterWeeks));
    }
}
