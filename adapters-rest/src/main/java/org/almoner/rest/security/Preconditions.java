package org.almoner.rest.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;

/** Holds back what changes something that exists, where the request does not say as read when. */
@Priority(Priorities.AUTHORIZATION + 1)
public final class Preconditions implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getProperty(Permit.PROPERTY) instanceof Permit permit
                && permit.operation().effect() == Effect.EDITS
                && context.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            throw ProblemException.of(
                    ProblemKind.IF_MATCH_MISSING,
                    "this changes something that exists, so it needs to say as read when");
        }
    }
}
