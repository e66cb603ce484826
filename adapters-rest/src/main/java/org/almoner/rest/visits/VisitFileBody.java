package org.almoner.rest.visits;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import org.almoner.application.port.in.VisitReports.Findings;
import org.almoner.application.port.in.VisitReports.Unplanned;
import org.almoner.rest.problems.Problem;
import org.almoner.rest.visits.files.VisitFile;
import org.almoner.rest.visits.files.VisitFile.State;
import org.almoner.wording.ReportWords;
import org.jspecify.annotations.Nullable;

/** A file of visits, and how far it has come. */
@Schema(name = "VisitFile", description = "A file of visits, and how far it has come.")
public record VisitFileBody(
        @Schema(
                description = "Its id.",
                example = "0b7c2f1e-9c7b-4f4e-8a0e-6f7c3f3f1c5d",
                requiredMode = RequiredMode.REQUIRED)
        String file,

        @Schema(description = "Whose reports they are.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
        String provider,

        @Schema(
                description = "How far it has come. What is checked can be recorded.",
                example = "checked",
                allowableValues = {"checking", "checked", "unreadable", "failed", "recorded"},
                requiredMode = RequiredMode.REQUIRED)
        String status,

        @Schema(description = "How many rows were read so far.", example = "3", requiredMode = RequiredMode.REQUIRED)
        long rows,

        @Schema(
                description = "When it is forgotten.",
                example = "2020-11-10T10:00:00Z",
                requiredMode = RequiredMode.REQUIRED)
        Instant until,

        @Schema(description = "What recording does or did; left out until it is checked.") @Nullable
        CountsBody counts,

        @Schema(description = "The first 100 rows that are not recorded; left out until it is checked.") @Nullable
        List<RejectionBody> rejections,

        @Schema(
                description =
                        "What of it is new or changed and at times that no plan has, so that no money follows; left out where nothing is.")
        @Nullable
        UnplannedBody unplanned,

        @Schema(description = "Why it cannot be read; left out where it can.") @Nullable
        UnreadableBody unreadable) {

    /** {@return the file, as far as it has come} */
    public static VisitFileBody of(VisitFile file) {
        State state = file.state();
        if (state instanceof State.Recorded recorded) {
            return of(file, "recorded", recorded.findings());
        }
        if (state instanceof State.Checked checked) {
            return of(file, "checked", checked.findings());
        }
        if (state instanceof State.Unreadable unreadable) {
            return of(file, "unreadable", null, null, null, UnreadableBody.of(unreadable));
        }
        return of(file, state instanceof State.Failed ? "failed" : "checking", null, null, null, null);
    }

    /** {@return the file, of which that was done} */
    static VisitFileBody of(VisitFile file, String status, Findings findings) {
        return of(
                file,
                status,
                CountsBody.of(findings.counts()),
                findings.rejections().stream().map(RejectionBody::of).toList(),
                findings.unplanned().map(UnplannedBody::of).orElse(null),
                null);
    }

    private static VisitFileBody of(
            VisitFile file,
            String status,
            @Nullable CountsBody counts,
            @Nullable List<RejectionBody> rejections,
            @Nullable UnplannedBody unplanned,
            @Nullable UnreadableBody unreadable) {
        return new VisitFileBody(
                file.id(),
                file.provider().toString(),
                status,
                file.rows(),
                file.until(),
                counts,
                rejections,
                unplanned,
                unreadable);
    }

    /** Reports that are recorded, and from which no money follows. */
    @Schema(
            name = "UnplannedVisits",
            description = "Reports of visits that no plan has: recorded, but no money follows.")
    public record UnplannedBody(
            @Schema(description = "How many.", example = "2", requiredMode = RequiredMode.REQUIRED)
            long count,

            @Schema(
                    description = "The line where the first of them begins.",
                    example = "5",
                    requiredMode = RequiredMode.REQUIRED)
            long line,

            @Schema(
                    description = "The visit of the first of them.",
                    example = "K-00042/2020-11-02/18:00",
                    requiredMode = RequiredMode.REQUIRED)
            String visit,

            @Schema(
                    description = "The same in words, with what to do.",
                    example =
                            "2 of the new or changed are at times that no plan has, and no money follows from them: the first is"
                                    + " line 5, visit K-00042/2020-11-02/18:00; check date and planned start",
                    requiredMode = RequiredMode.REQUIRED)
            String words) {

        private static UnplannedBody of(Unplanned unplanned) {
            return new UnplannedBody(
                    unplanned.count(), unplanned.line(), unplanned.visit().toString(), ReportWords.of(unplanned));
        }
    }

    /** Why a file is no table of visits. */
    @Schema(name = "UnreadableFile", description = "Why a file is no table of visits.")
    public record UnreadableBody(
            @Schema(description = "The line.", example = "1", requiredMode = RequiredMode.REQUIRED)
            long line,

            @Schema(description = "The column; left out where it is the line as a whole.", example = "start") @Nullable
            String column,

            @Schema(description = "What is there; cut when it is long.", example = "begin") @Nullable
            String value,

            @Schema(
                    description = "What is wrong, and what to do.",
                    example = "the column is missing; add it to the first line",
                    requiredMode = RequiredMode.REQUIRED)
            String detail) {

        private static UnreadableBody of(State.Unreadable why) {
            return new UnreadableBody(
                    why.line(),
                    why.column().isEmpty() ? null : Problem.cut(why.column()),
                    why.value().isEmpty() ? null : Problem.cut(why.value()),
                    why.detail());
        }
    }
}
