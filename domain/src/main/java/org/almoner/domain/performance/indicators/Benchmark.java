package org.almoner.domain.performance.indicators;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What others came to, to compare with. It bears on no colour. Immutable.
 *
 * @param of whom
 * @param from what they came to, or the least of it where only a range was published; in the unit of the indicator
 * @param to the same, or the greatest of the range
 */
public record Benchmark(Peers of, Quantity from, Quantity to) {

    /** With whom a council compares itself. */
    public enum Peers {
        /** All councils of England. */
        ENGLAND,
        /** Those of its region. */
        REGION,
        /** Those like it, or near to it in what they do. */
        SIMILAR
    }

    /** How a figure stands to that of others. */
    public enum Standing {
        /** It is better. */
        BETTER,
        /** It is the same. */
        SAME,
        /** It is worse. */
        WORSE,
        /** It is higher, which is neither good nor bad. */
        HIGHER,
        /** It is lower, which is neither good nor bad. */
        LOWER
    }

    /**
     * Refuses a range with nothing in it.
     *
     * @throws IllegalArgumentException if its end is below its beginning
     */
    public Benchmark {
        checkArgument(from.compareTo(to) <= 0, "a range goes from the less to the more; write the other way round");
    }

    /** {@return how the figure stands to this, by the polarity of its indicator; within a range it is the same} */
    public Standing standing(Quantity figure, Polarity polarity) {
        boolean above = figure.compareTo(to) > 0;
        if (!above && figure.compareTo(from) >= 0) {
            return Standing.SAME;
        }
        if (!polarity.isDirected()) {
            return above ? Standing.HIGHER : Standing.LOWER;
        }
        return above == (polarity == Polarity.HIGHER) ? Standing.BETTER : Standing.WORSE;
    }
}
