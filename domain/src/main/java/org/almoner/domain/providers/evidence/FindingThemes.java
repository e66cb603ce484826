package org.almoner.domain.providers.evidence;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which themes reports find most (rule C11). Immutable.
 *
 * @param reports how many reports were counted
 * @param themes most issues first; of equal ones, in the order of their codes
 */
public record FindingThemes(int reports, ImmutableList<Theme> themes) {

    /**
     * One theme.
     *
     * @param code of the scheme
     * @param issues how many issues were found in all
     * @param reports in how many reports
     */
    public record Theme(String code, int issues, int reports) {

        private Theme plus(Theme other) {
            return new Theme(code, issues + other.issues, reports + other.reports);
        }
    }

    /** {@return the themes of the reports} */
    public static FindingThemes of(Collection<Findings> reports) {
        Map<String, Theme> themes = new TreeMap<>();
        for (Findings report : reports) {
            report.issues().forEach((code, count) -> themes.merge(code, new Theme(code, count, 1), Theme::plus));
        }
        return new FindingThemes(
                reports.size(),
                ImmutableList.sortedCopyOf(
                        Comparator.comparingInt(Theme::issues).reversed().thenComparing(Theme::code), themes.values()));
    }

    /** {@return how many issues were found in all} */
    public int issues() {
        return themes.stream().mapToInt(Theme::issues).sum();
    }
}
