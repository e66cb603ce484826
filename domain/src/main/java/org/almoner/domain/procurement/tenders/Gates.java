package org.almoner.domain.procurement.tenders;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.providers.entry.EntryRules;

/**
 * What excludes a bidder, whatever else it scores. Immutable.
 *
 * @param entry whom the council does business with (rule C5)
 * @param on the day on which it is asked
 * @param leastQuality the least part of the points for quality, if there is one (rule K5)
 * @param price the bounds of prices, if there are some (rules C4, K5)
 */
public record Gates(EntryRules entry, LocalDate on, Optional<Percentage> leastQuality, Optional<Envelope> price) {}
