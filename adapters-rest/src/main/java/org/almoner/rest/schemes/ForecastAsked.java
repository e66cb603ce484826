package org.almoner.rest.schemes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Asks what hours of care cost. */
@Schema(name = "ForecastAsked", description = "Asks what hours of care cost.")
public record ForecastAsked(
        @Schema(description = "The hours a week of each part of the scheme; those it was planned with, without them.")
        @Nullable
        List<HoursGiven> hours,

        @Schema(
                description = "Whose prices; today's without it, or those of the nearest day of the scheme's term.",
                example = "2021-03-01")
        @Nullable
        LocalDate on,

        @Schema(description = "Another price to compare with; that of the planning without it.", example = "18.45/hour")
        @Nullable
        UnitPrice compare) {}
