package org.almoner.domain.performance.indicators;

import java.time.LocalDate;

/**
 * What will be wanted. Immutable.
 *
 * @param target that will hold
 * @param by the day by which it is to be reached
 */
public record NextTarget(Target target, LocalDate by) {}
