package org.almoner.testkit.memory;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.application.port.out.Placements;
import org.almoner.domain.packages.PackageId;

final class MemoryPlacements implements Placements {

    private final Records records;
    private final MemoryPackages packages;
    private final Log<Integer, Offers> offers;
    private final Log<PackageId, Offers> byPackage;

    MemoryPlacements(Records records, MemoryPackages packages) {
        this.records = records;
        this.packages = packages;
        this.offers = records.newLog();
        this.byPackage = records.newLog();
    }

    @Override
    public void record(Offers made) {
        records.append(made.asKnownAt(), () -> {
            packages.requireOpen(made.pack());
            offers.append(offers.size(), made);
            byPackage.append(made.pack(), made);
        });
    }

    @Override
    public ImmutableList<Offers> of(PackageId pack) {
        return records.read(() -> earliestFirst(byPackage.of(pack).stream()));
    }

    @Override
    public ImmutableList<Offers> all() {
        return records.read(() -> earliestFirst(offers.byKey().values().stream().flatMap(List::stream)));
    }

    private static ImmutableList<Offers> earliestFirst(Stream<Offers> records) {
        return records.sorted(Comparator.comparing(Offers::asKnownAt)).collect(ImmutableList.toImmutableList());
    }
}
