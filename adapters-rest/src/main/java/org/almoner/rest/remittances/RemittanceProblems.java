package org.almoner.rest.remittances;

import org.almoner.domain.ledger.Remittance;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;

/** Why nothing is told of a remittance, as problems. */
public final class RemittanceProblems {

    private RemittanceProblems() {}

    /**
     * {@return what the run paid the provider}
     *
     * @throws ProblemException if that is nothing
     */
    public static Remittance find(View view, ProviderId provider, RunId run) {
        return view.almoner().runs().remittances(provider).stream()
                .filter(remittance -> remittance.run().run().id().equals(run))
                .findFirst()
                .orElseThrow(() -> ProblemException.ofField(
                        ProblemKind.UNKNOWN_RUN,
                        "no run " + run + " paid " + provider + " anything",
                        "run",
                        run.toString()));
    }
}
