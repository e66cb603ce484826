package org.almoner.formats.directory;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timeline.Entry;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.directory.DirectoryService.CouncilReference;
import org.almoner.formats.directory.DirectoryService.Organization;
import org.almoner.formats.providers.Learned;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.LocationOwners;
import org.almoner.formats.providers.Publication;
import org.almoner.formats.providers.RowCounts;

/**
 * Holds the organizations of a service directory against the registrations that are known. An organization is the provider that the council's
 * reference names, who may be new; without one, whoever is known by the regulator's reference of a location or, failing that, of the company.
 * What a file does not tell is taken from nobody. Of one thread.
 */
public final class ServiceDirectoryCheck {

    private static final String WHERE = Layout.ORGANIZATION;

    private final LocalDate published;
    private final String council;
    private final Map<ProviderId, Timeline<Registration>> known = new TreeMap<>();
    private final LocationOwners owners;
    private final Map<RegulatorId, ProviderId> given = new HashMap<>();
    private final ImmutableSetMultimap<RegulatorId, ProviderId> byCompany;
    private final Map<ProviderId, Found> found = new TreeMap<>();
    private final RowCounts counts = new RowCounts();

    /**
     * No service read yet.
     *
     * @param published the day of the directory
     * @param council whose references name providers
     * @param providers all that are known
     */
    public ServiceDirectoryCheck(LocalDate published, String council, Collection<ProviderRecord> providers) {
        this.published = published;
        this.council = council;
        ImmutableSetMultimap.Builder<RegulatorId, ProviderId> companies = ImmutableSetMultimap.builder();
        providers.forEach(provider -> known.put(provider.id(), provider.facts().of(ProviderFacts.REGISTRATION)));
        known.forEach((provider, timeline) -> timeline.find(published)
                .flatMap(Registration::regulatorId)
                .ifPresent(company -> companies.put(company, provider)));
        this.owners = new LocationOwners(published, providers);
        this.byCompany = companies.build();
    }

    /** Takes the next service. */
    public void add(TableRow<DirectoryService> row) {
        counts.read();
        if (row instanceof TableRow.Wrong<DirectoryService> wrong) {
            counts.rejected(row.line(), wrong.problems());
            return;
        }
        DirectoryService service = ((TableRow.Read<DirectoryService>) row).value();
        try {
            ImmutableSet<ProviderId> providers = providers(service);
            if (providers.isEmpty()) {
                counts.other();
            } else if (providers.size() == 1) {
                add(row.line(), providers.iterator().next(), service);
            } else {
                rejected(
                        row.line(),
                        service,
                        "it could be each of " + Joiner.on(", ").join(providers)
                                + "; add the council's reference of it");
            }
        } catch (IllegalArgumentException e) {
            rejected(row.line(), service, String.valueOf(e.getMessage()));
        }
    }

    private void rejected(long line, DirectoryService service, String detail) {
        counts.rejected(line, WHERE, service.organization().name(), detail);
    }

    /** {@return who the organization may be; none where nobody of it is known here} */
    private ImmutableSet<ProviderId> providers(DirectoryService service) {
        Organization organization = service.organization();
        ImmutableSet<ProviderId> named = organization.references().stream()
                .filter(reference -> reference.council().equals(council))
                .map(CouncilReference::reference)
                .map(ProviderId::parse)
                .collect(ImmutableSet.toImmutableSet());
        if (!named.isEmpty()) {
            return named;
        }
        ImmutableSet<ProviderId> there = service.locations().stream()
                .flatMap(location -> owners.of(location).stream())
                .collect(ImmutableSet.toImmutableSet());
        return there.isEmpty() ? organization.regulatorId().map(byCompany::get).orElse(ImmutableSet.of()) : there;
    }

    private void add(long line, ProviderId provider, DirectoryService service) {
        Found before = found.get(provider);
        if (before != null && !before.says(service.organization())) {
            rejected(
                    line,
                    service,
                    provider + " is another organization in line " + before.line
                            + "; write the same name, regulator's reference and types of it in all its services");
            return;
        }
        Optional<String> taken = taken(provider, service.locations());
        if (taken.isPresent()) {
            rejected(line, service, taken.get());
            return;
        }
        Found now = before == null ? new Found(line, service.organization()) : before;
        Registration told = now.registration(knownOf(provider), service.locations());
        now.locations.addAll(told.locations());
        found.put(provider, now);
        service.locations().forEach(location -> given.put(location, provider));
    }

    private Optional<String> taken(ProviderId provider, Set<RegulatorId> locations) {
        return owners.taken(provider, locations)
                .or(
                        () -> locations.stream()
                                .filter(location ->
                                        !given.getOrDefault(location, provider).equals(provider))
                                .findFirst()
                                .map(
                                        location -> location
                                                + " is offered from by another organization of the file, too; a location is one provider's"));
    }

    private Optional<Registration> knownOf(ProviderId provider) {
        return timeline(provider).find(published);
    }

    private Timeline<Registration> timeline(ProviderId provider) {
        return Optional.ofNullable(known.get(provider)).orElse(Timeline.empty());
    }

    /** {@return what the services say of the providers} */
    public Publication<Registration> finish() {
        return counts.with(
                found.entrySet().stream()
                        .map(each -> learned(each.getKey(), each.getValue()))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of());
    }

    private Learned<Registration> learned(ProviderId provider, Found of) {
        Optional<Entry<Registration>> before = timeline(provider).findEntry(published);
        Registration now = of.registration(before.map(Entry::value), of.locations);
        News news = before.map(entry -> entry.value().equals(now) ? News.SAME : News.CHANGED)
                .orElse(News.NEW);
        Optional<LocalDate> end = before.map(Entry::holds)
                .orElseGet(() ->
                        timeline(provider).gapsIn(DateRange.from(published)).get(0))
                .end();
        return new Learned<>(provider, news, now, new DateRange(published, end));
    }

    /** What the services say of one provider. */
    private static final class Found {

        private final long line;
        private final Organization organization;
        private final Set<RegulatorId> locations = new TreeSet<>();

        private Found(long line, Organization organization) {
            this.line = line;
            this.organization = organization;
        }

        private boolean says(Organization other) {
            return organization.name().equals(other.name())
                    && organization.regulatorId().equals(other.regulatorId())
                    && organization.serviceTypes().equals(other.serviceTypes());
        }

        /** {@return what it is with these locations, too, where nothing of what was known is taken} */
        private Registration registration(Optional<Registration> known, Set<RegulatorId> also) {
            return new Registration(
                    organization.name(),
                    organization.regulatorId().or(() -> known.flatMap(Registration::regulatorId)),
                    union(known.map(Registration::locations).orElse(ImmutableSortedSet.of()), also),
                    union(
                            known.map(Registration::serviceTypes).orElse(ImmutableSortedSet.of()),
                            organization.serviceTypes()));
        }

        private static <T extends Comparable<T>> ImmutableSortedSet<T> union(Set<T> some, Set<T> others) {
            return ImmutableSortedSet.copyOf(Sets.union(some, others));
        }
    }
}
