package org.almoner.domain.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * One thing that is recorded of a person, a package or a provider, such as who provides it. Two are equal when name and type are.
 * Immutable.
 *
 * @param name lower-case words joined by hyphens; stores keep it, so it never changes
 * @param type of the values; immutable, with equality by value
 * @param <T> the type of the values
 */
public record FactKind<T>(String name, Class<T> type) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    /**
     * Refuses a malformed name.
     *
     * @throws IllegalArgumentException if the name is not of the described form
     */
    public FactKind {
        checkArgument(NAME.matcher(name).matches(), "'%s' is no kind of fact: write words such as health-share", name);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
