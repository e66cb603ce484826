package org.almoner.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names enum constants, and the types that a sealed interface permits, in lower-case words joined by hyphens. Which of its types
 * a value of a sealed interface is stands in {@code type}.
 */
final class Words extends JacksonAnnotationIntrospector {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The key that says which of its types a value of a sealed interface is. */
    static final String TYPE = "type";

    private static final JsonTypeInfo.Value IN_TYPE =
            JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, TYPE, null, false, true, null);

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] constants, String[] names) {
        String[] words = new String[constants.length];
        for (int i = 0; i < constants.length; i++) {
            words[i] = Ascii.toLowerCase(constants[i].name()).replace('_', '-');
        }
        return words;
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass type
                        && sealed(type.getRawType()).isPresent()
                ? IN_TYPE
                : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        return sealed(annotated.getRawType())
                .map(type -> Arrays.stream(type.getPermittedSubclasses())
                        .map(permitted -> new NamedType(permitted, name(permitted)))
                        .toList())
                .orElse(null);
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass annotated) {
        return sealed(annotated.getRawType())
                .map(type -> name(annotated.getRawType()))
                .orElse(null);
    }

    /** {@return the name of one of the types that a sealed interface permits} */
    static String name(Class<?> type) {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, type.getSimpleName());
    }

    /** {@return the sealed interface that the type is or is permitted by} */
    private static Optional<Class<?>> sealed(Class<?> type) {
        return Stream.<Class<?>>concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .filter(Class::isSealed)
                .filter(Class::isInterface)
                .findFirst();
    }
}
