package org.almoner.domain.performance.indicators;

/**
 * The colour of a figure, and why. Immutable.
 *
 * @param colour it has
 * @param reason why
 */
public record Judgement(Colour colour, Reason reason) {}
