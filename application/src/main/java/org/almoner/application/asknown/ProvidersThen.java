package org.almoner.application.asknown;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.almoner.application.port.out.Providers;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;

/** Providers as known at an instant. */
final class ProvidersThen implements Providers {

    private final Providers providers;
    private final Then at;

    ProvidersThen(Providers providers, Then at) {
        this.providers = providers;
        this.at = at;
    }

    @Override
    public <T> void record(ProviderId id, FactKind<T> kind, Fact<T> fact) {
        throw at.readOnly();
    }

    @Override
    public ImmutableSet<ProviderId> references() {
        return all().stream().map(ProviderHistory::id).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public Optional<ProviderHistory> find(ProviderId id) {
        return providers.find(id).flatMap(this::then);
    }

    @Override
    public ImmutableList<ProviderHistory> all() {
        return providers.all().stream()
                .flatMap(provider -> then(provider).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<ProviderHistory> then(ProviderHistory provider) {
        return at.known(provider.facts()).map(facts -> new ProviderHistory(provider.id(), facts));
    }
}
