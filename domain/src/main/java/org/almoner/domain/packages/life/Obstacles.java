package org.almoner.domain.packages.life;

import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;

/** Finds why an action cannot be taken on a day. */
record Obstacles(PackageLife life, LocalDate day, PackageState state) {

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
        LocalDate on = life.nextWanted(day).orElse(day);
        boolean approvals = life.terms().rules().approvals().isPresent();
        switch (action) {
            case GIVE_EVIDENCE -> {
                when(!approvals, Obstacle.NO_APPROVAL_NEEDED, action, all);
            }
            case ASK_APPROVAL -> {
                when(!approvals, Obstacle.NO_APPROVAL_NEEDED, action, all);
                when(!life.missingOn(on).isEmpty(), Obstacle.EVIDENCE_MISSING, action, all);
                when(!life.validity().on(on).isEmpty(), Obstacle.NOT_VALID, action, all);
                when(approvals && life.approvalOn(on).isEnough(), Obstacle.APPROVED_ALREADY, action, all);
            }
            case APPROVE -> {
                when(!approvals, Obstacle.NO_APPROVAL_NEEDED, action, all);
                when(approvals && !life.isAsked(on), Obstacle.NOT_ASKED, action, all);
            }
            case OFFER -> {
                when(!life.approvalOn(on).isEnough(), Obstacle.NOT_APPROVED, action, all);
                when(life.isPaidDirectly(on), Obstacle.PAID_DIRECTLY, action, all);
                when(!life.isPaidDirectly(on) && life.isProvidedFrom(on), Obstacle.HAS_PROVIDER, action, all);
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
