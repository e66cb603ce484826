package org.almoner.domain.providers.entry;

import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.time.FactKind;

/** What is decided of a provider that wants to join, in this order (rules S2, L8). */
public enum Check {
    /** The first stage: identity, governance, viability, insurance. */
    BUSINESS,
    /** The second stage: ethos and quality, by scored questions with evidence. */
    QUALITY,
    /** What is looked at before one joins a framework that runs already. */
    DUE_DILIGENCE;

    /** {@return the kind of fact by which the decision is recorded} */
    public FactKind<ProviderApproval> kind() {
        return switch (this) {
            case BUSINESS -> ProviderFacts.BUSINESS_APPROVAL;
            case QUALITY -> ProviderFacts.QUALITY_APPROVAL;
            case DUE_DILIGENCE -> ProviderFacts.DUE_DILIGENCE;
        };
    }
}
