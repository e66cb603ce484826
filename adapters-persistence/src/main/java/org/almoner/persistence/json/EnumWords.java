package org.almoner.persistence.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.google.common.base.Ascii;
import java.io.Serial;

/** Names enum constants in lower-case words joined by hyphens. */
final class EnumWords extends JacksonAnnotationIntrospector {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] constants, String[] names) {
        String[] words = new String[constants.length];
        for (int i = 0; i < constants.length; i++) {
            words[i] = Ascii.toLowerCase(constants[i].name()).replace('_', '-');
        }
        return words;
    }
}
