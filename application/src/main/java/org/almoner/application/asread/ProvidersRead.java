package org.almoner.application.asread;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.almoner.application.port.out.Providers;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;

/** Providers, of which nothing is recorded that have changed since they were read. */
final class ProvidersRead implements Providers {

    private final Providers providers;
    private final AsRead read;

    ProvidersRead(Providers providers, AsRead read) {
        this.providers = providers;
        this.read = read;
    }

    @Override
    public <T> void record(ProviderId id, FactKind<T> kind, Fact<T> fact) {
        read.check(
                id.toString(),
                find(id).map(ProviderHistory::facts),
                fact.known().since());
        providers.record(id, kind, fact);
    }

    @Override
    public ImmutableSet<ProviderId> references() {
        return providers.references();
    }

    @Override
    public Optional<ProviderHistory> find(ProviderId id) {
        return providers.find(id);
    }

    @Override
    public ImmutableList<ProviderHistory> all() {
        return providers.all();
    }
}
