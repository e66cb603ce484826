package org.almoner.rest.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.problems.BodyError;
import org.jspecify.annotations.Nullable;

/** Reads the days that a body gives in its fields {@code from} and {@code to}. */
final class GivenDays {

    private GivenDays() {}

    /** {@return the days, or empty after saying that they end before they begin} */
    static Optional<DateRange> read(LocalDate from, @Nullable LocalDate to, List<BodyError> errors) {
        if (to == null) {
            return Optional.of(DateRange.from(from));
        }
        if (from.isBefore(to)) {
            return Optional.of(DateRange.of(from, to));
        }
        errors.add(new BodyError(
                "/to",
                to.toString(),
                "to is the first day after the last, but is not after " + from + "; correct one of them"));
        return Optional.empty();
    }
}
