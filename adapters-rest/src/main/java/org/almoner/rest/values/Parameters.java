package org.almoner.rest.values;

import com.google.common.primitives.Primitives;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.rest.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the values of paths and queries; one that is malformed is a problem that names the parameter. */
public final class Parameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> rawType, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        if (annotations == null) {
            return null;
        }
        Class<T> type = Primitives.wrap(rawType);
        if (type.equals(Boolean.class)) {
            return new Converter<>(type, name(annotations), text -> type.cast(Values.isSo(text)));
        }
        return Values.isValue(type) ? new Converter<>(type, name(annotations), text -> Values.read(type, text)) : null;
    }

    private static String name(Annotation... annotations) {
        return Stream.of(annotations)
                .flatMap(annotation -> annotation instanceof PathParam path
                        ? Stream.of(path.value())
                        : annotation instanceof QueryParam query ? Stream.of(query.value()) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    /** {@return the value of the parameter or header of the name} */
    public static <T> T read(Class<T> type, String name, String text) {
        return read(type, name, text, given -> Values.read(type, given));
    }

    private static <T> T read(Class<T> type, String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField(Values.malformed(type), String.valueOf(e.getMessage()), name, text);
        }
    }

    private record Converter<T>(Class<T> type, String name, Function<String, T> reader) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            return text == null ? null : read(type, name, text, reader);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
