package org.almoner.domain.prices;

import java.time.LocalDate;
import org.almoner.domain.money.UnitPrice;

/**
 * A price that was tendered or agreed for one package (rule C4). Immutable.
 *
 * @param price agreed
 * @param since the first day on which it holds: the envelope of that day binds it
 */
public record AgreedPrice(UnitPrice price, LocalDate since) {}
