package org.almoner.domain.brokerage;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.UnitPrice;

/**
 * On what terms a provider takes a need. Immutable.
 *
 * @param price of one unit, where prices are tendered
 * @param start the first day on which it can give care
 */
public record Bid(Optional<UnitPrice> price, LocalDate start) {}
