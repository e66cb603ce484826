package org.almoner.domain.brokerage;

import java.time.Instant;
import org.almoner.domain.providers.ProviderId;

/**
 * What a provider answered to an offer, and when. Immutable.
 *
 * @param provider who answered
 * @param answer what it answered
 * @param at when
 */
public record Response(ProviderId provider, Answer answer, Instant at) {}
