package org.almoner.domain.means;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Confidence;

/**
 * What a line of an assessment rests on. Immutable.
 *
 * @param law the provision, such as {@code SI 2014/2672 reg 7}
 * @param source where it was read: an id of the list of sources in the reference data, or words
 * @param confidence how well it is known
 */
public record Authority(String law, String source, Confidence confidence) {

    /**
     * Refuses an authority that names nothing.
     *
     * @throws IllegalArgumentException if law or source is blank
     */
    public Authority {
        checkArgument(!law.isBlank(), "a treatment names the law it rests on; write its provision");
        checkArgument(!source.isBlank(), "'%s' names no source; write where it was read", law);
    }

    /** {@return a provision of the law that is in the rules themselves} */
    public static Authority of(String law, Confidence confidence) {
        return new Authority(law, law, confidence);
    }
}
