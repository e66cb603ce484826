package org.almoner.domain.parts;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import java.util.Collection;
import java.util.stream.Collectors;

/** Constants and lists as files write them, for messages to people. */
public final class Words {

    private Words() {}

    /** {@return the constant in lower-case words joined by hyphens, such as {@code requires-improvement}} */
    public static String of(Enum<?> constant) {
        return Ascii.toLowerCase(constant.name()).replace('_', '-');
    }

    /** {@return the text with its first letter as a capital} */
    public static String capitalised(String text) {
        return text.isEmpty() ? text : Ascii.toUpperCase(text.substring(0, 1)) + text.substring(1);
    }

    /** {@return the values one after another, constants as files write them, such as {@code gold, silver}} */
    public static String list(Collection<?> values) {
        return Joiner.on(", ")
                .join(values.stream()
                        .map(value -> value instanceof Enum<?> constant ? of(constant) : value.toString())
                        .collect(Collectors.toList()));
    }
}
