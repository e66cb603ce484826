package org.almoner.rest.visits;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalTime;
import org.almoner.domain.delivery.Attendance;
import org.jspecify.annotations.Nullable;

/** What became of a visit. */
@Schema(name = "Attendance", description = "What became of a visit.")
public record AttendanceBody(
        @Schema(
                description = "In one word.",
                example = "attended",
                allowableValues = {"attended", "no-log-out", "missed", "no-access", "cancelled"},
                requiredMode = RequiredMode.REQUIRED)
        String attendance,

        @Schema(description = "When the first carer came.", example = "07:35") @Nullable
        String arrived,

        @Schema(description = "How many minutes the first carer stayed.", example = "45") @Nullable
        Integer minutes,

        @Schema(description = "How many minutes a second carer stayed.", example = "45") @Nullable
        Integer secondCarerMinutes,

        @Schema(description = "When the second carer came, where it is known.", example = "07:40") @Nullable
        String secondCarerArrived,

        @Schema(description = "How many carers logged in and not out.", example = "1") @Nullable
        Integer carers,

        @Schema(description = "Whether somebody confirmed in another way that care was given.", example = "true")
        @Nullable
        Boolean verified,

        @Schema(description = "Full hours between the cancellation and the planned start.", example = "24") @Nullable
        Integer noticeHours) {

    static AttendanceBody of(Attendance attendance) {
        String arrived = attendance.firstArrival().map(LocalTime::toString).orElse(null);
        if (attendance instanceof Attendance.Attended attended) {
            return new AttendanceBody(
                    "attended",
                    arrived,
                    attended.minutes(),
                    attended.secondCarerMinutes(),
                    attended.secondCarerArrived().map(LocalTime::toString).orElse(null),
                    null,
                    null,
                    null);
        }
        if (attendance instanceof Attendance.NoLogOut noLogOut) {
            return new AttendanceBody(
                    "no-log-out", arrived, null, null, null, noLogOut.carers(), noLogOut.verified(), null);
        }
        if (attendance instanceof Attendance.Cancelled cancelled) {
            return new AttendanceBody("cancelled", null, null, null, null, null, null, cancelled.noticeHours());
        }
        return new AttendanceBody(
                attendance instanceof Attendance.NoAccess ? "no-access" : "missed",
                arrived,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
