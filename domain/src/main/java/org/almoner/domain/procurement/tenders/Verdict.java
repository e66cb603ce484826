package org.almoner.domain.procurement.tenders;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.providers.ProviderId;

/** What became of one bidder. */
public sealed interface Verdict {

    /** {@return the bidder} */
    ProviderId bidder();

    /**
     * It is in the order.
     *
     * @param bidder who
     * @param place counted from 1; bidders who are equal by everything share one
     * @param score line by line
     * @param aheadBy what puts it ahead of the next bidder, where that has as many points
     */
    record Ranked(ProviderId bidder, int place, Score score, Optional<TieBreak> aheadBy) implements Verdict {}

    /**
     * It is not.
     *
     * @param bidder who
     * @param reasons all of them that are known; at least one
     * @param score what was marked; without the price, and of social value only what was marked before the gates. Empty for whom the
     *     entry bar stops, whose answers nobody marks
     */
    record Excluded(ProviderId bidder, ImmutableList<Exclusion> reasons, Optional<Score> score) implements Verdict {}
}
