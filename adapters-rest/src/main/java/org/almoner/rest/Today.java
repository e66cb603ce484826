package org.almoner.rest;

import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * The day that is meant when a request names none.
 *
 * @param day tells it
 */
record Today(Supplier<LocalDate> day) {}
