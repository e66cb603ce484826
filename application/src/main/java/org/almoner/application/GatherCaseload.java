package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.application.port.in.Caseloads;
import org.almoner.application.port.out.Store;
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

/** Gathers the packages that are in place on a day. */
final class GatherCaseload implements Caseloads {

    private final Scheme scheme;
    private final Store store;

    GatherCaseload(Scheme scheme, Store store) {
        this.scheme = scheme;
        this.store = store;
    }

    @Override
    public OnDay on(LocalDate day) {
        return store.inOneView(() -> {
            Gathering gathering = new Gathering(day);
            store.packages().all().forEach(gathering::add);
            return gathering.done();
        });
    }

    /** The packages of a day so far. Of one thread. */
    private final class Gathering {

        private final LocalDate day;
        private final ImmutableList.Builder<FundedPackage> packages = ImmutableList.builder();
        private final Map<PackageId, LeftOut> leftOut = new TreeMap<>();

        private Gathering(LocalDate day) {
            this.day = day;
        }

        OnDay done() {
            return new OnDay(
                    ImmutableList.sortedCopyOf(
                            Comparator.comparing(
                                    (FundedPackage each) -> each.person().orElseThrow()),
                            packages.build()),
                    ImmutableSortedMap.copyOf(leftOut));
        }

        void add(PackageHistory history) {
            CarePackage pack = history.asKnownAt(Instant.MAX);
            boolean wanted = pack.plan().find(day).isPresent()
                    || pack.facts().of(PackageFacts.SERVICE).find(day).isPresent();
            if (!wanted || pack.provider().find(day).isEmpty()) {
                return;
            }
            Optional<Offering> offering = scheme.charging().rates().offering(pack.lotOn(day), pack.serviceTypeOn(day));
            if (offering.isEmpty()) {
                leftOut.put(pack.id(), new LeftOut.NoOffering());
                return;
            }
            Optional<Timelines> person = store.people()
                    .find(pack.person())
                    .map(known -> known.facts().asKnownAt(Instant.MAX));
            home(pack, person)
                    .flatMap(home -> band(pack, home)
                            .map(band -> new FundedPackage(
                                    new CaseloadPackage(
                                            pack.id(),
                                            offering.get(),
                                            band,
                                            pack.plan().find(day),
                                            pack.facts()
                                                    .of(PackageFacts.SERVICE)
                                                    .find(day),
                                            pack.facts()
                                                    .of(PackageFacts.AGREED_PRICE)
                                                    .find(day),
                                            false),
                                    Optional.of(pack.person()),
                                    Optional.of(home),
                                    pack.healthShareOn(day),
                                    person.flatMap(facts ->
                                                    facts.of(PersonFacts.CHARGE).find(day))
                                            .map(ChargeDecision::charge))))
                    .ifPresent(packages::add);
        }

        private Optional<Postcode> home(CarePackage pack, Optional<Timelines> person) {
            Optional<Postcode> home = person.flatMap(
                            facts -> facts.of(PersonFacts.PERSON).find(day))
                    .map(Person::home);
            if (home.isEmpty()) {
                leftOut.put(pack.id(), new LeftOut.NoHome(pack.person()));
            }
            return home;
        }

        private Optional<BandCode> band(CarePackage pack, Postcode home) {
            Resolution found = scheme.zoneMap().resolve(home, day);
            if (found instanceof Resolution.Unresolved unresolved) {
                leftOut.put(pack.id(), new LeftOut.NoZone(unresolved));
                return Optional.empty();
            }
            return Optional.of(((Resolution.Resolved) found).band());
        }
    }
}
