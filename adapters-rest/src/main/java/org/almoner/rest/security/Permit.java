package org.almoner.rest.security;

/**
 * That somebody may do what is asked. Immutable.
 *
 * @param operation what is asked
 * @param caller who asks
 */
public record Permit(Operation operation, Caller caller) {

    /** The property of a request that holds its permit; open operations have none. */
    public static final String PROPERTY = Permit.class.getName();
}
