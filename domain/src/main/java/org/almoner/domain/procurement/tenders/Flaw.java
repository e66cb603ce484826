package org.almoner.domain.procurement.tenders;

import org.almoner.domain.providers.ProviderId;

/** Why a tender cannot be evaluated yet. */
public sealed interface Flaw {

    /** {@return whose bid it is} */
    ProviderId bidder();

    /**
     * An answer was marked by too few.
     *
     * @param bidder whose
     * @param question which
     * @param marks that there are
     * @param least that there should be
     */
    record MarksMissing(ProviderId bidder, Question question, int marks, int least) implements Flaw {}

    /**
     * Nobody who draws on support marked an answer to a question of theirs (rule C5).
     *
     * @param bidder whose
     * @param question which
     */
    record NotMarkedByPeople(ProviderId bidder, Question question) implements Flaw {}

    /**
     * Evaluators differ, and did not settle on a mark.
     *
     * @param bidder whose
     * @param question which
     * @param marking the marks
     */
    record NotModerated(ProviderId bidder, Question question, Marking marking) implements Flaw {}

    /**
     * A bid has no price, though prices are tendered.
     *
     * @param bidder whose
     */
    record NoPrice(ProviderId bidder) implements Flaw {}

    /**
     * A bid has a price, though none is tendered.
     *
     * @param bidder whose
     */
    record PriceNotAsked(ProviderId bidder) implements Flaw {}
}
