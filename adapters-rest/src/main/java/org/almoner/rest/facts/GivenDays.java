package org.almoner.rest.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.values.Values;
import org.jspecify.annotations.Nullable;

/** Reads the days that a body gives in its fields {@code from} and {@code to}. */
final class GivenDays {

    private GivenDays() {}

    /** {@return the days, or empty after saying what is wrong with them; that the first is missing was said} */
    static Optional<DateRange> read(@Nullable String from, @Nullable String to, List<BodyError> errors) {
        Optional<LocalDate> first = day("/from", from, errors);
        if (to == null) {
            return first.map(DateRange::from);
        }
        Optional<LocalDate> end = day("/to", to, errors);
        if (first.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (first.get().isBefore(end.get())) {
            return Optional.of(DateRange.of(first.get(), end.get()));
        }
        errors.add(new BodyError(
                "/to", to, "to is the first day after the last, but is not after " + from + "; correct one of them"));
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String pointer, @Nullable String text, List<BodyError> errors) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Values.read(LocalDate.class, text));
        } catch (IllegalArgumentException e) {
            errors.add(new BodyError(pointer, text, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
