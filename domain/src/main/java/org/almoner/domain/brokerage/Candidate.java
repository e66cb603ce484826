package org.almoner.domain.brokerage;

import org.almoner.domain.providers.Provider;
import org.almoner.domain.time.Hours;

/**
 * A provider and how much of its capacity in the need's zone is taken. Immutable.
 *
 * @param provider as it is on the day of the ranking
 * @param committed the most weekly hours already placed with it in the zone on any day from the start of care on
 */
public record Candidate(Provider provider, Hours committed) {}
