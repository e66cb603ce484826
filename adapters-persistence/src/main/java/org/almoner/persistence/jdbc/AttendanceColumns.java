package org.almoner.persistence.jdbc;

import java.sql.SQLException;
import java.time.LocalTime;
import org.almoner.domain.delivery.Attendance;
import org.jspecify.annotations.Nullable;

/** What became of a visit, column by column; what does not apply is null. */
record AttendanceColumns(
        String kind,
        @Nullable LocalTime arrived,
        @Nullable Integer minutes,
        @Nullable Integer secondCarerMinutes,
        @Nullable Integer noticeHours) {

    private static final String ATTENDED = "ATTENDED";
    private static final String MISSED = "MISSED";
    private static final String NO_ACCESS = "NO_ACCESS";
    private static final String CANCELLED = "CANCELLED";

    static AttendanceColumns of(Attendance attendance) {
        if (attendance instanceof Attendance.Attended attended) {
            return new AttendanceColumns(
                    ATTENDED, Facts.time(attended.arrived()), attended.minutes(), attended.secondCarerMinutes(), null);
        }
        if (attendance instanceof Attendance.NoAccess noAccess) {
            return new AttendanceColumns(NO_ACCESS, Facts.time(noAccess.arrived()), null, null, null);
        }
        if (attendance instanceof Attendance.Cancelled cancelled) {
            return new AttendanceColumns(CANCELLED, null, null, null, cancelled.noticeHours());
        }
        return new AttendanceColumns(MISSED, null, null, null, null);
    }

    static Attendance read(Row row) throws SQLException {
        String kind = row.text();
        LocalTime arrived = row.time();
        int minutes = row.integer();
        int secondCarerMinutes = row.integer();
        int noticeHours = row.integer();
        return switch (kind) {
            case ATTENDED -> new Attendance.Attended(arrived, minutes, secondCarerMinutes);
            case NO_ACCESS -> new Attendance.NoAccess(arrived);
            case CANCELLED -> new Attendance.Cancelled(noticeHours);
            case MISSED -> new Attendance.Missed();
            default -> throw new SQLException("'" + kind + "' is not what becomes of a visit");
        };
    }
}
