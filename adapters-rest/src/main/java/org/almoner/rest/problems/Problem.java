package org.almoner.rest.problems;

import com.google.common.collect.ImmutableList;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.almoner.application.port.out.ChangedSinceException;
import org.almoner.wording.RefusalWords;
import org.jspecify.annotations.Nullable;

/** Why a request was not answered, as RFC 9457 writes it. */
@Schema(name = "Problem", description = "Why a request was not answered (RFC 9457).")
public record Problem(
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

        @Schema(description = "The parameter or header that is wrong.", example = "postcode") @Nullable
        String field,

        @Schema(description = "Its value; cut when it is long.", example = "LE67 9ZZ") @Nullable
        String value,

        @Schema(description = "What the caller can do.") @Nullable
        String advice,

        @Schema(description = "All that is wrong with the body.") @Nullable
        List<BodyError> errors,

        @Schema(description = "Every reason why the rules do not allow it.") @Nullable
        List<Reason> reasons,

        @Schema(description = "What has become known since it was read, in that order.") @Nullable
        List<ChangedFact> changes) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int MOST_OF_A_VALUE = 200;
    private static final int MOST_OF_WORDS = 1000;

    /** {@return the problem of a request that is not answered} */
    public static Problem of(ProblemException e, String requestId) {
        return new Problem(
                e.kind().type(),
                e.kind().title(),
                e.kind().status(),
                words(e.detail(), e.value()),
                instance(requestId),
                e.field(),
                e.value() == null ? null : cut(e.value()),
                e.kind().advice(),
                orNull(e.errors()),
                orNull(e.reasons()),
                null);
    }

    /** {@return the problem of whoever records what rests on something that has changed} */
    public static Problem of(ChangedSinceException e, String requestId) {
        ProblemKind kind = ProblemKind.CHANGED_SINCE;
        return new Problem(
                kind.type(),
                kind.title(),
                kind.status(),
                RefusalWords.of(e),
                instance(requestId),
                null,
                null,
                kind.advice(),
                null,
                null,
                e.changes().stream().map(ChangedFact::of).toList());
    }

    private static <T> @Nullable List<T> orNull(ImmutableList<T> some) {
        return some.isEmpty() ? null : some;
    }

    /** {@return the problem that a status stands for; without a type where it says all there is to say} */
    public static Problem of(int status, String requestId) {
        return ProblemKind.ofStatus(status)
                .map(kind -> plain(kind.type(), kind.title(), status, requestId, kind.advice()))
                .orElseGet(() -> plain("about:blank", reason(status), status, requestId, null));
    }

    private static Problem plain(String type, String title, int status, String requestId, @Nullable String advice) {
        return new Problem(type, title, status, null, instance(requestId), null, null, advice, null, null, null);
    }

    private static String reason(int status) {
        Status known = Status.fromStatusCode(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }

    private static String instance(String requestId) {
        return "urn:uuid:" + requestId;
    }

    /** {@return what a caller wrote, cut when it is long} */
    public static String cut(String text) {
        return cut(text, MOST_OF_A_VALUE);
    }

    /**
     * {@return words about a value, which is cut in them when it is long, so that all that may be written in its place is told} They are
     * cut themselves where they are still longer than the words of any rule.
     */
    static String words(String words, @Nullable String value) {
        return cut(value == null ? words : words.replace(value, cut(value)), MOST_OF_WORDS);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "...";
    }
}
