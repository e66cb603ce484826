package org.almoner.domain.providers.entry;

import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.evidence.Approval;
import org.almoner.domain.time.FactKind;

/** What is decided of a provider that wants to join, in this order (rules S2, L8). */
public enum Check {
    /** The first stage: identity, governance, viability, insurance. */
    BUSINESS(ProviderFacts.BUSINESS_APPROVAL),
    /** The second stage: ethos and quality, by scored questions with evidence. */
    QUALITY(ProviderFacts.QUALITY_APPROVAL),
    /** What is looked at before one joins a framework that runs already. */
    DUE_DILIGENCE(ProviderFacts.DUE_DILIGENCE);

    private final FactKind<Approval> kind;

    Check(FactKind<Approval> kind) {
        this.kind = kind;
    }

    /** {@return the kind of fact by which the decision is recorded} */
    public FactKind<Approval> kind() {
        return kind;
    }
}
