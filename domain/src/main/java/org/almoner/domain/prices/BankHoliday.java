package org.almoner.domain.prices;

import java.time.LocalDate;

/**
 * A bank holiday in England. Immutable.
 *
 * @param day on which it is kept
 * @param name for people
 * @param source where it was proclaimed or published
 */
public record BankHoliday(LocalDate day, String name, String source) {}
