package org.almoner.formats.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CarerId;
import org.almoner.formats.csv.CsvWriter;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.delivery.References.Kind;
import org.almoner.formats.visits.Became;

/**
 * Writes the file of 24 columns. {@link ServiceDeliveryFile} reads the same reports again where the visits of a person's week are written one after
 * the other. Nobody's name is written: where the file asks for one, the reference stands. Of one thread.
 */
public final class ServiceDeliveryWriter implements Closeable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int MINUTES_OF_AN_HOUR = 60;

    private final Heading heading;
    private final References references;
    private final CsvWriter out;

    /**
     * A file without a row yet.
     *
     * @param target is not closed by this
     * @param heading of each row
     * @param references what ours are called there
     * @throws IOException if it cannot be written to
     */
    public ServiceDeliveryWriter(Writer target, Heading heading, References references) throws IOException {
        this.heading = heading;
        this.references = references;
        this.out = new CsvWriter(target, DeliveryTable.ALL);
    }

    /**
     * Writes the row of a visit, and the row of its second carer.
     *
     * @throws IllegalArgumentException if the provider is not that of the file, or no visit code stands for what became of the visit
     * @throws IOException if it cannot be written
     */
    public void write(DeliveredVisit visit) throws IOException {
        checkArgument(
                references.provider(heading.provider()).equals(visit.report().provider()),
                "the file is of %s, but visit %s is reported by %s",
                heading.provider(),
                visit.report().visit(),
                visit.report().provider());
        Attendance attendance = visit.report().attendance();
        if (attendance instanceof Attendance.Attended attended) {
            write(visit, Stay.of(attended.arrived(), attended.minutes()), "", false);
            if (attended.secondCarerMinutes() > 0) {
                write(
                        visit,
                        Stay.of(
                                attended.secondCarerArrived().orElse(attended.arrived()),
                                attended.secondCarerMinutes()),
                        "",
                        true);
            }
            return;
        }
        String code = code(visit);
        Stay stay = Stay.of(attendance.firstArrival().orElse(LocalTime.MIDNIGHT), 0);
        write(visit, stay, code, false);
        if (attendance instanceof Attendance.NoLogOut two && two.carers() == 2) {
            write(visit, stay, code, true);
        }
    }

    private String code(DeliveredVisit visit) {
        Outcome outcome = outcome(visit.report().attendance());
        return references
                .code(outcome)
                .orElseThrow(() -> new IllegalArgumentException("no visit code stands for '" + outcome + "', as visit "
                        + visit.report().visit() + " was; add one to the references"));
    }

    private static Outcome outcome(Attendance attendance) {
        if (attendance instanceof Attendance.NoLogOut noLogOut) {
            return new Outcome(Became.NO_LOG_OUT, 0, noLogOut.verified());
        }
        if (attendance instanceof Attendance.Cancelled cancelled) {
            return new Outcome(Became.CANCELLED, cancelled.noticeHours(), false);
        }
        return new Outcome(attendance instanceof Attendance.Missed ? Became.MISSED : Became.NO_ACCESS, 0, false);
    }

    private void write(DeliveredVisit visit, Stay stay, String code, boolean secondary) throws IOException {
        LocalDate date = visit.report().visit().date();
        String person = references.theirs(Kind.PERSON, visit.person().toString());
        out.row(ImmutableList.of(
                heading.reference(),
                heading.description(),
                DeliveryTable.created(heading.created()),
                heading.provider(),
                references.contract(visit.contract(), visit.report().provider()),
                person,
                person,
                FieldText.britishDay(date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))),
                "",
                "",
                "",
                visit.serviceType(),
                FieldText.britishDay(date),
                TIME.format(visit.report().visit().start()),
                duration(visit.claimed().toSeconds()),
                TIME.format(stay.start()),
                duration(stay.minutes() * (long) SECONDS_OF_A_MINUTE),
                secondary ? "True" : "False",
                "",
                references.theirs(Kind.ORDER, visit.report().visit().pack().toString()),
                "",
                code,
                secondary ? "" : visit.report().carer().map(CarerId::value).orElse(""),
                ""));
    }

    private static String duration(long seconds) {
        long minutes = seconds / SECONDS_OF_A_MINUTE;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d",
                minutes / MINUTES_OF_AN_HOUR,
                minutes % MINUTES_OF_AN_HOUR,
                seconds % SECONDS_OF_A_MINUTE);
    }

    /** Hands on all that was written, and leaves the target open. */
    @Override
    public void close() throws IOException {
        out.close();
    }

    /** When a carer came, and for how long. */
    private record Stay(LocalTime start, int minutes) {

        static Stay of(LocalTime start, int minutes) {
            checkArgument(
                    start.equals(start.truncatedTo(ChronoUnit.SECONDS)),
                    "carers come to the second, but got %s",
                    start);
            return new Stay(start, minutes);
        }
    }
}
