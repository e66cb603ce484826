package org.almoner.domain.charging;

import java.time.Instant;
import org.almoner.domain.time.DateRange;

/**
 * One run of payment and charging. Immutable.
 *
 * @param id its number
 * @param asKnownAt the facts it was worked out from are those known at this instant
 * @param period the days whose visits it settled: whole weeks
 * @param scheme by which it was worked out
 * @param by who started it: a reference, never a person's name
 */
public record Run(RunId id, Instant asKnownAt, DateRange period, String scheme, String by) {}
