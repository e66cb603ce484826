package org.almoner.domain.performance.indicators;

/**
 * That an indicator is measured from what Almoner has recorded. Immutable.
 *
 * @param source what is measured
 * @param target of each month
 */
public record Measuring(MeasureSource source, Target target) {}
