package org.almoner.domain.delivery;

import com.google.common.collect.ImmutableList;

/**
 * One visit while it is worked out how it counts.
 *
 * @param status what the visit turned out to be
 * @param carers of whom something may count; at least one
 */
record VisitCount(VisitStatus status, ImmutableList<CarerCount> carers) {

    CountedVisit counted() {
        return new CountedVisit(
                status,
                carers.stream().mapToInt(CarerCount::minutes).sum(),
                carers.stream().flatMap(carer -> carer.steps().stream()).collect(ImmutableList.toImmutableList()));
    }
}
