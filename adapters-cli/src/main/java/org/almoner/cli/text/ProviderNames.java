package org.almoner.cli.text;

import java.util.HashMap;
import java.util.Map;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.History;

/**
 * The names of the providers, as the public knows them.
 *
 * @param names by reference
 */
public record ProviderNames(Map<ProviderId, String> names) {

    /** Copies the names. */
    public ProviderNames {
        names = Map.copyOf(names);
    }

    /** {@return the names last recorded} */
    public static ProviderNames of(Map<ProviderId, History<Provider>> providers) {
        Map<ProviderId, String> names = new HashMap<>();
        providers.forEach((id, history) -> history.facts().stream()
                .flatMap(fact -> fact.value().stream())
                .forEach(provider -> names.put(id, provider.name())));
        return new ProviderNames(names);
    }

    /** {@return reference and name, such as {@code P-017 Brook Care}; the reference alone when no name is known} */
    public String of(ProviderId id) {
        String name = names.get(id);
        return name == null ? id.toString() : id + " " + name;
    }
}
