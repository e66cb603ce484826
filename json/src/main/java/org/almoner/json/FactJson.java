package org.almoner.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;

/**
 * Writes and reads the values of facts, and whatever else a store keeps. A value that has a text form, such as money or a date, is
 * that text; an enum constant is its name in lower-case words joined by hyphens; every other value is an object of its parts, with
 * the name of its type in {@code type} where it is one of the types of a sealed interface. Thread-safe.
 */
public final class FactJson {

    private static final ObjectMapper KEPT = mapper(TextForms.kept());
    private static final ObjectMapper GIVEN = mapper(TextForms.given());

    private FactJson() {}

    private static ObjectMapper mapper(SimpleModule texts) {
        return JsonMapper.builder()
                .addModules(new GuavaModule(), new Jdk8Module(), new JavaTimeModule(), texts)
                .annotationIntrospector(new Words())
                .addMixIn(Membership.class, MembershipParts.class)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * {@return the value as JSON, on one line}
     *
     * @throws IllegalArgumentException if a time in it is finer than a microsecond, or it is no value of the domain
     */
    public static String write(Object value) {
        try {
            return KEPT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("'" + value + "' has no JSON form: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * {@return the value of the kind that {@link #write} wrote}
     *
     * @throws IllegalArgumentException if the text is anything else; the message says what of it
     */
    public static <T> T read(FactKind<T> kind, String json) {
        try {
            return KEPT.readValue(json, kind.type());
        } catch (JsonProcessingException e) {
            throw unreadable(kind, json, e);
        }
    }

    /**
     * {@return the fact of the kind that {@link #write} wrote}
     *
     * @throws IllegalArgumentException if the text is anything else; the message says what of it
     */
    public static <T> Fact<T> readFact(FactKind<T> kind, String json) {
        try {
            return KEPT.readValue(json, KEPT.getTypeFactory().constructParametricType(Fact.class, kind.type()));
        } catch (JsonProcessingException e) {
            throw unreadable("fact of kind " + kind, json, e);
        }
    }

    /**
     * {@return the value that {@link #write} wrote}
     *
     * @param type a value of the domain, or a record of such values, of Guava's immutable collections and of times of Java
     * @throws IllegalArgumentException if the text is anything else; the message says what of it
     */
    public static <T> T read(Class<T> type, String json) {
        try {
            return KEPT.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getSimpleName(), json, e);
        }
    }

    /**
     * {@return the value of the kind, given by somebody as a part of a file or of a request}
     *
     * @throws UnreadableValueException if it is anything else; it says all that is wrong, and where
     */
    public static <T> T read(FactKind<T> kind, JsonNode json) {
        if (json.isNull()) {
            throw new UnreadableValueException(ImmutableList.of(
                    new Mistake(ImmutableList.of(), "there is no value of kind " + kind + " here; write it")));
        }
        try {
            return GIVEN.readValue(GIVEN.treeAsTokens(json), kind.type());
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableValueException(GivenParts.mistakes(GIVEN, kind.type(), json));
        }
    }

    private static IllegalArgumentException unreadable(Object kind, String json, JsonProcessingException e) {
        e.clearLocation();
        return new IllegalArgumentException("'" + json + "' is not a " + kind + ": " + e.getOriginalMessage(), e);
    }

    /** Places stand where there are any: most providers give visits alone. */
    private interface MembershipParts {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        ImmutableSortedMap<Offering, Integer> places();
    }
}
