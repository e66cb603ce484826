package org.almoner.domain.prices;

import com.google.common.collect.ImmutableList;

/**
 * The enhancements of a stretch of days. Immutable.
 *
 * @param list in the order of the card
 * @param combining what is paid where several apply
 */
public record Enhancements(ImmutableList<Enhancement> list, Combining combining) {

    /** No enhancements. */
    public static final Enhancements NONE = new Enhancements(ImmutableList.of(), Combining.HIGHEST);
}
