package org.almoner.domain.packages.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.almoner.domain.packages.approvals.ApprovalStatus;
import org.almoner.domain.packages.approvals.EvidenceCode;

/**
 * Finds why an action cannot be taken on a day. Immutable.
 *
 * @param life of the package
 * @param on the day, or the first later one on which care is wanted
 * @param state on the day
 * @param approval of what is planned for then
 * @param missing the documents that approval takes and that are not there
 * @param invalidities what is wrong then
 */
record Obstacles(
        PackageLife life,
        LocalDate on,
        PackageState state,
        ApprovalStatus approval,
        ImmutableSortedSet<EvidenceCode> missing,
        ImmutableList<Invalidity> invalidities) {

    /** {@return the obstacles of every action; an action that has none is allowed} */
    ImmutableSetMultimap<PackageAction, Obstacle> all() {
        ImmutableSetMultimap.Builder<PackageAction, Obstacle> all = ImmutableSetMultimap.builder();
        for (PackageAction action : PackageAction.values()) {
            if (state == PackageState.NOT_WANTED) {
                all.put(action, Obstacle.NOTHING_WANTED);
            } else if (state == PackageState.ENDED) {
                all.put(action, Obstacle.ENDED);
            } else {
                put(action, all);
            }
        }
        return all.build();
    }

    private void put(PackageAction action, ImmutableSetMultimap.Builder<PackageAction, Obstacle> all) {
        boolean approvals = life.terms().rules().approvals().isPresent();
        switch (action) {
            case GIVE_EVIDENCE -> {
                when(!approvals, Obstacle.NO_APPROVAL_NEEDED, action, all);
            }
            case ASK_APPROVAL -> {
                when(!approvals, Obstacle.NO_APPROVAL_NEEDED, action, all);
                when(!missing.isEmpty(), Obstacle.EVIDENCE_MISSING, action, all);
                when(!invalidities.isEmpty(), Obstacle.NOT_VALID, action, all);
                when(approvals && approval.isEnough(), Obstacle.APPROVED_ALREADY, action, all);
            }
            case APPROVE -> {
                when(!approvals, Obstacle.NO_APPROVAL_NEEDED, action, all);
                when(approvals && !life.isAsked(on), Obstacle.NOT_ASKED, action, all);
            }
            case OFFER -> {
                when(!approval.isEnough(), Obstacle.NOT_APPROVED, action, all);
                when(life.isPaidDirectly(on), Obstacle.PAID_DIRECTLY, action, all);
                when(!life.isPaidDirectly(on) && life.isProvidedFrom(on), Obstacle.HAS_PROVIDER, action, all);
                when(!life.file().offered().isEmpty(), Obstacle.NEED_OPEN, action, all);
            }
            case AMEND, END -> {
                // Both are facts of any day, past or to come, as long as something is wanted.
            }
            case SUSPEND -> {
                when(!state.isRunning(), Obstacle.NOT_STARTED, action, all);
                when(state == PackageState.SUSPENDED, Obstacle.SUSPENDED, action, all);
            }
            case RESTART -> when(state != PackageState.SUSPENDED, Obstacle.NOT_SUSPENDED, action, all);
            case CHANGE_PROVIDER -> {
                when(life.isPaidDirectly(on), Obstacle.PAID_DIRECTLY, action, all);
                when(!life.isPaidDirectly(on) && !life.hasProviderOn(on), Obstacle.NO_PROVIDER, action, all);
            }
            case REVIEW -> when(!state.isRunning(), Obstacle.NOT_STARTED, action, all);
        }
    }

    private static void when(
            boolean applies,
            Obstacle obstacle,
            PackageAction action,
            ImmutableSetMultimap.Builder<PackageAction, Obstacle> all) {
        if (applies) {
            all.put(action, obstacle);
        }
    }
}
