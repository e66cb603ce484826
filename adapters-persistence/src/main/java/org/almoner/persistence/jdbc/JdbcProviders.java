package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import org.almoner.application.port.out.Providers;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.jdbi.v3.core.Handle;

final class JdbcProviders implements Providers {

    private static final FactTable<ProviderId> FACTS =
            new FactTable<>(SealedTable.PROVIDER_FACT, "provider_ref", ProviderId::new, ProviderFacts.ALL);
    private static final String EVERY_ONE = "";
    private static final String ONE = " WHERE provider_ref = ?";

    private final Units units;

    JdbcProviders(Units units) {
        this.units = units;
    }

    @Override
    public <T> void record(ProviderId id, FactKind<T> kind, Fact<T> fact) {
        units.write(handle -> FACTS.insert(units, id, kind, fact));
    }

    @Override
    public ImmutableSet<ProviderId> references() {
        return units.read(handle -> ImmutableSortedSet.copyOf(
                Row.all(handle, "SELECT DISTINCT provider_ref FROM provider_fact", row -> new ProviderId(row.text()))));
    }

    @Override
    public Optional<ProviderHistory> find(ProviderId id) {
        return units.read(handle -> histories(handle, ONE, id.value())).stream().findFirst();
    }

    @Override
    public ImmutableList<ProviderHistory> all() {
        return units.read(handle -> histories(handle, EVERY_ONE));
    }

    private static ImmutableList<ProviderHistory> histories(Handle handle, String which, Object... arguments) {
        return FACTS.read(handle, which, arguments).entrySet().stream()
                .map(provider -> new ProviderHistory(provider.getKey(), provider.getValue()))
                .sorted(Comparator.comparing(ProviderHistory::id))
                .collect(ImmutableList.toImmutableList());
    }
}
