package org.almoner.domain.performance.indicators;

/**
 * What others came to, to compare with. It bears on no colour. Immutable.
 *
 * @param of whom
 * @param value of them, in the unit of the indicator
 */
public record Benchmark(Peers of, Quantity value) {

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

    /** {@return how the figure stands to this, by the polarity of its indicator} */
    public Standing standing(Quantity figure, Polarity polarity) {
        int compared = figure.compareTo(value);
        if (compared == 0) {
            return Standing.SAME;
        }
        if (!polarity.isDirected()) {
            return compared > 0 ? Standing.HIGHER : Standing.LOWER;
        }
        return compared > 0 == (polarity == Polarity.HIGHER) ? Standing.BETTER : Standing.WORSE;
    }
}
