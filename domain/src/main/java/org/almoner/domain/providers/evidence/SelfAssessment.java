package org.almoner.domain.providers.evidence;

import java.time.LocalDate;
import org.almoner.domain.money.Percentage;

/**
 * How a provider scores itself against the council's standards (rule B3). Immutable.
 *
 * @param made the day on which it was made
 * @param score of all that could be scored
 */
public record SelfAssessment(LocalDate made, Percentage score) {}
