package org.almoner.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.rest.security.Role;
import org.almoner.rest.security.Served;

/** Attacks on every resource of REST, made of what the description says of it: its path, its queries and the examples of its body. */
final class RestAttacks {

    private static final String NOBODY = "nobody";

    private final RunningServer server;
    private final ImmutableList<Method> methods;
    private final ImmutableMap<Method, Served> served;
    private String etag;

    RestAttacks(RunningServer server) {
        this.server = server;
        this.served = Served.in(RestApplication.RESOURCES).byMethod();
        this.methods = served.keySet().stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .collect(ImmutableList.toImmutableList());
        this.etag = RunningServer.etag(server.get("/packages"));
    }

    Attack next(Nasty nasty) {
        Method method = nasty.pick(methods);
        Served operation = served.get(method);
        String role = role(nasty, operation);
        List<String> headers = new ArrayList<>();
        if (!role.equals(NOBODY)) {
            headers.add("Authorization: Bearer " + server.issuer().of(role));
        }
        if (operation.method().equals("POST") && nasty.inHundred(60)) {
            headers.add("If-Match: " + etag);
        }
        if (nasty.inHundred(10)) {
            headers.add("Idempotency-Key: key-" + nasty.below(3));
        }
        boolean file = operation.path().endsWith("/visit-files");
        String body = operation.method().equals("GET") && nasty.inHundred(95) ? "" : body(nasty, method);
        return new Attack(
                role,
                Attack.request(
                        nasty,
                        operation.method(),
                        Attack.target(nasty, operation),
                        headers,
                        file ? "text/csv" : "application/json",
                        body));
    }

    private static String role(Nasty nasty, Served operation) {
        if (nasty.inHundred(10)) {
            return NOBODY;
        }
        List<Role> may = List.copyOf(operation.operation().roles());
        return may.isEmpty() || nasty.inHundred(15)
                ? nasty.pick(List.of(Role.values())).word()
                : nasty.pick(may).word();
    }

    /** What changes the store changes what requests must say they have read. */
    void seen(Wire.Answer answer) {
        if (answer.status() == 200 || answer.status() == 201) {
            etag = answer.headers().getOrDefault("etag", etag);
        }
    }

    private static String body(Nasty nasty, Method method) {
        List<JsonNode> examples = examples(method).toList();
        if (examples.isEmpty() || nasty.inHundred(20)) {
            return nasty.body();
        }
        JsonNode body = nasty.pick(examples).deepCopy();
        while (nasty.inHundred(60)) {
            spoil(nasty, body);
        }
        String text = Nasty.bytes(body.toString());
        return nasty.inHundred(5) ? text.substring(0, nasty.below(text.length() + 1)) : text;
    }

    private static Stream<JsonNode> examples(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(RequestBody.class)))
                .flatMap(body -> Arrays.stream(body.content()))
                .map(Content::examples)
                .flatMap(Arrays::stream)
                .map(ExampleObject::value)
                .map(RunningServer::json);
    }

    /** Changes one thing somewhere. */
    private static void spoil(Nasty nasty, JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            String field = nasty.pick(ImmutableList.copyOf(object.fieldNames()));
            if (object.get(field).isContainerNode() && nasty.inHundred(70)) {
                spoil(nasty, object.get(field));
            } else {
                spoil(nasty, object, field);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int at = nasty.below(array.size());
            if (array.get(at).isContainerNode() && nasty.inHundred(70)) {
                spoil(nasty, array.get(at));
            } else if (nasty.inHundred(50)) {
                array.add(array.get(at).deepCopy());
            } else {
                array.set(at, nasty.value());
            }
        }
    }

    private static void spoil(Nasty nasty, ObjectNode object, String field) {
        switch (nasty.below(8)) {
            case 0 -> object.remove(field);
            case 1 -> object.putNull(field);
            case 2 -> object.put(field, Integer.MAX_VALUE);
            case 3 -> object.put(field, nasty.below(5) - 2);
            case 4 -> object.putArray(field).add(nasty.value());
            case 5 -> object.putObject(field).put(nasty.value(), nasty.value());
            case 6 -> object.put(nasty.value(), nasty.value());
            default -> object.put(field, nasty.value());
        }
    }
}
