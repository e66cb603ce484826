package org.almoner.formats.providers;

import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.time.DateRange;

/**
 * A provider in a table, and the days on which it is what the row says. Immutable.
 *
 * @param provider the council's reference
 * @param registration who it is
 * @param holds the days
 */
public record ProviderRow(ProviderId provider, Registration registration, DateRange holds) {}
