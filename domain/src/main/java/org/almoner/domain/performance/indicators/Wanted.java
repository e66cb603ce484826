package org.almoner.domain.performance.indicators;

/**
 * What a figure was held against. Immutable.
 *
 * @param by which yardstick
 * @param target the figure or band that was wanted, of the period
 */
public record Wanted(Yardstick by, Target target) {}
