package org.almoner.domain.retention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The last days of a person's file. Immutable.
 *
 * @param care the last day of care, or on which anything was recorded about the person, whichever is later
 * @param posting the day on which money moved last, or empty where none ever did
 */
public record LastDays(LocalDate care, Optional<LocalDate> posting) {}
