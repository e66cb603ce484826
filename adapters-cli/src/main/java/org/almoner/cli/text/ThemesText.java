package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almoner.domain.providers.evidence.FindingThemes;
import org.almoner.domain.time.DateRange;
import org.almoner.wording.Figures;

/**
 * What reports found, by theme, in words and as JSON.
 *
 * @param themes that were found
 * @param days of the reports
 */
public record ThemesText(FindingThemes themes, DateRange days) {

    /** {@return a table of the themes, most issues first} */
    public String text() {
        if (themes.reports() == 0) {
            return "There is no report, " + Figures.days(days) + ".\n";
        }
        TextTable table = TextTable.of("Theme", ">Issues", ">Share", ">Reports");
        themes.themes()
                .forEach(theme -> table.row(
                        theme.code(),
                        Figures.count(theme.issues()),
                        Figures.share(theme.issues(), themes.issues()),
                        Figures.count(theme.reports())));
        return table.total("all", Figures.count(themes.issues()), "", Figures.count(themes.reports()))
                .toString();
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("from", days.from())
                .put("to", days.end().orElseThrow().toString())
                .put("reports", themes.reports())
                .put("issues", themes.issues());
        json.set(
                "themes",
                Json.array(
                        themes.themes(),
                        theme -> Json.object("theme", theme.code())
                                .put("issues", theme.issues())
                                .put("reports", theme.reports())));
        return json;
    }
}
