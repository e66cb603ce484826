package org.almoner.formats.providers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.jspecify.annotations.Nullable;

/** The ratings of one location as its rows are read: of each domain the latest publication counts. Of one thread. */
final class LocationRatings {

    private final Map<Optional<QualityDomain>, Latest> latest = new HashMap<>();
    private final Set<Optional<QualityDomain>> domains = new HashSet<>();
    private boolean isUnread;

    void add(long line, RatingRow row) {
        domains.add(row.domain());
        Optional<LocalDate> published = row.published();
        if (published.isPresent()) {
            Latest next = new Latest(line, row.grade(), published.get(), row.inherited(), Optional.empty());
            latest.merge(row.domain(), next, Latest::or);
        }
    }

    /** Takes it that a row of the location cannot be read. */
    void doubt() {
        isUnread = true;
    }

    /** {@return whether a row cannot be read, or two of them say otherwise than each other} */
    boolean isDoubtful() {
        return isUnread || !rivals().isEmpty();
    }

    /** {@return whether the file has a row of the location} */
    boolean isThere() {
        return isUnread || !domains.isEmpty();
    }

    /** {@return whether the file has rows of the location, but not of the rating in all or of all of the domains} */
    boolean lacks(Set<QualityDomain> rated) {
        return isThere()
                && !(domains.contains(Optional.<QualityDomain>empty())
                        && rated.stream().map(Optional::of).allMatch(domains::contains));
    }

    /** {@return whether one of the ratings that count was given to who ran the location before} */
    boolean isInherited() {
        return latest.values().stream().anyMatch(Latest::inherited);
    }

    /** {@return the rows that say something else than another of the same day, in the order of their lines} */
    ImmutableList<Rival> rivals() {
        return latest.values().stream()
                .flatMap(each -> each.rival().stream())
                .sorted(Comparator.comparing(Rival::line))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the grades and the day since which they hold; empty where the file has no rating with a day} */
    Optional<Rated> rated() {
        return latest.values().stream()
                .map(Latest::published)
                .max(Comparator.naturalOrder())
                .map(published -> new Rated(grades(), published));
    }

    private Grades grades() {
        Map<QualityDomain, RegulatorGrade> grades = new EnumMap<>(QualityDomain.class);
        latest.forEach((domain, last) -> domain.ifPresent(of -> grades.put(of, last.grade())));
        @Nullable Latest overall = latest.get(Optional.<QualityDomain>empty());
        return Grades.of(overall == null ? RegulatorGrade.NOT_RATED : overall.grade(), grades);
    }

    /**
     * Grades, where a domain that is not rated is left out.
     *
     * @param overall the grade in all
     * @param domains the grade of each domain that is rated
     */
    record Grades(RegulatorGrade overall, ImmutableMap<QualityDomain, RegulatorGrade> domains) {

        static Grades of(RegulatorRating rating) {
            return of(rating.overall(), rating.domains());
        }

        private static Grades of(RegulatorGrade overall, Map<QualityDomain, RegulatorGrade> domains) {
            return new Grades(
                    overall,
                    ImmutableMap.copyOf(Maps.filterValues(domains, grade -> grade != RegulatorGrade.NOT_RATED)));
        }
    }

    /**
     * What a location is rated.
     *
     * @param grades what
     * @param published since when
     */
    record Rated(Grades grades, LocalDate published) {}

    /**
     * A row that says something else than another of the same day.
     *
     * @param line of the row
     * @param grade what it says
     * @param detail what is wrong, and what to do
     */
    record Rival(long line, RegulatorGrade grade, String detail) {}

    /** The rating of a domain that counts so far. */
    private record Latest(
            long line, RegulatorGrade grade, LocalDate published, boolean inherited, Optional<Rival> rival) {

        private Latest or(Latest next) {
            if (!next.published.equals(published)) {
                return next.published.isAfter(published) ? next : this;
            }
            return next.grade == grade || rival.isPresent()
                    ? this
                    : new Latest(line, grade, published, inherited, Optional.of(rival(next)));
        }

        private Rival rival(Latest next) {
            return new Rival(
                    next.line,
                    next.grade,
                    "line " + line + " has " + grade
                            + " of the same day; ask the regulator which of them counts, and keep that row");
        }
    }
}
