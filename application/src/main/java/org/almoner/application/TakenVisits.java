package org.almoner.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;

/** Which visits were reported by which provider, in some 64 bytes for each. Of one thread. */
final class TakenVisits {

    private final Map<ProviderId, Map<PackageId, Set<Long>>> minutes = new HashMap<>();

    /** {@return whether the provider had not reported the visit, which it now has} */
    boolean add(VisitRecord report) {
        VisitId visit = report.visit();
        return minutes.computeIfAbsent(report.provider(), provider -> new HashMap<>())
                .computeIfAbsent(visit.pack(), pack -> new HashSet<>())
                .add(TimeUnit.DAYS.toMinutes(visit.date().toEpochDay())
                        + TimeUnit.SECONDS.toMinutes(visit.start().toSecondOfDay()));
    }
}
