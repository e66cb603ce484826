package org.almoner.testkit.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.application.port.out.Providers;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;

final class MemoryProviders implements Providers {

    private final Records records;
    private final MemoryFacts<ProviderId> facts;

    MemoryProviders(Records records) {
        this.records = records;
        this.facts = new MemoryFacts<>(records, ProviderFacts.ALL);
    }

    @Override
    public <T> void record(ProviderId id, FactKind<T> kind, Fact<T> fact) {
        records.append(
                new Subject(Subject.Kind.PROVIDER, id.value()),
                MemoryFacts.act(kind, fact),
                fact.known(),
                () -> facts.append(id, kind, fact));
    }

    /** Removes what is said of the person. */
    ImmutableList<Runnable> erase(Erased person) {
        return ImmutableList.of(facts.erase(Set.of(), person));
    }

    @Override
    public ImmutableSet<ProviderId> references() {
        return records.read(facts::subjects);
    }

    @Override
    public Optional<ProviderHistory> find(ProviderId id) {
        return records.read(() -> facts.knows(id) ? Optional.of(history(id)) : Optional.empty());
    }

    @Override
    public ImmutableList<ProviderHistory> all() {
        return records.read(
                () -> facts.subjects().stream().map(this::history).collect(ImmutableList.toImmutableList()));
    }

    private ProviderHistory history(ProviderId id) {
        return new ProviderHistory(id, facts.of(id));
    }
}
