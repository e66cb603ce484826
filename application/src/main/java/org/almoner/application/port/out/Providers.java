package org.almoner.application.port.out;

import com.google.common.collect.ImmutableSortedMap;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;

/** The providers. */
public interface Providers {

    /**
     * Records what a provider is on some days; one that was not known before is from now on.
     *
     * @throws IllegalArgumentException if the fact is about a provider of another reference
     */
    void record(ProviderId id, Fact<Provider> fact);

    /** {@return all that was ever recorded about every provider} */
    ImmutableSortedMap<ProviderId, History<Provider>> all();
}
