package org.almoner.rest.remittances;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import org.almoner.domain.ledger.Remittance;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Json;
import org.almoner.wording.CauseWords;
import org.jspecify.annotations.Nullable;

/** What a run paid a provider. */
@Schema(name = "Remittance", description = "What a run paid a provider.")
public record RemittanceBody(
        @Schema(description = "The number of the run.", example = "1", requiredMode = RequiredMode.REQUIRED)
        int run,

        @Schema(description = "The days that the run settled.", requiredMode = RequiredMode.REQUIRED)
        Days period,

        @Schema(
                description = "When it was posted.",
                example = "2020-11-16T09:00:00Z",
                requiredMode = RequiredMode.REQUIRED)
        Instant posted,

        @Schema(
                description = "How far the run has come.",
                example = "paid",
                allowableValues = {"approved", "paid"},
                requiredMode = RequiredMode.REQUIRED)
        String status,

        @Schema(
                description = "All lines together; below nothing where more was taken back than paid.",
                example = "1250.40",
                requiredMode = RequiredMode.REQUIRED)
        String total,

        @Schema(description = "Line by line; left out in lists.") @Nullable
        List<LineBody> lines) {

    static RemittanceBody of(Remittance remittance) {
        return of(remittance, null);
    }

    static RemittanceBody inFull(Remittance remittance) {
        return of(remittance, remittance.lines().stream().map(LineBody::of).toList());
    }

    private static RemittanceBody of(Remittance remittance, @Nullable List<LineBody> lines) {
        return new RemittanceBody(
                remittance.run().run().id().number(),
                Days.of(remittance.run().run().period()),
                remittance.run().postedAt().orElseThrow(),
                Json.name(remittance.run().status()),
                remittance.total().toString(),
                lines);
    }

    /** What was paid for one line. */
    @Schema(name = "RemittanceLine", description = "What was paid for one line.")
    public record LineBody(
            @Schema(
                    description = "The line.",
                    example = "care:2020-11-02/2020-11-09:C-00042:K-00042:P-017",
                    requiredMode = RequiredMode.REQUIRED)
            String line,

            @Schema(
                    description = "Paid; below nothing where it is taken back.",
                    example = "36.00",
                    requiredMode = RequiredMode.REQUIRED)
            String amount,

            @Schema(description = "Why.", requiredMode = RequiredMode.REQUIRED)
            Reason because) {

        private static LineBody of(Remittance.Paid paid) {
            return new LineBody(
                    paid.line().toString(), paid.amount().toString(), Reason.of(paid.cause(), CauseWords::text));
        }
    }
}
