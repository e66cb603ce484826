package org.almoner.domain.retention;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * How long a council keeps what it knows of people. A person may be erased once every rule lets it; without a rule nobody may be.
 * Immutable.
 *
 * @param rules in the order of the scheme
 */
public record RetentionRules(ImmutableList<RetentionRule> rules) {

    /** Nothing was decided, so that everything is kept. */
    public static final RetentionRules NONE = new RetentionRules(ImmutableList.of());

    /** {@return those in force on the day} */
    public ImmutableList<RetentionRule> on(LocalDate day) {
        return rules.stream().filter(rule -> rule.inForce().contains(day)).collect(ImmutableList.toImmutableList());
    }

    /** {@return those by which the file is still kept on the day} */
    public ImmutableList<RetentionRule> keeping(LastDays last, LocalDate day) {
        return on(day).stream()
                .filter(rule -> rule.until(last).filter(day::isBefore).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the first day after care on which every rule in force on the day lets the file go; empty where none is in force} */
    public Optional<LocalDate> erasableFrom(LastDays last, LocalDate day) {
        LocalDate afterCare = last.care().plusDays(1);
        return on(day).stream()
                .map(rule -> rule.until(last).filter(afterCare::isBefore).orElse(afterCare))
                .max(Comparator.naturalOrder());
    }
}
