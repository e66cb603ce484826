package org.almoner.domain.packages.needs;

/** How a person leaves hospital (rule K9). */
public enum DischargePathway {
    /** Pathway 0: home, without new support. */
    HOME(0),
    /** Pathway 1: home, with support. */
    HOME_WITH_SUPPORT(1),
    /** Pathway 2: a bed in the community, to recover. */
    COMMUNITY_BED(2),
    /** Pathway 3: a care home. */
    CARE_HOME(3);

    private final int number;

    DischargePathway(int number) {
        this.number = number;
    }

    /** {@return the number that hospitals use, 0 to 3} */
    public int number() {
        return number;
    }

    /** {@return whether the person goes to a bed that is not at home} */
    public boolean isBed() {
        return this == COMMUNITY_BED || this == CARE_HOME;
    }
}
