package org.almoner.domain.brokerage;

import org.almoner.domain.providers.Provider;
import org.almoner.domain.time.Hours;

/**
 * A provider and how much of its capacity in the need's zone is taken. Immutable.
 *
 * @param provider as it is on the day of the ranking
 * @param committed weekly hours already placed with it in the zone on the day care is to start, or later
 */
public record Candidate(Provider provider, Hours committed) {}
