package org.almoner.wording;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;

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
    public static ProviderNames of(Collection<ProviderHistory> providers) {
        Map<ProviderId, String> names = new HashMap<>();
        providers.forEach(provider -> provider.facts().of(ProviderFacts.REGISTRATION).facts().stream()
                .flatMap(fact -> fact.value().stream())
                .forEach(registration -> names.put(provider.id(), registration.name())));
        return new ProviderNames(names);
    }

    /** {@return reference and name, such as {@code P-017 Brook Care}; the reference alone when no name is known} */
    public String of(ProviderId id) {
        String name = names.get(id);
        return name == null ? id.toString() : id + " " + name;
    }
}
