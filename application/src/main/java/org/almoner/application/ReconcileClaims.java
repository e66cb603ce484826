package org.almoner.application;

import com.google.common.collect.ImmutableList;
import org.almoner.application.port.in.Claims;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.in.Statements;
import org.almoner.application.port.out.Store;
import org.almoner.domain.charging.ClaimReconciliation;
import org.almoner.domain.charging.ProviderClaim;
import org.almoner.domain.charging.ReconciledClaim;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.time.CareWeek;

/** Works out the weeks of a claim again, to hold it against them. */
final class ReconcileClaims implements Claims {

    private final Store store;
    private final Statements statements;
    private final Runs runs;

    ReconcileClaims(Store store, Statements statements, Runs runs) {
        this.store = store;
        this.statements = statements;
        this.runs = runs;
    }

    @Override
    public ReconciledClaim reconcile(ProviderClaim claim, Progress progress) {
        return store.inOneView(() -> {
            ImmutableList<WeekStatement> weeks = claim.lines().stream()
                    .map(line -> CareWeek.containing(line.visit().date()))
                    .distinct()
                    .flatMap(week -> statements.of(week, progress).stream())
                    .collect(ImmutableList.toImmutableList());
            return ClaimReconciliation.reconcile(claim, weeks, runs.held().keySet());
        });
    }
}
