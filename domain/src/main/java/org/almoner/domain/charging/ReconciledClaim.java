package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.almoner.domain.charging.ReconciledLine.Outcome;
import org.almoner.domain.charging.ReconciledLine.Part;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.money.Money;

/**
 * A provider's claim held against what is due: claimed = paid + held + rejected + unmatched, to the penny (property P1); and
 * what is due for the visits of the weeks = paid + held for the remittance line + unclaimed. Immutable.
 *
 * @param claim as it came
 * @param lines one for each of its lines, in their order
 * @param unclaimed what is due for visits and was not claimed; above nothing
 */
public record ReconciledClaim(
        ProviderClaim claim, ImmutableList<ReconciledLine> lines, ImmutableSortedMap<VisitId, Money> unclaimed) {

    /** {@return the sum of what becomes of the claim in the one way} */
    public Money total(Outcome outcome) {
        return Money.sum(lines.stream()
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.reason().outcome() == outcome)
                .map(Part::amount)
                .toList());
    }
}
