package org.almoner.domain.performance.outlook;

/** How far a figure comes from what is expected of it. */
@FunctionalInterface
public interface Deviation {

    /** Everything comes as expected. */
    Deviation NONE = spread -> 0;

    /**
     * {@return how far the next figure comes from what is expected: no further than the spread, either way}
     *
     * @param spread not negative
     */
    int within(int spread);
}
