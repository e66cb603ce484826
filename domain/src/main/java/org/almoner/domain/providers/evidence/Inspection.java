package org.almoner.domain.providers.evidence;

import java.time.LocalDate;
import org.almoner.domain.money.Percentage;

/**
 * What the council found when it inspected a provider itself (rules B3, C9). Immutable.
 *
 * @param made the last day of the inspection
 * @param score of all that could be scored
 */
public record Inspection(LocalDate made, Percentage score) {}
