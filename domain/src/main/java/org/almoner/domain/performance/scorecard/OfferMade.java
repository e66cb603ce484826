package org.almoner.domain.performance.scorecard;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.zones.ZoneCode;

/**
 * An offer to a provider. Immutable.
 *
 * @param zone of the need, where it is known
 * @param day on which it was made
 * @param accepted whether it was accepted
 * @param took the time to the answer, where it is known
 */
public record OfferMade(Optional<ZoneCode> zone, LocalDate day, boolean accepted, Optional<Duration> took) {}
