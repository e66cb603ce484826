package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.almoner.domain.providers.ProviderId;

/** What comes next for a need that is offered. */
public sealed interface Outlook {

    /**
     * Providers have time to answer.
     *
     * @param providers whose answer is waited for, in the order of offers
     * @param until when the first of their offers closes
     */
    record Asking(ImmutableList<ProviderId> providers, Instant until) implements Outlook {}

    /**
     * The policy gives the need to a provider.
     *
     * @param provider which
     * @param bid on what terms
     * @param since when that is certain
     */
    record Taken(ProviderId provider, Bid bid, Instant since) implements Outlook {}

    /**
     * Everyone who could be asked was, and nobody takes it.
     *
     * @param since when that is certain
     */
    record Exhausted(Instant since) implements Outlook {}
}
