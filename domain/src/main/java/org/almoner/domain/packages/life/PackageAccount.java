package org.almoner.domain.packages.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.approvals.ApprovalStatus;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.needs.BudgetDecision;
import org.almoner.domain.providers.ProviderId;

/**
 * What there is to say of a package on a day. Immutable.
 *
 * @param pack which
 * @param person whose
 * @param day which
 * @param state what it is
 * @param next the day, or the first later one on which care is wanted; empty when none is
 * @param provider who gives the care on that day
 * @param weekly what a week of it costs as planned on that day, at its prices; empty when something has no price
 * @param approval whether it is approved on that day
 * @param missing the documents that approval takes and that are not there
 * @param invalidities what is wrong with it on that day
 * @param budget whether what is spent on the person covers the eligible needs; empty when that cannot be told
 * @param review the next, once care has started
 * @param obstacles why each action that is not listed as allowed is not
 */
public record PackageAccount(
        PackageId pack,
        PersonId person,
        LocalDate day,
        PackageState state,
        Optional<LocalDate> next,
        Optional<ProviderId> provider,
        Optional<Money> weekly,
        ApprovalStatus approval,
        ImmutableSortedSet<EvidenceCode> missing,
        ImmutableList<Invalidity> invalidities,
        Optional<BudgetDecision> budget,
        Optional<ReviewDue> review,
        ImmutableSetMultimap<PackageAction, Obstacle> obstacles) {

    /** {@return what may be done with it now} */
    public ImmutableList<PackageAction> allowed() {
        return Arrays.stream(PackageAction.values())
                .filter(action -> !obstacles.containsKey(action))
                .collect(ImmutableList.toImmutableList());
    }
}
