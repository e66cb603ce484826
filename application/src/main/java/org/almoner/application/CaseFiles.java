package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Optional;
import org.almoner.application.port.out.Store;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;

/** Gathers people's case files from the store, with the visits of some days. */
final class CaseFiles {

    private final Store store;

    CaseFiles(Store store) {
        this.store = store;
    }

    /** {@return everyone's, in the order of the people's references} */
    ImmutableList<CaseFile> all(DateRange days) {
        ImmutableListMultimap<PersonId, PackageHistory> packages =
                Multimaps.index(store.packages().all(), PackageHistory::person);
        ImmutableListMultimap<PackageId, Fact<VisitRecord>> visits = Multimaps.index(
                store.visits().on(days),
                report -> report.value().orElseThrow().visit().pack());
        return store.people().all().stream()
                .map(person -> new CaseFile(
                        person,
                        packages.get(person.id()),
                        packages.get(person.id()).stream()
                                .flatMap(pack -> visits.get(pack.id()).stream())
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return that of the person, or empty when nobody of that reference is known} */
    Optional<CaseFile> of(PersonId id, DateRange days) {
        return store.people().find(id).map(person -> {
            ImmutableList<PackageHistory> packages = store.packages().of(id);
            return new CaseFile(
                    person,
                    packages,
                    packages.stream()
                            .flatMap(each -> store.visits().of(each.id(), days).stream())
                            .collect(ImmutableList.toImmutableList()));
        });
    }
}
