package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;

/** What providers report of visits. A later report of the same visit corrects the earlier one; both are kept. */
public interface Visits {

    /**
     * Keeps the reports, all or none. Each holds on the one day of its visit.
     *
     * @throws IllegalArgumentException if a report holds on other days than that of its visit, says nothing, or is about a
     *     package that was never opened or is of a person who was erased
     */
    void record(Collection<Fact<VisitRecord>> reports);

    /**
     * {@return every report about visits on the days, in the order in which they became known; of those known since the same
     * instant, in the order in which they were recorded}
     */
    ImmutableList<Fact<VisitRecord>> on(DateRange days);

    /** {@return every report about visits of the package on the days, in the same order} */
    ImmutableList<Fact<VisitRecord>> of(PackageId pack, DateRange days);
}
