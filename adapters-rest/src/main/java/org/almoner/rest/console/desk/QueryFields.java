package org.almoner.rest.console.desk;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.almoner.rest.values.Parameters;
import org.jspecify.annotations.Nullable;

/** Reads the values of paths and queries as REST does; but a field that a form sends and nobody filled in is not given. */
public final class QueryFields implements ParamConverterProvider {

    private final Parameters parameters = new Parameters();

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> rawType, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        ParamConverter<T> converter = parameters.getConverter(rawType, genericType, annotations);
        return converter == null || isOfPath(annotations) ? converter : new Converter<>(converter);
    }

    private static boolean isOfPath(Annotation @Nullable [] annotations) {
        return annotations != null && Stream.of(annotations).anyMatch(PathParam.class::isInstance);
    }

    private record Converter<T>(ParamConverter<T> inner) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            return text == null || text.isBlank() ? null : inner.fromString(text.strip());
        }

        @Override
        public String toString(T value) {
            return inner.toString(value);
        }
    }
}
