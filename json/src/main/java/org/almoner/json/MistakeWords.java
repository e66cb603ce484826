package org.almoner.json;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.google.common.collect.Range;
import com.google.common.primitives.Primitives;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what of a given value cannot be read, in the words of whoever gave it. */
final class MistakeWords {

    private MistakeWords() {}

    /** {@return that there is no such key} */
    static String unknownKey(String name, Collection<String> known) {
        return "there is no key '" + name + "' here; the keys are " + String.join(", ", known);
    }

    /** {@return that a key is not there} */
    static String missing(String name) {
        return "'" + name + "' is missing; add it";
    }

    /** {@return that a whole number is out of its bounds} */
    static String outOf(Range<Integer> bounds) {
        return "write a whole number from " + bounds.lowerEndpoint() + " to " + bounds.upperEndpoint();
    }

    /** {@return what to say of a value that has no parts, or none that is wrong} */
    static String of(Exception e) {
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
        return expected(e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null)
                + " is expected here";
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
