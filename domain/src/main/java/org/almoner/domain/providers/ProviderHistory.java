package org.almoner.domain.providers;

import java.time.Instant;
import org.almoner.domain.time.Histories;

/**
 * All that was ever recorded about a provider. Immutable.
 *
 * @param id the council's reference
 * @param facts of the kinds of {@link ProviderFacts}
 */
public record ProviderHistory(ProviderId id, Histories facts) {

    /** {@return the provider as it was known at the instant, that instant included} */
    public ProviderRecord asKnownAt(Instant instant) {
        return new ProviderRecord(id, facts.asKnownAt(instant));
    }
}
