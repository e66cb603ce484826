package org.almoner.domain.providers;

/** Whether the council does new business with a provider. */
public enum Standing {
    /** In good standing. */
    ACTIVE,
    /** No new packages until the suspension is lifted. */
    SUSPENDED,
    /** Notice was given by either side. */
    UNDER_NOTICE,
    /** Handing its packages over. */
    LEAVING,
    /** Did not do what the contract asks, and was told in writing to put it right. */
    BREACH;

    /** {@return whether a provider of this standing is offered new packages} */
    public boolean takesNewPackages() {
        return this == ACTIVE;
    }
}
