package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * How rural a ward is, by the Rural-Urban Classification of 2011 of the Office for National Statistics. A second digit of 2
 * means a sparsely populated setting.
 */
public enum RuralUrbanClass {
    /** Urban major conurbation. */
    A1("urban major conurbation"),
    /** Urban minor conurbation. */
    B1("urban minor conurbation"),
    /** Urban city and town. */
    C1("urban city and town"),
    /** Urban city and town in a sparse setting. */
    C2("urban city and town in a sparse setting"),
    /** Rural town and fringe. */
    D1("rural town and fringe"),
    /** Rural town and fringe in a sparse setting. */
    D2("rural town and fringe in a sparse setting"),
    /** Rural village. */
    E1("rural village"),
    /** Rural village in a sparse setting. */
    E2("rural village in a sparse setting"),
    /** Rural hamlets and isolated dwellings. */
    F1("rural hamlets and isolated dwellings"),
    /** Rural hamlets and isolated dwellings in a sparse setting. */
    F2("rural hamlets and isolated dwellings in a sparse setting");

    private final String label;

    RuralUrbanClass(String label) {
        this.label = label;
    }

    /**
     * Reads the code, such as {@code E1}.
     *
     * @throws IllegalArgumentException if there is no such class; the message lists those there are
     */
    public static RuralUrbanClass parse(String code) {
        checkArgument(
                Arrays.stream(values()).anyMatch(known -> known.name().equals(code)),
                "'%s' is not a rural-urban class of 2011: write one of %s",
                code,
                Arrays.toString(values()));
        return valueOf(code);
    }

    /** {@return what the code means, such as {@code rural village}} */
    public String label() {
        return label;
    }
}
