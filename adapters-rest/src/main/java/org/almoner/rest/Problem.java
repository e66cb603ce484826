package org.almoner.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/** Why a request was not answered, as RFC 9457 writes it. */
@Schema(name = "Problem", description = "Why a request was not answered (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        @Schema(
                description = "What kind of problem it is: stable, for programs.",
                format = "uri-reference",
                example = "/problems/unknown-postcode",
                requiredMode = RequiredMode.REQUIRED)
        String type,

        @Schema(
                description = "The kind in words.",
                example = "The zone map does not know the postcode",
                requiredMode = RequiredMode.REQUIRED)
        String title,

        @Schema(description = "The status of the answer.", example = "404", requiredMode = RequiredMode.REQUIRED)
        int status,

        @Schema(description = "What is wrong with this request.") @Nullable
        String detail,

        @Schema(
                description = "This one occurrence: the UUID of the header X-Request-Id, which the log has, too.",
                format = "uri",
                example = "urn:uuid:2b5ff2b0-5d33-4a0c-a0e5-3d0c6b6f3a52",
                requiredMode = RequiredMode.REQUIRED)
        String instance,

        @Schema(description = "The parameter that is wrong.", example = "postcode") @Nullable
        String field,

        @Schema(description = "Its value; cut when it is long.", example = "LE67 9ZZ") @Nullable
        String value,

        @Schema(description = "What the caller can do.") @Nullable
        String advice) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int MOST_CHARACTERS = 200;

    /** {@return the problem with a parameter} */
    static Problem of(ProblemException e, String requestId) {
        ProblemKind kind = e.kind();
        return new Problem(
                kind.type(),
                kind.title(),
                kind.status(),
                cut(e.detail()),
                instance(requestId),
                e.field(),
                cut(e.value()),
                kind.advice());
    }

    /** {@return the problem that a status stands for; without a type where it says all there is to say} */
    static Problem of(int status, String requestId) {
        return ProblemKind.ofStatus(status)
                .map(kind -> new Problem(
                        kind.type(), kind.title(), status, null, instance(requestId), null, null, kind.advice()))
                .orElseGet(() -> new Problem(
                        "about:blank", reason(status), status, null, instance(requestId), null, null, null));
    }

    private static String reason(int status) {
        Status known = Status.fromStatusCode(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }

    private static String instance(String requestId) {
        return "urn:uuid:" + requestId;
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return text.substring(0, end) + "...";
    }
}
