package org.almoner.rest.providers;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.providers.evidence.FindingThemes;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.values.Days;

/** What the reports of some days found, by theme. */
@Schema(name = "Themes", description = "What the reports of some days found, by theme.")
public record ThemesBody(
        @Schema(description = "The days.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(description = "How many reports there are.", example = "4", requiredMode = RequiredMode.REQUIRED)
        int reports,

        @Schema(description = "How many issues they found.", example = "11", requiredMode = RequiredMode.REQUIRED)
        int issues,

        @Schema(description = "Most issues first.", requiredMode = RequiredMode.REQUIRED)
        List<ThemeBody> themes) {

    static ThemesBody of(FindingThemes themes, DateRange days) {
        return new ThemesBody(
                Days.of(days),
                themes.reports(),
                themes.issues(),
                themes.themes().stream()
                        .map(theme -> new ThemeBody(theme.code(), theme.issues(), theme.reports()))
                        .toList());
    }

    /** What reports found of one theme. */
    @Schema(name = "Theme", description = "What reports found of one theme.")
    public record ThemeBody(
            @Schema(
                    description = "The code of the scheme.",
                    example = "medicines",
                    requiredMode = RequiredMode.REQUIRED)
            String theme,

            @Schema(description = "How many issues.", example = "5", requiredMode = RequiredMode.REQUIRED)
            int issues,

            @Schema(description = "In how many reports.", example = "3", requiredMode = RequiredMode.REQUIRED)
            int reports) {}
}
