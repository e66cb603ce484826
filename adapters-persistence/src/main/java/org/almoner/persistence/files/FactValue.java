package org.almoner.persistence.files;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almoner.domain.parts.Words;
import org.almoner.domain.time.FactKind;
import org.almoner.json.FactJson;

/** Reads the value of a fact from a YAML file, in the form in which stores keep it as JSON. */
final class FactValue {

    private static final Pattern MISSING =
            Pattern.compile("(?:Missing required|Null value for) creator property '([^']+)'.*", Pattern.DOTALL);

    private FactValue() {}

    /** {@return the value, or empty after saying what of it cannot be read, and where} */
    static <T> Optional<T> read(FactKind<T> kind, YamlItem item) {
        if (item.isMissing()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FactJson.read(kind, item.tree()));
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof JsonMappingException cause) {
                item.at(path(cause)).problem(words(kind, cause));
            } else {
                item.problem(String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
    }

    private static List<String> path(JsonMappingException cause) {
        return cause.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .toList();
    }

    private static String words(FactKind<?> kind, JsonMappingException cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return "there is no key '" + unknown.getPropertyName() + "' here; the keys are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof IllegalArgumentException) {
                return String.valueOf(each.getMessage());
            }
        }
        if (cause instanceof InvalidFormatException format) {
            return "'" + format.getValue() + "' "
                    + (format.getTargetType().isEnum()
                            ? "is not one of " + constants(format.getTargetType())
                            : "cannot be read here; write a date as 2020-10-05, a time as \"07:30\", a number in digits, yes and no"
                                    + " as true and false");
        }
        Matcher missing = MISSING.matcher(cause.getOriginalMessage());
        return missing.matches()
                ? "'" + missing.group(1) + "' is missing; add it"
                : "this is not a " + kind + ": " + cause.getOriginalMessage();
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    /** {@return the constant as files write it} */
    static String word(Enum<?> constant) {
        return Words.of(constant);
    }
}
