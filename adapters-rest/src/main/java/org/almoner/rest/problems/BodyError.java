package org.almoner.rest.problems;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** Something that is wrong with a body. */
@Schema(name = "BodyError", description = "Something that is wrong with a body.")
public record BodyError(
        @Schema(
                description = "Where, as a JSON pointer (RFC 6901); empty for the body as a whole.",
                example = "/from",
                requiredMode = RequiredMode.REQUIRED)
        String pointer,

        @Schema(description = "What is there; cut when it is long.", example = "yesterday") @Nullable
        String value,

        @Schema(
                description = "What is wrong, and what to do.",
                example = "'yesterday' is not a date: write it as 2020-11-02",
                requiredMode = RequiredMode.REQUIRED)
        String detail) {

    /** Cuts what is long. */
    public BodyError {
        detail = Problem.words(detail, value);
        value = value == null ? null : Problem.cut(value);
    }

    /** {@return what is wrong, with where it is} */
    String words() {
        return pointer.isEmpty() ? detail : pointer + ": " + detail;
    }

    /** {@return the pointer to the field or item of the name in what another pointer points to} */
    public static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
