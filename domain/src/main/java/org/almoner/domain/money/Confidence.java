package org.almoner.domain.money;

/** How well a figure or a rule is known. What is not confirmed is used, and flagged wherever it is used. */
public enum Confidence {
    /** Looked up at the law, the government, a council or the ombudsman. */
    L(true),
    /** Looked up at a secondary source, such as the press. */
    L2(true),
    /** Computed from figures that were looked up. */
    I(false),
    /** From memory. */
    M(false);

    private final boolean confirmed;

    Confidence(boolean confirmed) {
        this.confirmed = confirmed;
    }

    /** {@return whether somebody published it} */
    public boolean isConfirmed() {
        return confirmed;
    }
}
