package org.almoner.domain.complaints;

import com.google.common.collect.ImmutableList;

/**
 * A complaint with what its dispute of charges led to. Immutable.
 *
 * @param complaint itself
 * @param adjustments in the order of the days; none where no charge is in dispute, or nothing came of it yet
 */
public record AdjustedComplaint(Complaint complaint, ImmutableList<Adjustment> adjustments) {}
