package org.almoner.domain.brokerage;

/**
 * What a provider has by one criterion. Immutable.
 *
 * @param criterion by which it is put in order
 * @param points more is better; see the criterion for their unit
 */
public record Mark(Criterion criterion, long points) {}
