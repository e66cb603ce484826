package org.almoner.rest.values;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.almoner.domain.time.DateRange;
import org.jspecify.annotations.Nullable;

/** Days from one, included, to another, excluded. */
@Schema(name = "Days", description = "Days from one, included, to another, excluded.")
public record Days(
        @Schema(description = "The first day.", example = "2020-11-02", requiredMode = RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(
                description = "The first day after the last; left out where they go on without end.",
                example = "2020-11-09")
        @Nullable
        LocalDate to) {

    /**
     * Refuses days that end before they begin.
     *
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public Days {
        range(from, to);
    }

    /** {@return the days of the range} */
    public static Days of(DateRange range) {
        return new Days(range.from(), range.end().orElse(null));
    }

    /** {@return the range} */
    public DateRange range() {
        return range(from, to);
    }

    private static DateRange range(LocalDate from, @Nullable LocalDate to) {
        return to == null ? DateRange.from(from) : DateRange.of(from, to);
    }
}
