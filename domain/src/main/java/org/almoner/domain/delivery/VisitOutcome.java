package org.almoner.domain.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.packages.PlannedVisit;

/**
 * A planned visit and what became of it. Immutable.
 *
 * @param day on which it was to start
 * @param planned the visit as planned
 * @param attendance what became of it, or empty when nothing was reported
 */
public record VisitOutcome(LocalDate day, PlannedVisit planned, Optional<Attendance> attendance) {}
