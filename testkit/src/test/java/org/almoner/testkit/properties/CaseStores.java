package org.almoner.testkit.properties;

import java.time.Instant;
import java.util.List;
import org.almoner.application.port.out.Store;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;
import org.almoner.testkit.memory.InMemoryStore;

/** Stores in which a file was recorded. */
final class CaseStores {

    private static final Knowledge OPENED = new Knowledge(Instant.EPOCH, "clerk-1", "test");

    private CaseStores() {}

    /** {@return a store that holds the file, and nothing else} */
    static Store filled(CaseFile file) {
        Store store = InMemoryStore.empty();
        file.person()
                .facts()
                .facts()
                .forEach((kind, fact) -> record(store, file.person().id(), kind, fact));
        for (PackageHistory pack : file.packages()) {
            store.packages().open(pack.id(), pack.person(), OPENED);
            pack.facts().facts().forEach((kind, fact) -> record(store, pack.id(), kind, fact));
        }
        file.reports().stream()
                .filter(report -> store.packages()
                        .references()
                        .contains(report.value().orElseThrow().visit().pack()))
                .forEach(report -> store.visits().record(List.of(report)));
        return store;
    }

    @SuppressWarnings("unchecked") // a history holds facts of the type of its kind
    private static <T> void record(Store store, PersonId person, FactKind<T> kind, Fact<?> fact) {
        store.people().record(person, kind, (Fact<T>) fact);
    }

    @SuppressWarnings("unchecked") // a history holds facts of the type of its kind
    private static <T> void record(Store store, PackageId pack, FactKind<T> kind, Fact<?> fact) {
        store.packages().record(pack, kind, (Fact<T>) fact);
    }
}
