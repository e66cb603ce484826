package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.almoner.domain.charging.ReconciledLine.Part;
import org.almoner.domain.charging.ReconciledLine.Reason;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Splitting;
import org.almoner.domain.providers.ProviderId;

/**
 * Holds a provider's claim against what is due for its visits. A remittance line is rounded once; here its pence are shared
 * over its visits, so that what is due for them adds up to the line. The council pays what is due, whatever is claimed: a claim
 * that is lower leaves the rest unclaimed, not unpaid.
 */
public final class ClaimReconciliation {

    private final ProviderId provider;
    private final Map<VisitId, Due> due = new TreeMap<>();
    private final Map<VisitId, UnpricedVisit.Reason> unpriced = new TreeMap<>();
    private final Set<VisitId> ofOthers = new HashSet<>();
    private final Map<VisitId, Money> open = new TreeMap<>();

    private ClaimReconciliation(ProviderId provider, Collection<WeekStatement> weeks, ImmutableSet<LineKey> held) {
        this.provider = provider;
        for (WeekStatement week : weeks) {
            week.lines().forEach(line -> add(line, held.contains(line.key())));
            week.unpriced().forEach(visit -> unpriced.putIfAbsent(visit.visit(), visit.reason()));
        }
        due.forEach((visit, amount) -> open.put(visit, amount.amount()));
    }

    /**
     * {@return what becomes of the claim}
     *
     * @param claim the provider's
     * @param weeks all the weeks, of all the people, that the claim may be about
     * @param held the lines of remittances that are not to be paid yet
     */
    public static ReconciledClaim reconcile(
            ProviderClaim claim, Collection<WeekStatement> weeks, ImmutableSet<LineKey> held) {
        ClaimReconciliation reconciliation = new ClaimReconciliation(claim.provider(), weeks, held);
        Set<VisitId> claimed = new HashSet<>();
        ImmutableList<ReconciledLine> lines = claim.lines().stream()
                .map(line -> new ReconciledLine(line, reconciliation.parts(line, claimed.add(line.visit()))))
                .collect(ImmutableList.toImmutableList());
        reconciliation.open.values().removeIf(Money::isZero);
        return new ReconciledClaim(claim, lines, ImmutableSortedMap.copyOf(reconciliation.open));
    }

    private void add(RemittanceLine line, boolean held) {
        if (!line.provider().equals(provider)) {
            line.visits().forEach(visit -> ofOthers.add(visit.id()));
            return;
        }
        List<ExactMoney> exact = line.items().stream().map(PricedItem::gross).toList();
        List<Money> amounts = line.gross().isZero() ? List.of() : Splitting.byAmounts(line.gross(), exact);
        for (int i = 0; i < line.items().size(); i++) {
            if (line.items().get(i) instanceof PricedVisit visit) {
                due.put(visit.id(), new Due(visit, amounts.isEmpty() ? Money.ZERO : amounts.get(i), held));
            }
        }
    }

    private ImmutableList<Part> parts(ClaimLine line, boolean first) {
        if (!first) {
            return all(line, Reason.CLAIMED_TWICE);
        }
        return Optional.ofNullable(due.get(line.visit()))
                .map(visit -> parts(line, visit))
                .orElseGet(() -> all(line, whyNothingIsDue(line.visit())));
    }

    private static ImmutableList<Part> all(ClaimLine line, Reason reason) {
        return ImmutableList.of(new Part(reason, line.amount()));
    }

    private ImmutableList<Part> parts(ClaimLine line, Due visit) {
        if (visit.amount().isZero()) {
            return all(line, visit.whyNothing());
        }
        Money covered = line.amount().min(visit.amount());
        open.merge(line.visit(), covered, Money::minus);
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        parts.add(new Part(visit.held() ? Reason.LINE_HELD : Reason.DUE, covered));
        Money rest = line.amount().minus(covered);
        if (!rest.isZero()) {
            boolean moreTime = line.minutes() > visit.visit().paid().minutes();
            parts.add(new Part(moreTime ? Reason.MORE_TIME : Reason.ABOVE_PRICE, rest));
        }
        return parts.build();
    }

    private Reason whyNothingIsDue(VisitId visit) {
        if (ofOthers.contains(visit)) {
            return Reason.NOT_THIS_PROVIDER;
        }
        return Optional.ofNullable(unpriced.get(visit))
                .map(ClaimReconciliation::reasonOf)
                .orElse(Reason.UNKNOWN);
    }

    private static Reason reasonOf(UnpricedVisit.Reason unpriced) {
        return switch (unpriced) {
            case NOT_PLANNED -> Reason.NOT_PLANNED;
            case OUTSIDE_TERM -> Reason.OUTSIDE_TERM;
            case NO_PROVIDER -> Reason.NO_PROVIDER;
            case NOT_THIS_PROVIDER -> Reason.NOT_THIS_PROVIDER;
            case PERSON_ABSENT -> Reason.PERSON_ABSENT;
            case NO_HOME, NO_BAND, NO_OFFERING, NO_PRICE, PRICE_REFUSED, NO_NURSING_AMOUNT, NOTHING_TO_TOP_UP ->
                Reason.NOT_PRICED;
            case TIME_BANK_EMPTY -> Reason.TIME_BANK_EMPTY;
        };
    }

    /** What is due for a visit. */
    private record Due(PricedVisit visit, Money amount, boolean held) {

        Reason whyNothing() {
            return switch (visit.paid().status()) {
                case UNREPORTED -> Reason.NOT_REPORTED;
                case NO_LOG_OUT -> Reason.NOT_VERIFIED;
                case MISSED -> Reason.MISSED;
                case CANCELLED_WITH_NOTICE, CANCELLED_WITHOUT_NOTICE -> Reason.CANCELLED;
                case NO_ACCESS -> Reason.NO_ACCESS;
                case PERSON_ABSENT -> Reason.PERSON_ABSENT;
                case DELIVERED, SHORT, LATE -> Reason.MORE_TIME;
            };
        }
    }
}
