package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;

/** What a ranking says of one provider. */
public sealed interface Verdict {

    /** {@return of which provider} */
    ProviderId provider();

    /**
     * The provider may be offered the need.
     *
     * @param provider of which provider
     * @param position its place in the order of offers; the first is 1
     * @param round the number of the round in which it is asked; the first is 1
     * @param role in which it serves the zone
     * @param marks what it has by each criterion of the policy, in their order
     * @param drawn whether a lot decided its place against another of the same round and marks
     */
    record Ranked(ProviderId provider, int position, int round, Role role, ImmutableList<Mark> marks, boolean drawn)
            implements Verdict {}

    /**
     * The provider cannot be offered the need.
     *
     * @param provider of which provider
     * @param reasons every one; at least one
     */
    record Excluded(ProviderId provider, ImmutableList<Exclusion> reasons) implements Verdict {}
}
