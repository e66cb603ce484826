package org.almoner.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Primitives;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almoner.domain.time.FactKind;
import org.jspecify.annotations.Nullable;

/** Says what of a given value cannot be read, in the words of whoever gave it. */
final class Mistakes {

    private static final Pattern MISSING =
            Pattern.compile("(?:Missing required|Null value for) creator property '([^']+)'.*", Pattern.DOTALL);

    private Mistakes() {}

    /**
     * {@return what to say}
     *
     * @param kind of which it should be a value
     * @param json what was given
     * @param reached how far it was read
     * @param e why it was read no further
     */
    static UnreadableValueException of(
            FactKind<?> kind, JsonNode json, JsonPointer reached, JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? new UnreadableValueException(path(json, reached, mapping), words(kind, mapping), e)
                : new UnreadableValueException(ImmutableList.of(), "this is not a " + kind, e);
    }

    /** {@return where it is} Jackson leaves out the places in the collections of Guava: they are as far as it was read. */
    private static ImmutableList<String> path(JsonNode json, JsonPointer reached, JsonMappingException e) {
        ImmutableList.Builder<String> path = ImmutableList.builder();
        JsonNode node = json;
        JsonPointer rest = reached;
        for (JsonMappingException.Reference step : e.getPath()) {
            if (node.isArray() && step.getFieldName() != null && rest.mayMatchElement()) {
                path.add(rest.getMatchingProperty());
                node = node.path(rest.getMatchingIndex());
                rest = rest.tail();
            }
            String name = step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName();
            path.add(name);
            node = step.getFieldName() == null ? node.path(step.getIndex()) : node.path(name);
            rest = name.equals(rest.getMatchingProperty()) ? rest.tail() : JsonPointer.empty();
        }
        if (node.isArray() && rest.mayMatchElement()) {
            path.add(rest.getMatchingProperty());
        }
        return path.build();
    }

    private static String words(FactKind<?> kind, JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no key '" + unknown.getPropertyName() + "' here; the keys are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof IllegalArgumentException) {
                return String.valueOf(each.getMessage());
            }
        }
        if (e instanceof InvalidTypeIdException type) {
            return (type.getTypeId() == null ? "'type' is missing" : "'" + type.getTypeId() + "' is no type")
                    + "; the types are "
                    + Arrays.stream(type.getBaseType().getRawClass().getPermittedSubclasses())
                            .map(Words::name)
                            .collect(Collectors.joining(", "));
        }
        if (e instanceof InvalidFormatException format) {
            return "'" + format.getValue() + "' "
                    + (format.getTargetType().isEnum()
                            ? "is not one of "
                                    + org.almoner.domain.parts.Words.list(
                                            Arrays.asList(format.getTargetType().getEnumConstants()))
                            : "cannot be read here; write a date as 2020-10-05, a time as \"07:30\", a whole number in digits, yes and no"
                                    + " as true and false");
        }
        Matcher missing = MISSING.matcher(e.getOriginalMessage());
        if (missing.matches()) {
            return "'" + missing.group(1) + "' is missing; add it";
        }
        return e instanceof MismatchedInputException mismatch
                ? expected(mismatch.getTargetType()) + " is expected here"
                : "this is not a " + kind;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (Number.class.isAssignableFrom(Primitives.wrap(type))) {
            return "a whole number";
        }
        if (Primitives.wrap(type).equals(Boolean.class)) {
            return "true or false";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isEnum() || !type.isRecord() ? "a text" : "an object of its parts";
    }
}
