package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.util.Optional;

/**
 * Who defined an indicator, and what it serves. Immutable.
 *
 * @param by who defined it, if that was said
 * @param layer the part of the council's model that it measures, such as "prevent", if it has one
 * @param betterCareFund whether it is a measure of the Better Care Fund, too
 */
public record Definition(Optional<DefinedBy> by, Optional<String> layer, boolean betterCareFund) {

    /** Nothing is known of it. */
    public static final Definition UNKNOWN = new Definition(Optional.empty(), Optional.empty(), false);

    /** Who defined an indicator. */
    public enum DefinedBy {
        /** It is a measure of the national outcomes framework, which every council has. */
        NATIONAL,
        /** The council itself. */
        LOCAL
    }

    /**
     * Refuses a layer without a name.
     *
     * @throws IllegalArgumentException if the layer is blank
     */
    public Definition {
        checkPart(layer.filter(String::isBlank).isEmpty(), "layer", "the layer has no name; leave it out");
    }
}
