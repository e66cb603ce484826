package org.almoner.domain.prices;

import org.almoner.domain.time.DateRange;

/**
 * A rate of a card with what it is for. Immutable.
 *
 * @param key what it is for
 * @param holds the days on which it is in force
 * @param rate the rate
 */
public record RateLine(RateKey key, DateRange holds, Rate rate) {}
