package org.almoner.rest.values;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON bodies into records, and says all that is wrong at once: unknown and missing fields, values that are none. A field of a
 * record is a {@linkplain Values value}, a whole number, a boolean, another record, a list of these, or JSON that its resource reads by
 * itself; it must be there if its schema says so, and within the {@linkplain Bounds bounds} that its schema names. A record with a component of
 * {@link Wrong} is made though something is wrong with its other fields, which are null then: its resource reads on, and says that with whatever
 * else it finds. A text with half of a surrogate pair is told before anything else.
 */
public final class BodyReader implements MessageBodyReader<Object> {

    private final ImmutableMap<Class<?>, Function<String, ?>> readers;

    /**
     * A reader that knows more values than {@link Values}.
     *
     * @param readers what reads each of their types from text, or throws an {@link IllegalArgumentException} that says what to write
     */
    public BodyReader(ImmutableMap<Class<?>, Function<String, ?>> readers) {
        this.readers = readers;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        Reading reading = new Reading(readers, new ArrayList<>());
        Object body = reading.record(type, whole(tree(in)), "");
        if (body == null) {
            throw ProblemException.ofBody(reading.errors());
        }
        return body;
    }

    private static JsonNode tree(InputStream in) throws IOException {
        try {
            return Json.MAPPER.readTree(in);
        } catch (StreamConstraintsException e) {
            throw notRead("it nests too deeply, or a text, number or name is too long");
        } catch (JsonProcessingException e) {
            throw notRead("it is not JSON, or a name is given twice, at line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        }
    }

    /**
     * {@return what was read} A text with half a character stands for nothing, and would be kept as another.
     *
     * @throws ProblemException that tells every such text
     */
    private static JsonNode whole(JsonNode body) {
        List<BodyError> broken = new ArrayList<>();
        findBroken(body, "", broken);
        if (!broken.isEmpty()) {
            throw ProblemException.ofBody(broken);
        }
        return body;
    }

    private static void findBroken(JsonNode node, String at, List<BodyError> broken) {
        if (node.isTextual() && hasHalf(node.textValue())) {
            broken.add(new BodyError(
                    at,
                    null,
                    "the text has half of a surrogate pair, which is no character; write both halves or neither"));
        }
        node.properties().forEach(field -> findBroken(field.getValue(), BodyError.pointer(at, field.getKey()), broken));
        if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(i -> findBroken(node.get(i), at + "/" + i, broken));
        }
    }

    private static boolean hasHalf(String text) {
        return text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE);
    }

    private static ProblemException notRead(String why) {
        return ProblemException.ofBody(List.of(new BodyError("", null, "the body cannot be read: " + why)));
    }

    /**
     * One body that is read.
     *
     * @param readers of the values that {@link Values} does not know
     * @param errors found so far
     */
    private record Reading(ImmutableMap<Class<?>, Function<String, ?>> readers, List<BodyError> errors) {

        /** {@return the record, or null when anything is wrong with it} */
        @Nullable
        Object record(Class<?> type, JsonNode node, String at) {
            if (!node.isObject()) {
                return wrong(at, node, "an object is expected, as the description of the interface has it");
            }
            int before = errors.size();
            RecordComponent[] components = type.getRecordComponents();
            Set<String> known = Arrays.stream(components)
                    .filter(component -> !isWrong(component))
                    .map(Reading::name)
                    .collect(Collectors.toSet());
            Streams.stream(node.fieldNames())
                    .filter(name -> !known.contains(name))
                    .forEach(name -> wrong(
                            BodyError.pointer(at, name),
                            node.path(name),
                            "there is no such field; leave it out, or correct its name"));
            Object[] values = Arrays.stream(components)
                    .map(component -> component(component, node.path(name(component)), at))
                    .toArray();
            List<BodyError> found = List.copyOf(errors.subList(before, errors.size()));
            OptionalInt readOn = IntStream.range(0, components.length)
                    .filter(i -> isWrong(components[i]))
                    .findFirst();
            readOn.ifPresent(i -> values[i] = new Wrong(found));
            return found.isEmpty() || readOn.isPresent() ? made(type, values, node, at) : null;
        }

