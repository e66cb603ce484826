package org.almoner.rest.assessments;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.rest.values.Days;

/** The kinds of income and capital that the law tells apart, and the days that the national tables are for. */
@Schema(
        name = "KindsOfMeans",
        description =
                "The kinds of income and capital that the law tells apart, and the days that the national tables are for.")
public record KindsBody(
        @Schema(description = "The days on which people can be assessed.", requiredMode = RequiredMode.REQUIRED)
        Days tables,

        @Schema(description = "Kinds of income.", requiredMode = RequiredMode.REQUIRED)
        List<Kind> income,

        @Schema(description = "Kinds of capital.", requiredMode = RequiredMode.REQUIRED)
        List<Kind> capital) {

    static KindsBody of(NationalRules national) {
        return new KindsBody(
                Days.of(national.tables().term()),
                national.incomes().values().stream()
                        .map(kind -> new Kind(kind.code(), kind.name()))
                        .toList(),
                national.capital().values().stream()
                        .map(kind -> new Kind(kind.code(), kind.name()))
                        .toList());
    }

    /** A kind of income or capital. */
    @Schema(name = "KindOfMeans", description = "A kind of income or capital.")
    public record Kind(
            @Schema(description = "Its code.", example = "state-pension", requiredMode = RequiredMode.REQUIRED)
            String kind,

            @Schema(description = "Its name.", example = "State Pension", requiredMode = RequiredMode.REQUIRED)
            String name) {}
}
