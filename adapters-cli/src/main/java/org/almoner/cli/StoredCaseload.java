package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;

/** Finds the packages of a store that are in place on a day, by all that is known (rule B2). */
final class StoredCaseload {

    private final Scheme scheme;
    private final Store store;
    private final LocalDate day;
    private final ImmutableList.Builder<FundedPackage> packages = ImmutableList.builder();
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

    /** {@return the packages, person by person} */
    ImmutableList<FundedPackage> packages() {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing((FundedPackage each) -> each.person().orElseThrow()), packages.build());
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
        home(pack)
                .flatMap(home -> band(pack, home)
                        .map(band -> new FundedPackage(
                                new CaseloadPackage(
                                        pack.id(),
                                        offering.get(),
                                        band,
                                        pack.plan().find(day),
                                        pack.facts().of(PackageFacts.SERVICE).find(day),
                                        pack.facts()
                                                .of(PackageFacts.AGREED_PRICE)
                                                .find(day),
                                        false),
                                Optional.of(pack.person()),
                                Optional.of(home),
                                pack.healthShareOn(day),
                                charge(pack))))
                .ifPresent(packages::add);
    }

    private Optional<Timelines> person(CarePackage pack) {
        return store.people().find(pack.person()).map(known -> known.facts().asKnownAt(Instant.MAX));
    }

    private Optional<AssessedCharge> charge(CarePackage pack) {
        return person(pack)
                .flatMap(facts -> facts.of(PersonFacts.CHARGE).find(day))
                .map(ChargeDecision::charge);
    }

    private Optional<Postcode> home(CarePackage pack) {
        Optional<Postcode> home = person(pack)
                .flatMap(facts -> facts.of(PersonFacts.PERSON).find(day))
                .map(Person::home);
        if (home.isEmpty()) {
            leftOut.put(pack.id(), "nothing says where person " + pack.person() + " lives");
        }
        return home;
    }

    private Optional<BandCode> band(CarePackage pack, Postcode home) {
        Resolution found = scheme.zoneMap().resolve(home, day);
        if (found instanceof Resolution.Unresolved unresolved) {
            leftOut.put(pack.id(), unresolved.explanation());
            return Optional.empty();
        }
        return Optional.of(((Resolution.Resolved) found).band());
    }
}
