package org.almoner.domain.packages;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import org.almoner.domain.providers.ProviderId;

/**
 * The providers from which a person does not want care. Immutable.
 *
 * @param providers at least one
 */
public record RefusedProviders(ImmutableSortedSet<ProviderId> providers) {

    /**
     * Refuses to say nothing.
     *
     * @throws IllegalArgumentException if there is no provider
     */
    public RefusedProviders {
        checkArgument(
                !providers.isEmpty(), "a person who refuses providers names at least one; otherwise withdraw the fact");
    }
}
