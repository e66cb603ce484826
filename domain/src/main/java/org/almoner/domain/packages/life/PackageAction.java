package org.almoner.domain.packages.life;

/** What can be done with a package. */
public enum PackageAction {
    /** File the documents that approval takes. */
    GIVE_EVIDENCE,
    /** Ask for approval. */
    ASK_APPROVAL,
    /** Approve what was asked for. */
    APPROVE,
    /** Offer it to providers. */
    OFFER,
    /** Change what is planned, from any day on. */
    AMEND,
    /** Suspend it while the person is in hospital or away. */
    SUSPEND,
    /** Let it go on. */
    RESTART,
    /** Give it to another provider. */
    CHANGE_PROVIDER,
    /** Review it. */
    REVIEW,
    /** End it. */
    END
}
