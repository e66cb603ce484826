package org.almoner.rest.problems;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.almoner.wording.ReasonCode;

/** Why something is not so, or is not done. */
@Schema(name = "Reason", description = "Why something is not so, or is not done.")
public record Reason(
        @Schema(
                description = "The reason: stable, for programs.",
                example = "above-limit",
                requiredMode = RequiredMode.REQUIRED)
        String reason,

        @Schema(
                description = "The reason in words, with what to do.",
                example = "nobody asked for approval from that day on; ask first",
                requiredMode = RequiredMode.REQUIRED)
        String words) {

    /** {@return the typed reason, with its words} */
    public static <R> Reason of(R reason, Function<R, String> words) {
        return new Reason(ReasonCode.of(reason), words.apply(reason));
    }

    /** {@return the typed reasons, each with its words} */
    public static <R> List<Reason> of(Collection<R> reasons, Function<R, String> words) {
        return reasons.stream().map(reason -> of(reason, words)).toList();
    }
}
