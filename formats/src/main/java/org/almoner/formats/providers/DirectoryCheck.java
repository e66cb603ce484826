package org.almoner.formats.providers;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline.Entry;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.Remark.What;

/**
 * Holds the regulator's directory of a day against the registrations that are known. A location is a provider's that has it; where a provider
 * has none yet, each of whoever it is registered as. Its name and its locations stay; who runs them and what they are registered for is the
 * regulator's. What a location is registered for stays, too, while the file does not have it. Of one thread.
 */
public final class DirectoryCheck {

    private final LocalDate published;
    private final Map<ProviderId, Entry<Registration>> known = new TreeMap<>();
    private final LocationOwners owners;
    private final ImmutableSetMultimap<RegulatorId, ProviderId> withoutLocation;
    private final Set<RegulatorId> rejected = new TreeSet<>();
    private final Map<RegulatorId, Long> lines = new HashMap<>();
    private final Map<ProviderId, Found> found = new HashMap<>();
    private final RowCounts counts = new RowCounts();

    /**
     * No row read yet.
     *
     * @param published the day of the directory
     * @param providers all that are known
     */
    public DirectoryCheck(LocalDate published, Collection<ProviderRecord> providers) {
        this.published = published;
        for (ProviderRecord provider : providers) {
            provider.facts()
                    .of(ProviderFacts.REGISTRATION)
                    .findEntry(published)
                    .filter(entry -> entry.value().regulatorId().isPresent())
                    .ifPresent(entry -> known.put(provider.id(), entry));
        }
        ImmutableSetMultimap.Builder<RegulatorId, ProviderId> without = ImmutableSetMultimap.builder();
        known.forEach((provider, entry) -> entry.value()
                .regulatorId()
                .filter(any -> entry.value().locations().isEmpty())
                .ifPresent(reference -> without.put(reference, provider)));
        this.owners = new LocationOwners(published, providers);
        this.withoutLocation = without.build();
    }

    /** Takes the next row. */
    public void add(TableRow<DirectoryRow> row) {
        counts.read();
        if (row instanceof TableRow.Wrong<DirectoryRow> wrong) {
            counts.rejected(row.line(), wrong.problems());
        } else {
            add(row.line(), ((TableRow.Read<DirectoryRow>) row).value());
        }
    }

    private void add(long line, DirectoryRow row) {
        if (owners.isShared(row.location())) {
            rejected.add(row.location());
            counts.rejected(line, DirectoryFile.LOCATION, row.location().toString(), owners.sharedBy(row.location()));
            return;
        }
        Set<ProviderId> providers = owners.of(row.location());
        if (providers.isEmpty()) {
            providers = withoutLocation.get(row.provider());
            if (providers.size() > 1) {
                rejected.add(row.provider());
                counts.rejected(
                        line,
                        DirectoryFile.PROVIDER,
                        row.provider().toString(),
                        Joiner.on(", ").join(providers)
                                + " are all registered as it, without a location; record which location serves as which");
                return;
            }
        }
        if (providers.isEmpty()) {
            counts.other();
            return;
        }
        Optional<String> wrong = wrong(row, providers);
        if (wrong.isPresent()) {
            rejected.add(row.location());
            counts.rejected(line, DirectoryFile.LOCATION, row.location().toString(), wrong.get());
            return;
        }
        lines.put(row.location(), line);
        providers.forEach(provider -> found.computeIfAbsent(provider, any -> new Found(row.provider()))
                .add(row));
    }

    private Optional<String> wrong(DirectoryRow row, Set<ProviderId> providers) {
        Optional<String> again =
                Optional.ofNullable(lines.get(row.location())).map(line -> "the location is in line " + line + ", too");
        return again.or(() -> providers.stream()
                .flatMap(provider -> Stream.ofNullable(found.get(provider))
                        .filter(before -> !before.runBy.equals(row.provider()))
                        .map(before -> "it is run by " + row.provider() + ", and another location of " + provider
                                + " by " + before.runBy + "; record them as two providers"))
                .findFirst());
    }

    /** Takes it that a row cannot be read that has the reference of a location or of who runs it. */
    public void doubtful(RegulatorId reference) {
        if (owners.locations().contains(reference) || withoutLocation.containsKey(reference)) {
            rejected.add(reference);
        }
    }

    /** {@return what the rows say of the providers that are known} */
    public Publication<Registration> finish() {
        List<Learned<Registration>> learned = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        known.forEach((provider, entry) -> {
            Optional<Found> of = Optional.ofNullable(found.get(provider)).filter(any -> !isRejected(entry.value()));
            of.ifPresent(there -> learned.add(learned(provider, entry, there)));
            remark(provider, entry.value(), of, remarks);
        });
        return counts.with(learned, remarks);
    }

    /** {@return whether a row is rejected that may be of a location of a provider that has none yet} */
    private boolean isRejected(Registration known) {
        return known.locations().isEmpty()
                && known.regulatorId().filter(rejected::contains).isPresent();
    }

    private void remark(ProviderId provider, Registration known, Optional<Found> of, List<Remark> remarks) {
        if (known.locations().isEmpty()) {
            if (of.isEmpty()) {
                remarks.add(new Remark(
                        provider, isRejected(known) ? What.REJECTED : What.NOT_IN_FILE, ImmutableSortedSet.of()));
            }
            return;
        }
        Set<RegulatorId> missing = Sets.difference(
                known.locations(), of.map(there -> there.locations).orElse(Set.of()));
        remark(provider, What.NOT_IN_FILE, Sets.difference(missing, rejected), remarks);
        remark(provider, What.REJECTED, Sets.intersection(missing, rejected), remarks);
    }

    private static void remark(ProviderId provider, What what, Set<RegulatorId> locations, List<Remark> remarks) {
        if (!locations.isEmpty()) {
            remarks.add(new Remark(provider, what, ImmutableSortedSet.copyOf(locations)));
        }
    }

    private Learned<Registration> learned(ProviderId provider, Entry<Registration> entry, Found of) {
        Registration before = entry.value();
        boolean isWhole = of.locations.containsAll(before.locations());
        Registration now = new Registration(
                before.name(),
                Optional.of(of.runBy),
                ImmutableSortedSet.copyOf(Sets.union(before.locations(), of.locations)),
                isWhole
                        ? ImmutableSortedSet.copyOf(of.types)
                        : ImmutableSortedSet.copyOf(Sets.union(before.serviceTypes(), of.types)));
        DateRange holds = new DateRange(published, entry.holds().end());
        return new Learned<>(provider, news(before, now), now, holds);
    }

    private static News news(Registration before, Registration now) {
        if (now.equals(before)) {
            return News.SAME;
        }
        return before.locations().isEmpty() && before.serviceTypes().isEmpty() ? News.NEW : News.CHANGED;
    }

    /** What the rows say of one provider. */
    private static final class Found {

        private final RegulatorId runBy;
        private final Set<RegulatorId> locations = new TreeSet<>();
        private final Set<String> types = new TreeSet<>();

        private Found(RegulatorId runBy) {
            this.runBy = runBy;
        }

        private void add(DirectoryRow row) {
            locations.add(row.location());
            types.addAll(row.serviceTypes());
        }
    }
}
