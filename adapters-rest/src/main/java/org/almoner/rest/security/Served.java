package org.almoner.rest.security;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An operation as it is served. Immutable.
 *
 * @param operation which
 * @param roles that may
 * @param method of HTTP
 * @param path its template, such as {@code /packages/{package}}
 * @param queries the names that its query may have
 */
public record Served(
        Operation operation, ImmutableSet<Role> roles, String method, String path, ImmutableSet<String> queries) {

    /** The parameter of a path that names a provider. */
    public static final String PROVIDER = "provider";

    /** The parameter of a query that says as known when. */
    public static final String AS_KNOWN = "as-known";

    /**
     * All operations of some resources, by their methods.
     *
     * @param byMethod each method of a resource that answers requests
     */
    public record All(ImmutableMap<Method, Served> byMethod) {

        /** {@return the one that the method is, or empty where the framework answers by itself} */
        Optional<Served> find(Method method) {
            return Optional.ofNullable(byMethod.get(method));
        }
    }

    /**
     * {@return all operations of the resources, each once}
     *
     * @throws IllegalStateException if a method does not say which operation it is, two are the same, or one lets providers ask for
     *     what is not their own
     */
    public static All in(Set<Class<?>> resources) {
        All all = below("", resources);
        long operations = all.byMethod().values().stream()
                .map(Served::operation)
                .distinct()
                .count();
        checkState(operations == all.byMethod().size(), "two methods are the same operation: %s", all);
        return all;
    }

    /**
     * {@return the operations of the resources, each as often as there are ways to it}
     *
     * @param root of their paths
     * @throws IllegalStateException if a method does not say which operation it is, or one lets providers ask for what is not their own
     */
    public static All below(String root, Set<Class<?>> resources) {
        return new All(resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .filter(method -> httpMethod(method).isPresent())
                .collect(ImmutableMap.toImmutableMap(method -> method, method -> of(root, method))));
    }

    private static Served of(String root, Method method) {
        Operates operates = method.getAnnotation(Operates.class);
        checkState(operates != null, "%s does not say which operation it is: annotate it with @Operates", method);
        Operation operation = operates.value();
        String path = root
                + path(method.getDeclaringClass().getAnnotation(Path.class))
                + path(method.getAnnotation(Path.class));
        checkState(
                !operation.roles().contains(Role.PROVIDER)
                        || operation.effect() == Effect.TELLS
                        || path.contains("{" + PROVIDER + "}"),
                "providers may ask for %s, so its path must name the provider as {%s}, but is %s",
                operation,
                PROVIDER,
                path);
        Stream<String> asKnown = operation.effect().isReading() ? Stream.of(AS_KNOWN) : Stream.empty();
        return new Served(
                operation,
                operates.records().isEmpty() ? operation.roles() : recorders(operation, operates.records()),
                httpMethod(method).orElseThrow(),
                path,
                Stream.of(asKnown, Arrays.stream(operates.filters()), queries(method))
                        .flatMap(names -> names)
                        .collect(ImmutableSet.toImmutableSet()));
    }

    private static ImmutableSet<Role> recorders(Operation operation, String kind) {
        return Recorders.of(kind)
                .filter(operation.roles()::contains)
                .map(ImmutableSet::of)
                .orElseThrow(() -> new IllegalStateException("nobody records '" + kind + "' by " + operation));
    }

    private static Stream<String> queries(Method method) {
        return Arrays.stream(method.getParameters()).flatMap(Served::queries);
    }

    private static Stream<String> queries(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(Served::query)
                : query(parameter);
    }

    private static Stream<String> query(AnnotatedElement element) {
        return Stream.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Path path) {
        return path == null || Strings.isNullOrEmpty(path.value()) ? "" : path.value();
    }
}
