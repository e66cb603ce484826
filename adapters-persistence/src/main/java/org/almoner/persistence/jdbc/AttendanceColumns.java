package org.almoner.persistence.jdbc;

import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.delivery.Attendance;
import org.jspecify.annotations.Nullable;

/** What became of a visit, column by column; what does not apply is null. */
record AttendanceColumns(
        String kind,
        @Nullable LocalTime arrived,
        @Nullable Integer minutes,
        @Nullable Integer secondCarerMinutes,
        @Nullable LocalTime secondCarerArrived,
        @Nullable Integer noticeHours,
        @Nullable Integer carers,
        @Nullable Boolean verified) {

    private static final String ATTENDED = "ATTENDED";
    private static final String NO_LOG_OUT = "NO_LOG_OUT";
    private static final String MISSED = "MISSED";
    private static final String NO_ACCESS = "NO_ACCESS";
    private static final String CANCELLED = "CANCELLED";

    static AttendanceColumns of(Attendance attendance) {
        if (attendance instanceof Attendance.Attended attended) {
            return new AttendanceColumns(
                    ATTENDED,
                    Facts.time(attended.arrived()),
                    attended.minutes(),
                    attended.secondCarerMinutes(),
                    attended.secondCarerArrived().map(Facts::time).orElse(null),
                    null,
                    null,
                    null);
        }
        if (attendance instanceof Attendance.NoLogOut noLogOut) {
            LocalTime arrived = Facts.time(noLogOut.arrived());
            return new AttendanceColumns(
                    NO_LOG_OUT, arrived, null, null, null, null, noLogOut.carers(), noLogOut.verified());
        }
        if (attendance instanceof Attendance.NoAccess noAccess) {
            return new AttendanceColumns(NO_ACCESS, Facts.time(noAccess.arrived()), null, null, null, null, null, null);
        }
        if (attendance instanceof Attendance.Cancelled cancelled) {
            return new AttendanceColumns(CANCELLED, null, null, null, null, cancelled.noticeHours(), null, null);
        }
        return new AttendanceColumns(MISSED, null, null, null, null, null, null, null);
    }

    static Attendance read(Row row) throws SQLException {
        String kind = row.text();
        LocalTime arrived = row.time();
        int minutes = row.integer();
        int secondCarerMinutes = row.integer();
        Optional<LocalTime> secondCarerArrived = row.optionalTime();
        int noticeHours = row.integer();
        int carers = row.integer();
        boolean verified = row.flag();
        return switch (kind) {
            case ATTENDED -> new Attendance.Attended(arrived, minutes, secondCarerMinutes, secondCarerArrived);
            case NO_LOG_OUT -> new Attendance.NoLogOut(arrived, carers, verified);
            case NO_ACCESS -> new Attendance.NoAccess(arrived);
            case CANCELLED -> new Attendance.Cancelled(noticeHours);
            case MISSED -> new Attendance.Missed();
            default -> throw new SQLException("'" + kind + "' is not what becomes of a visit");
        };
    }
}
