package org.almoner.domain.retention;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FinancialYear;

/**
 * That something is kept for some years. Immutable.
 *
 * @param of what is kept
 * @param inForce the days on which the rule counts
 * @param years for how many, 1 at least
 * @param after from when on
 * @param source where it was read
 * @param confidence how well it is known
 */
public record RetentionRule(
        Subject of, DateRange inForce, int years, Start after, String source, Confidence confidence) {

    /** What is kept. */
    public enum Subject {
        /** What is known of a person and the care. */
        CARE_FILE,
        /** What was paid and charged. */
        MONEY
    }

    /** From when on the years count. */
    public enum Start {
        /** From the day after the last one of care, or on which anything was recorded about the person, whichever is later. */
        CARE_ENDED,
        /** From the first of April after money moved last; a rule about a person of whom none ever did keeps nothing. */
        FINANCIAL_YEAR_OF_LAST_POSTING
    }

    /**
     * Refuses a rule that keeps nothing, and one that nobody can look up.
     *
     * @throws IllegalArgumentException if there is no year, or no source
     */
    public RetentionRule {
        checkPart(years > 0, "years", "something is kept for 1 year or more, but got %s", years);
        checkPart(!source.isBlank(), "source", "a rule of retention names its source; write where it was read");
    }

    /** {@return the first day on which it may go, or empty where the rule keeps nothing of the person} */
    public Optional<LocalDate> until(LastDays last) {
        return switch (after) {
            case CARE_ENDED -> Optional.of(fullYearsFrom(last.care().plusDays(1)));
            case FINANCIAL_YEAR_OF_LAST_POSTING ->
                last.posting()
                        .map(day ->
                                fullYearsFrom(FinancialYear.of(day).days().end().orElseThrow()));
        };
    }

    /** {@return the day on which the years from the day on are over; that from a leap day is on the first of March} */
    private LocalDate fullYearsFrom(LocalDate day) {
        LocalDate same = day.plusYears(years);
        return same.getDayOfMonth() == day.getDayOfMonth() ? same : same.plusDays(1);
    }
}
