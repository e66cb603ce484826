package org.almoner.wording;

import com.google.common.base.CaseFormat;

/** Typed reasons for programs: the name of the type. */
public final class ReasonCode {

    private ReasonCode() {}

    /** {@return the name of its type in lower-case words joined by hyphens, such as {@code grade-too-low}} */
    public static String of(Object reason) {
        return CaseFormat.UPPER_CAMEL.to(
                CaseFormat.LOWER_HYPHEN, reason.getClass().getSimpleName());
    }

    /** {@return the name of a type in one word, such as {@code NOT_IN_ZONE}} */
    public static String constant(Class<?> type) {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, type.getSimpleName());
    }
}
