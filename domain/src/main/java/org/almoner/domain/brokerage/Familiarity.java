package org.almoner.domain.brokerage;

/** How well a provider knows the person, least first. */
public enum Familiarity {
    /** It never cared for the person. */
    NONE(0),
    /** It cared for the person before, who returns. */
    BEFORE(1),
    /** It cares for somebody who lives with the person. */
    HOUSEHOLD(2),
    /** It cares for the person in another package. */
    NOW(3);

    private final int points;

    Familiarity(int points) {
        this.points = points;
    }

    /** {@return what it is worth by the criterion of continuity} */
    public int points() {
        return points;
    }
}
