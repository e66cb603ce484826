package org.almoner.rest.visits;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.application.port.in.VisitReports.Reason;
import org.almoner.application.port.in.VisitReports.Rejection;
import org.almoner.domain.delivery.VisitId;
import org.almoner.rest.problems.Problem;
import org.almoner.wording.ReportWords;
import org.jspecify.annotations.Nullable;

/** A row that is not recorded, and why. */
@Schema(name = "RejectedRow", description = "A row that is not recorded, and why.")
public record RejectionBody(
        @Schema(description = "The line where it begins.", example = "3", requiredMode = RequiredMode.REQUIRED)
        long line,

        @Schema(description = "The visit; left out where it could not be read.", example = "K-00042/2020-11-02/07:30")
        @Nullable
        String visit,

        @Schema(description = "Every reason.", requiredMode = RequiredMode.REQUIRED)
        List<WrongBody> reasons) {

    static RejectionBody of(Rejection rejection) {
        return new RejectionBody(
                rejection.line(),
                rejection.visit().map(VisitId::toString).orElse(null),
                rejection.reasons().stream().map(WrongBody::of).toList());
    }

    /** Something that is wrong with a row. */
    @Schema(name = "WrongInRow", description = "Something that is wrong with a row.")
    public record WrongBody(
            @Schema(
                    description = "The reason: stable, for programs.",
                    example = "not-of-provider",
                    requiredMode = RequiredMode.REQUIRED)
            String reason,

            @Schema(description = "The column; left out where it is the row as a whole.", example = "package") @Nullable
            String column,

            @Schema(description = "What is there; cut when it is long.", example = "K-00042") @Nullable
            String value,

            @Schema(
                    description = "The reason in words, with what to do.",
                    example = "package K-00042 is not with P-017 on 2020-11-02; check reference and day",
                    requiredMode = RequiredMode.REQUIRED)
            String words) {

        private static WrongBody of(Reason reason) {
            String column = ReportWords.column(reason);
            String value = ReportWords.value(reason);
            return new WrongBody(
                    ReportWords.code(reason),
                    column.isEmpty() ? null : column,
                    value.isEmpty() ? null : Problem.cut(value),
                    Problem.cut(ReportWords.of(reason)));
        }
    }
}
