package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Resolution;

/** Finds the packages of a store that are in place on a day, by all that is known (rule B2). */
final class StoredCaseload {

    private final Scheme scheme;
    private final Store store;
    private final LocalDate day;
    private final ImmutableList.Builder<CaseloadPackage> packages = ImmutableList.builder();
    private final Map<PackageId, String> leftOut = new TreeMap<>();

    private StoredCaseload(Scheme scheme, Store store, LocalDate day) {
        this.scheme = scheme;
        this.store = store;
        this.day = day;
    }

    /** {@return the packages that somebody provides on the day, in the order of their references} */
    static StoredCaseload of(Scheme scheme, Store store, LocalDate day) {
        return store.inOneUnit(() -> {
            StoredCaseload caseload = new StoredCaseload(scheme, store, day);
            store.packages().all().forEach(caseload::add);
            return caseload;
        });
    }

    /** {@return the packages} */
    ImmutableList<CaseloadPackage> packages() {
        return packages.build();
    }

    /** {@return the packages of the day that cannot be priced, and why} */
    ImmutableSortedMap<PackageId, String> leftOut() {
        return ImmutableSortedMap.copyOf(leftOut);
    }

    private void add(PackageHistory history) {
        CarePackage pack = history.asKnownAt(Instant.MAX);
        boolean wanted = pack.plan().find(day).isPresent()
                || pack.facts().of(PackageFacts.SERVICE).find(day).isPresent();
        if (!wanted || pack.provider().find(day).isEmpty()) {
            return;
        }
        Optional<Offering> offering = scheme.charging().rates().offering(pack.lotOn(day), pack.serviceTypeOn(day));
        if (offering.isEmpty()) {
            leftOut.put(pack.id(), "its lot and service name none that the scheme buys, or more than one");
            return;
        }
        band(pack)
                .ifPresent(band -> packages.add(new CaseloadPackage(
                        pack.id(),
                        offering.get(),
                        band,
                        pack.plan().find(day),
                        pack.facts().of(PackageFacts.SERVICE).find(day),
                        pack.facts().of(PackageFacts.AGREED_PRICE).find(day))));
    }

    private Optional<BandCode> band(CarePackage pack) {
        Optional<Person> person = store.people()
                .find(pack.person())
                .flatMap(known -> known.personAsKnownAt(Instant.MAX).find(day));
        if (person.isEmpty()) {
            leftOut.put(pack.id(), "nothing says where person " + pack.person() + " lives");
            return Optional.empty();
        }
        Resolution found = scheme.zoneMap().resolve(person.get().home(), day);
        if (found instanceof Resolution.Unresolved unresolved) {
            leftOut.put(pack.id(), unresolved.explanation());
            return Optional.empty();
        }
        return Optional.of(((Resolution.Resolved) found).band());
    }
}
