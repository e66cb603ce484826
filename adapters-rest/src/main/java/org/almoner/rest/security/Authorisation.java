package org.almoner.rest.security;

import com.google.common.collect.Sets;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.requests.Trace;
import org.jspecify.annotations.Nullable;

/** Lets through whom the table of {@link Operation operations} lets, and what has all that its operation must have; nothing else. */
@Priority(Priorities.AUTHORIZATION)
public final class Authorisation implements ContainerRequestFilter {

    private final ResourceInfo resource;
    private final Served.All served;

    /** For the operations. */
    public Authorisation(@Context ResourceInfo resource, @Context Served.All served) {
        this.resource = resource;
        this.served = served;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Optional<Served> found = asked();
        if (found.isEmpty()) {
            if (!context.getMethod().equals(HttpMethod.OPTIONS)) {
                throw ProblemException.of(ProblemKind.FORBIDDEN, "no operation is served here");
            }
            return;
        }
        Served asked = found.get();
        if (context.getProperty(Trace.ATTRIBUTE) instanceof Trace trace) {
            trace.isFor(asked.path());
        }
        if (!asked.operation().isOpen()) {
            Caller caller = caller(context);
            check(asked, caller, context);
            context.setProperty(Permit.PROPERTY, new Permit(asked.operation(), caller));
        }
        checkQuery(asked, context);
    }

    private Optional<Served> asked() {
        @Nullable Method method = resource.getResourceMethod();
        return Optional.ofNullable(method).flatMap(served::find);
    }

    private static Caller caller(ContainerRequestContext context) {
        if (!(context.getProperty(Authentication.ATTRIBUTE) instanceof SignIn signIn)) {
            throw new IllegalStateException("nobody looked who asks");
        }
        Caller caller = signIn.caller();
        if (context.getProperty(Trace.ATTRIBUTE) instanceof Trace trace) {
            trace.isBy(caller.words());
        }
        return caller;
    }

    private static void check(Served asked, Caller caller, ContainerRequestContext context) {
        Set<Role> may = Sets.intersection(asked.roles(), caller.roles());
        if (may.isEmpty()) {
            throw ProblemException.of(
                    ProblemKind.FORBIDDEN,
                    "this is for " + Caller.words(asked.roles()) + ", and the token is of "
                            + (caller.roles().isEmpty() ? "no role" : caller.words()));
        }
        String named = context.getUriInfo().getPathParameters().getFirst(Served.PROVIDER);
        boolean own = caller.provider().map(Object::toString).equals(Optional.ofNullable(named));
        if (may.equals(Set.of(Role.PROVIDER)) && asked.operation().effect() != Effect.TELLS && !own) {
            throw ProblemException.of(ProblemKind.FORBIDDEN, "a provider sees what is its own");
        }
    }

    private static void checkQuery(Served asked, ContainerRequestContext context) {
        context.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!asked.queries().contains(name)) {
                throw ProblemException.ofField(
                        ProblemKind.UNKNOWN_PARAMETER,
                        "there is no parameter '" + name + "' here; there "
                                + (asked.queries().isEmpty() ? "is none" : "are " + String.join(", ", asked.queries())),
                        name,
                        values.get(0));
            }
            if (values.size() > 1) {
                throw ProblemException.ofField(
                        ProblemKind.MALFORMED_VALUE,
                        "the parameter '" + name + "' is given " + values.size() + " times; give it once",
                        name,
                        String.join(", ", values));
            }
        });
    }
}
