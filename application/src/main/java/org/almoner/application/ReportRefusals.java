package org.almoner.application;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.out.Store;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;

/** Why a report of a visit is not recorded, whoever records it; by what is known when it is made. */
final class ReportRefusals {

    private final Store store;
    private final ImmutableSet<PackageId> packages;
    private final ImmutableSet<ProviderId> providers;

    ReportRefusals(Store store) {
        this.store = store;
        this.packages = store.packages().references();
        this.providers = store.providers().references();
    }

    /** {@return every reason; none when it can be} */
    Stream<RecordRefusal> of(VisitRecord report) {
        PackageId pack = report.visit().pack();
        return Stream.concat(
                packages.contains(pack) ? Stream.empty() : Stream.of(notOpen(store, pack)),
                providers.contains(report.provider())
                        ? Stream.empty()
                        : Stream.of(new RecordRefusal.UnknownProvider(report.provider())));
    }

    /** {@return why nothing is recorded about a package that is not open} */
    static RecordRefusal notOpen(Store store, PackageId pack) {
        return store.packages().find(pack).isPresent()
                ? new RecordRefusal.ErasedPackage(pack)
                : new RecordRefusal.UnknownPackage(pack);
    }
}
