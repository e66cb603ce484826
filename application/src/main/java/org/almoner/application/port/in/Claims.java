package org.almoner.application.port.in;

import org.almoner.domain.charging.ProviderClaim;
import org.almoner.domain.charging.ReconciledClaim;

/** Holds what providers claim against what is due to them. Nothing is recorded, and nothing is paid by a claim. */
public interface Claims {

    /**
     * {@return what becomes of each line of the claim, as known now (property P1), and what is due for other visits of the same
     * weeks}
     *
     * @param progress is told how many people are worked out, week by week
     */
    ReconciledClaim reconcile(ProviderClaim claim, Progress progress);
}
