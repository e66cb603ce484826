package org.almoner.domain.budgets;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.money.Money;

/**
 * Commitments that are told together. Immutable.
 *
 * @param name for people
 * @param commitments in their order
 * @param printedPartYear their sum of the first year as somebody printed it, where that is to be checked
 * @param printedFullYear their sum of a full year, likewise
 */
public record CommitmentGroup(
        String name,
        ImmutableList<Commitment> commitments,
        Optional<PrintedFigure> printedPartYear,
        Optional<PrintedFigure> printedFullYear) {

    /** {@return what they cost together in the first year} */
    public Money partYear() {
        return Money.sum(commitments.stream().map(Commitment::partYear).toList());
    }

    /** {@return what they cost together in a full year} */
    public Money fullYear() {
        return Money.sum(commitments.stream().map(Commitment::fullYear).toList());
    }
}
