package org.almoner.rest.visits.files;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.visits.AttendanceFields;
import org.almoner.formats.visits.Became;
import org.jspecify.annotations.Nullable;

/** A visit and what became of it, as bodies have it; files have the same fields as columns. */
@Schema(name = "ReportedVisit", description = "A visit and what became of it.")
public record ReportedVisit(
        @Schema(
                name = "package",
                description = "The package.",
                example = "K-00042",
                requiredMode = RequiredMode.REQUIRED)
        @JsonProperty("package")
        PackageId pack,

        @Schema(
                description = "The day on which it was to start.",
                example = "2020-11-02",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate date,

        @Schema(
                description = "When it was to start, as planned: package, date and start say which visit it is.",
                example = "07:30",
                requiredMode = RequiredMode.REQUIRED)
        LocalTime start,

        @Schema(
                description = "What became of it.",
                type = "string",
                example = "attended",
                allowableValues = {"attended", "no-log-out", "missed", "no-access", "cancelled"},
                requiredMode = RequiredMode.REQUIRED)
        Became attendance,

        @Schema(description = "When the first carer came: needed where one came.", example = "07:35") @Nullable
        LocalTime arrived,

        @Schema(
                description = "How many minutes the first carer stayed: needed where it was attended.",
                example = "45",
                minimum = "1",
                maximum = "1440")
        @Nullable
        Integer minutes,

        @Schema(
                description = "How many minutes a second carer stayed; none came without it.",
                example = "45",
                minimum = "0",
                maximum = "1440")
        @Nullable
        Integer secondCarerMinutes,

        @Schema(description = "When the second carer came; with the first without it.", example = "07:40") @Nullable
        LocalTime secondCarerArrived,

        @Schema(
                description = "How many carers logged in and not out; 1 without it.",
                example = "1",
                minimum = "1",
                maximum = "2")
        @Nullable
        Integer carers,

        @Schema(
                description =
                        "Whether somebody confirmed in another way that care was given, where no log says until when.",
                example = "true")
        @Nullable
        Boolean verified,

        @Schema(
                description =
                        "Full hours between the cancellation and the planned start: needed where it was cancelled.",
                example = "24",
                minimum = "0")
        @Nullable
        Integer noticeHours,

        @Schema(description = "The provider's reference of the carer who came first, never a name.", example = "W-017")
        @Nullable
        CarerId carer) {

    /**
     * Refuses what does not go together, and impossible values.
     *
     * @throws IllegalArgumentException if a field is missing that what became of the visit needs, one is there that it does not have, the
     *     start is not a whole minute, or a number is out of its bounds
     */
    public ReportedVisit {
        new VisitId(pack, date, start);
        new AttendanceFields(arrived, minutes, secondCarerMinutes, secondCarerArrived, carers, verified, noticeHours)
                .attendance(attendance);
    }

    /** {@return the report, as of the provider} */
    public VisitRecord by(ProviderId provider) {
        AttendanceFields fields = new AttendanceFields(
                arrived, minutes, secondCarerMinutes, secondCarerArrived, carers, verified, noticeHours);
        return new VisitRecord(
                new VisitId(pack, date, start), provider, fields.attendance(attendance), Optional.ofNullable(carer));
    }
}
