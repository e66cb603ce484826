package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.charging.ClaimLine;
import org.almoner.domain.charging.ClaimReconciliation;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.ProviderClaim;
import org.almoner.domain.charging.ReconciledClaim;
import org.almoner.domain.charging.ReconciledLine.Outcome;
import org.almoner.domain.charging.ReconciledLine.Part;
import org.almoner.domain.charging.ReconciledLine.Reason;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.CareCase;

/** Whatever a provider claims for a week is paid, held, rejected or unmatched, to the penny (property P1). */
@Domain(AlmonerDomain.class)
class ClaimProperties {

    @Property
    void whatIsClaimedIsPaidHeldRejectedOrUnmatched(
            @ForAll CareCase care,
            @ForAll @Size(max = 12) List<@IntRange(max = 60) Integer> choices,
            @ForAll @Size(12) List<@IntRange(max = 6_000) Integer> pence,
            @ForAll boolean hold) {
        WeekStatement week = care.firstStatement();
        ProviderId provider = new ProviderId("P-1");
        ImmutableSet<LineKey> held = hold
                ? week.lines().stream().map(RemittanceLine::key).collect(ImmutableSet.toImmutableSet())
                : ImmutableSet.of();
        ProviderClaim claim = claim(provider, visits(week), choices, pence);
        ReconciledClaim reconciled = ClaimReconciliation.reconcile(claim, List.of(week), held);

        List<Money> totals = Stream.of(Outcome.values()).map(reconciled::total).toList();

        assertThat(Money.sum(totals)).isEqualTo(claim.claimed());
        assertThat(covered(reconciled).plus(Money.sum(reconciled.unclaimed().values())))
                .as("what is due is paid, held for its line, or unclaimed")
                .satisfies(covered -> assertThat(covered).isLessThanOrEqualTo(gross(week, provider)))
                .satisfies(covered -> {
                    if (holdsVisitsOnly(week)) {
                        assertThat(covered).isEqualTo(gross(week, provider));
                    }
                });
        assertThat(reconciled.total(Outcome.PAID).isZero() || !hold).isTrue();
    }

    private static ImmutableList<VisitId> visits(WeekStatement week) {
        return Stream.concat(
                        week.lines().stream()
                                .flatMap(line -> line.items().stream())
                                .filter(PricedVisit.class::isInstance)
                                .map(item -> ((PricedVisit) item).id()),
                        week.unpriced().stream().map(UnpricedVisit::visit))
                .collect(ImmutableList.toImmutableList());
    }

    private static ProviderClaim claim(
            ProviderId provider, List<VisitId> visits, List<Integer> choices, List<Integer> pence) {
        List<ClaimLine> lines = new ArrayList<>();
        for (int i = 0; i < choices.size() && !visits.isEmpty(); i++) {
            VisitId visit = visits.get(choices.get(i) % visits.size());
            lines.add(new ClaimLine(i + 1, visit, choices.get(i), Money.ofPence(pence.get(i))));
        }
        return new ProviderClaim("F-1", provider, ImmutableList.copyOf(lines));
    }

    private static Money covered(ReconciledClaim reconciled) {
        return Money.sum(reconciled.lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.reason() == Reason.DUE || part.reason() == Reason.LINE_HELD)
                .map(Part::amount)
                .toList());
    }

    private static boolean holdsVisitsOnly(WeekStatement week) {
        return week.lines().stream().flatMap(line -> line.items().stream()).allMatch(PricedVisit.class::isInstance);
    }

    private static Money gross(WeekStatement week, ProviderId provider) {
        return Money.sum(week.lines().stream()
                .filter(line -> line.provider().equals(provider))
                .map(RemittanceLine::gross)
                .toList());
    }
}
