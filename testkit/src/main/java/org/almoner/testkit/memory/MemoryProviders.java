package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import org.almoner.application.port.out.Providers;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;

final class MemoryProviders implements Providers {

    private final Records records;
    private final Log<ProviderId, Fact<Provider>> providers;

    MemoryProviders(Records records) {
        this.records = records;
        this.providers = records.newLog();
    }

    @Override
    public void record(ProviderId id, Fact<Provider> fact) {
        fact.value()
                .ifPresent(provider -> checkArgument(
                        provider.id().equals(id), "a fact about %s is recorded for %s", provider.id(), id));
        records.append(fact.known().since(), () -> providers.append(id, fact));
    }

    @Override
    public ImmutableSortedMap<ProviderId, History<Provider>> all() {
        return records.read(
                () -> ImmutableSortedMap.copyOfSorted(Maps.transformValues(providers.byKey(), History::of)));
    }
}
