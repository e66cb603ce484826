package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;

/** The providers. */
public interface Providers {

    /**
     * Records a fact about the provider; one about which nothing was known before is known from now on.
     *
     * @param id the provider
     * @param kind one of {@link ProviderFacts#ALL}
     * @param fact what is recorded
     * @param <T> the type of the values of the kind
     * @throws IllegalArgumentException if the kind is another
     */
    <T> void record(ProviderId id, FactKind<T> kind, Fact<T> fact);

    /** {@return the references of every provider} */
    ImmutableSet<ProviderId> references();

    /** {@return all that was ever recorded about the provider, or empty when nothing was} */
    Optional<ProviderHistory> find(ProviderId id);

    /** {@return every provider, in the order of their references} */
    ImmutableList<ProviderHistory> all();
}