        private static boolean isWrong(RecordComponent component) {
            return component.getType() == Wrong.class;
        }

        private @Nullable Object component(RecordComponent component, JsonNode node, String at) {
            String there = at + "/" + name(component);
            if (isWrong(component)) {
                return null;
            }
            if (node.isMissingNode() || node.isNull()) {
                return isRequired(component) ? wrong(there, node, name(component) + " is missing") : null;
            }
            Schema schema = component.getAccessor().getAnnotation(Schema.class);
            return schema == null
                    ? value(component.getGenericType(), node, there)
                    : allowed(schema, component, node, there);
        }

        /** {@return the value, or null where it is none or the schema does not allow it} */
        private @Nullable Object allowed(Schema schema, RecordComponent component, JsonNode node, String at) {
            Optional<String> others = node.isTextual()
                    ? Bounds.notAllowed(schema, component.getType(), node.textValue())
                    : Optional.empty();
            if (others.isPresent()) {
                return wrong(at, node, others.get());
            }
            if (isWholeNumber(component.getType()) && !isInt(node)) {
                return wrong(at, node, Bounds.wholeNumber(schema));
            }
            Object read = value(component.getGenericType(), node, at);
            Optional<String> advice = read == null ? Optional.empty() : Bounds.broken(schema, name(component), read);
            return advice.isPresent() ? wrong(at, node, advice.get()) : read;
        }

        /** {@return the name of the field, which may be a word that Java keeps for itself} */
        private static String name(RecordComponent component) {
            JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
            return other == null ? component.getName() : other.value();
        }

        private static boolean isRequired(RecordComponent component) {
            Schema schema = component.getAccessor().getAnnotation(Schema.class);
            return component.getType().isPrimitive()
                    || (schema != null && schema.requiredMode() == RequiredMode.REQUIRED);
        }

        private @Nullable Object value(Type type, JsonNode node, String at) {
            if (type instanceof ParameterizedType list) {
                return list(list.getActualTypeArguments()[0], node, at);
            }
            Class<?> plain = (Class<?>) type;
            if (plain == JsonNode.class) {
                return node;
            }
            if (plain.isRecord() && !Values.isValue(plain) && !readers.containsKey(plain)) {
                return record(plain, node, at);
            }
            if (plain == boolean.class || plain == Boolean.class) {
                return node.isBoolean() ? node.booleanValue() : wrong(at, node, "write true or false");
            }
            if (isWholeNumber(plain)) {
                return isInt(node) ? node.intValue() : wrong(at, node, "write a whole number");
            }
            return node.isTextual() ? text(plain, node, at) : wrong(at, node, "write a text in quotes");
        }

        private static boolean isWholeNumber(Class<?> type) {
            return type == int.class || type == Integer.class;
        }

        private static boolean isInt(JsonNode node) {
            return node.canConvertToInt() && node.isIntegralNumber();
        }

        private @Nullable Object list(Type of, JsonNode node, String at) {
            if (!node.isArray()) {
                return wrong(at, node, "a list in brackets is expected");
            }
            List<@Nullable Object> items = IntStream.range(0, node.size())
                    .mapToObj(i -> value(of, node.get(i), at + "/" + i))
                    .collect(Collectors.toList());
            return items.stream().allMatch(Objects::nonNull) ? List.copyOf(items) : null;
        }

        private @Nullable Object text(Class<?> type, JsonNode node, String at) {
            try {
                Function<String, ?> reader = readers.get(type);
                return reader == null ? Values.read(type, node.textValue()) : reader.apply(node.textValue());
            } catch (IllegalArgumentException e) {
                return wrong(at, node, String.valueOf(e.getMessage()));
            }
        }

        private @Nullable Object made(Class<?> type, Object[] values, JsonNode node, String at) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof IllegalArgumentException refused) {
                    return wrong(at, node, String.valueOf(refused.getMessage()));
                }
                throw new IllegalStateException(type + " cannot be made", e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " is no body: make it a public record", e);
            }
        }

        private @Nullable Object wrong(String at, JsonNode node, String detail) {
            String value = node.isMissingNode() || node.isContainerNode() ? null : node.asText();
            errors.add(new BodyError(at, value, detail));
            return null;
        }
    }
}
