package org.almoner.formats.visits;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.delivery.Attendance;
import org.jspecify.annotations.Nullable;

/** What a report tells of what became of a visit, beside the one word for it; null where it tells nothing. Immutable. */
public record AttendanceFields(
        @Nullable LocalTime arrived,
        @Nullable Integer minutes,
        @Nullable Integer secondCarerMinutes,
        @Nullable LocalTime secondCarerArrived,
        @Nullable Integer carers,
        @Nullable Boolean verified,
        @Nullable Integer noticeHours) {

    /** {@return the names of those that are there} */
    private ImmutableSet<String> given() {
        return Stream.of(
                        arrived == null ? "" : "arrived",
                        minutes == null ? "" : "minutes",
                        secondCarerMinutes == null ? "" : "secondCarerMinutes",
                        secondCarerArrived == null ? "" : "secondCarerArrived",
                        carers == null ? "" : "carers",
                        verified == null ? "" : "verified",
                        noticeHours == null ? "" : "noticeHours")
                .filter(name -> !name.isEmpty())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** {@return what is missing, or there although it does not belong to what became of the visit: names, and what to do} */
    public ImmutableMap<String, String> wrong(Became became) {
        return became.wrong(given());
    }

    /**
     * {@return what became of the visit}
     *
     * @throws IllegalArgumentException if the fields do not go with it, or a number is out of its bounds
     */
    public Attendance attendance(Became became) {
        ImmutableMap<String, String> wrong = wrong(became);
        checkArgument(
                wrong.isEmpty(),
                "%s",
                wrong.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining("; ")));
        return switch (became) {
            case ATTENDED -> attended();
            case NO_LOG_OUT -> new Attendance.NoLogOut(came(), orElse(carers, 1), Boolean.TRUE.equals(verified));
            case MISSED -> new Attendance.Missed();
            case NO_ACCESS -> new Attendance.NoAccess(came());
            case CANCELLED -> new Attendance.Cancelled(orElse(noticeHours, 0));
        };
    }

    private Attendance attended() {
        return new Attendance.Attended(
                came(), orElse(minutes, 0), orElse(secondCarerMinutes, 0), Optional.ofNullable(secondCarerArrived));
    }

    private LocalTime came() {
        return Objects.requireNonNull(arrived);
    }

    private static int orElse(@Nullable Integer given, int other) {
        return given == null ? other : given;
    }
}
