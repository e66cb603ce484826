package org.almoner.formats.providers;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timeline.Entry;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.LocationRatings.Rated;
import org.almoner.formats.providers.Remark.What;

/**
 * Holds the regulator's ratings against those that are known. Of each domain of a location the latest publication counts; the rating holds from
 * the latest of these days on. Nothing is made of a location of which the file has rows, but not that of the rating in all or of a domain that is known
 * to be rated. Ratings of single services or groups of people are not read. The file does not say when the regulator inspected;
 * where that is not known, the day of publication stands for it. Of one thread.
 */
public final class RatingsCheck {

    private final LocalDate published;
    private final Map<ProviderId, ProviderRecord> known;
    private final ImmutableSetMultimap<ProviderId, RegulatorId> locations;
    private final LocationOwners owners;
    private final Map<RegulatorId, LocationRatings> ratings = new TreeMap<>();
    private final RowCounts counts = new RowCounts();

    /**
     * No row read yet.
     *
     * @param published the day of the file, on which providers have the locations; no rating is published after it
     * @param providers all that are known
     */
    public RatingsCheck(LocalDate published, Collection<ProviderRecord> providers) {
        this.published = published;
        this.known = new TreeMap<>(Maps.uniqueIndex(providers, ProviderRecord::id));
        ImmutableSetMultimap.Builder<ProviderId, RegulatorId> of = ImmutableSetMultimap.builder();
        known.forEach((id, provider) -> provider.facts()
                .of(ProviderFacts.REGISTRATION)
                .find(published)
                .map(Registration::locations)
                .ifPresent(those -> of.putAll(id, those)));
        this.locations = of.build();
        this.owners = new LocationOwners(published, providers);
        owners.locations().forEach(location -> ratings.put(location, new LocationRatings()));
    }

    /** Takes the next row. */
    public void add(TableRow<RatingRow> row) {
        counts.read();
        if (row instanceof TableRow.Wrong<RatingRow> wrong) {
            counts.rejected(row.line(), wrong.problems());
            return;
        }
        RatingRow rating = ((TableRow.Read<RatingRow>) row).value();
        Optional<LocationRatings> ours =
                Optional.ofNullable(ratings.get(rating.location())).filter(any -> rating.ofWhole());
        ours.ifPresentOrElse(of -> add(row.line(), rating, of), counts::other);
    }

    private void add(long line, RatingRow rating, LocationRatings of) {
        RegulatorId location = rating.location();
        if (owners.isShared(location)) {
            counts.rejected(line, RatingsFile.LOCATION, location.toString(), owners.sharedBy(location));
            of.doubt();
            return;
        }
        Optional<LocalDate> later = rating.published().filter(published::isBefore);
        if (later.isPresent()) {
            counts.rejected(
                    line,
                    RatingsFile.PUBLISHED,
                    later.get().toString(),
                    "the file is of " + published + ", and cannot have what is published later; put the day right");
            of.doubt();
        } else {
            of.add(line, rating);
        }
    }

    /** Takes it that a row of the location cannot be read, so that nothing is made of the others. */
    public void doubtful(RegulatorId location) {
        Optional.ofNullable(ratings.get(location)).ifPresent(LocationRatings::doubt);
    }

    /** {@return what the rows say of the providers that are known} */
    public Publication<RegulatorRating> finish() {
        List<Learned<RegulatorRating>> learned = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        ratings.values()
                .forEach(of -> of.rivals()
                        .forEach(rival -> counts.rejected(
                                rival.line(), RatingsFile.RATING, rival.grade().toString(), rival.detail())));
        known.forEach((id, provider) -> of(provider, learned, remarks));
        return counts.with(learned, remarks);
    }

    private void of(ProviderRecord provider, List<Learned<RegulatorRating>> learned, List<Remark> remarks) {
        Set<RegulatorId> its = locations.get(provider.id());
        if (its.stream().anyMatch(location -> there(location).isDoubtful())) {
            remark(provider, its, location -> there(location).isDoubtful(), What.REJECTED, remarks);
            return;
        }
        Set<QualityDomain> before = known(provider)
                .find(published)
                .map(rating -> LocationRatings.Grades.of(rating).domains().keySet())
                .orElse(ImmutableSet.of());
        if (its.stream().anyMatch(location -> there(location).lacks(before))) {
            remark(provider, its, location -> there(location).lacks(before), What.INCOMPLETE, remarks);
            return;
        }
        remark(provider, its, location -> !there(location).isThere(), What.NOT_IN_FILE, remarks);
        List<Rated> rated = its.stream()
                .flatMap(location -> there(location).rated().stream())
                .toList();
        if (rated.stream().map(Rated::grades).distinct().count() > 1) {
            remark(provider, its, location -> there(location).rated().isPresent(), What.RATED_APART, remarks);
            return;
        }
        remark(provider, its, location -> there(location).isInherited(), What.INHERITED, remarks);
        Optional<Rated> latest = rated.stream().max(Comparator.comparing(Rated::published));
        if (latest.filter(last -> isOlder(provider, last)).isPresent()) {
            remark(provider, its, location -> there(location).rated().isPresent(), What.OLDER_THAN_KNOWN, remarks);
            return;
        }
        latest.ifPresent(last -> learned.add(learned(provider, last)));
    }

    private LocationRatings there(RegulatorId location) {
        return ratings.getOrDefault(location, new LocationRatings());
    }

    private static void remark(
            ProviderRecord provider,
            Set<RegulatorId> its,
            Function<RegulatorId, Boolean> which,
            What what,
            List<Remark> remarks) {
        ImmutableSortedSet<RegulatorId> those = its.stream()
                .filter(which::apply)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        if (!those.isEmpty()) {
            remarks.add(new Remark(provider.id(), what, those));
        }
    }

    private static Timeline<RegulatorRating> known(ProviderRecord provider) {
        return provider.facts().of(ProviderFacts.REGULATOR_RATING);
    }

    private static boolean isOlder(ProviderRecord provider, Rated rated) {
        return known(provider).entries().stream()
                .anyMatch(entry -> entry.holds().from().isAfter(rated.published()));
    }

    private static Learned<RegulatorRating> learned(ProviderRecord provider, Rated rated) {
        Optional<RegulatorRating> before = known(provider)
                .findEntry(rated.published())
                .filter(entry -> entry.holds().from().equals(rated.published()))
                .map(Entry::value);
        RegulatorRating now = new RegulatorRating(
                before.map(RegulatorRating::inspected).orElse(rated.published()),
                rated.grades().overall(),
                rated.grades().domains());
        News news = before.map(
                        rating -> LocationRatings.Grades.of(rating).equals(rated.grades()) ? News.SAME : News.CHANGED)
                .orElse(News.NEW);
        return new Learned<>(provider.id(), news, now, DateRange.from(rated.published()));
    }
}
