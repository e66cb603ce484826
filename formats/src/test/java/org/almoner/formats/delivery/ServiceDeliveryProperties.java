package org.almoner.formats.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.testkit.generators.AlmonerDomain;

@Domain(AlmonerDomain.class)
class ServiceDeliveryProperties {

    private static final ProviderId PROVIDER = new ProviderId("P-1");
    private static final Heading HEADING = new Heading("F-1", "Week 45", LocalDateTime.of(2020, 11, 9, 8, 0), "BRIGHT");

    @Property
    void theReportsThatAreWrittenAreReadAgain(@ForAll @Size(max = 8) List<VisitRecord> reports, @ForAll PersonId person)
            throws IOException {
        List<VisitRecord> given = oneOfEachVisit(reports);
        References references = references(given);
        StringWriter file = new StringWriter();
        try (ServiceDeliveryWriter writer = new ServiceDeliveryWriter(file, HEADING, references)) {
            for (VisitRecord report : given) {
                writer.write(new DeliveredVisit(report, person, "HC/17", "HOME CARE", Duration.ofMinutes(45)));
            }
        }

        List<VisitRecord> read = new ArrayList<>();
        ServiceDeliveryFile.read(
                bytes(file.toString()),
                HEADING,
                references,
                (who, provider, day) ->
                        given.stream().map(report -> report.visit().pack()).collect(ImmutableSet.toImmutableSet()),
                row -> read.add(((Row.Read) row).report()));

        assertThat(read).isEqualTo(given);
        if (!given.isEmpty()) {
            assertThat(ServiceDeliveryFile.heading(bytes(file.toString()), references))
                    .isEqualTo(HEADING);
        }
    }

    /** In order of time, of the one provider, to the second; visits of one minute of different packages are told apart by their order. */
    private static List<VisitRecord> oneOfEachVisit(List<VisitRecord> reports) {
        Map<VisitId, VisitRecord> visits = new LinkedHashMap<>();
        reports.forEach(report -> visits.put(
                report.visit(), new VisitRecord(report.visit(), PROVIDER, plain(report.attendance()), report.carer())));
        return visits.values().stream()
                .sorted(Comparator.comparing(VisitRecord::visit))
                .toList();
    }

    /** A carer who came with the first came when the first did. */
    private static Attendance plain(Attendance attendance) {
        if (attendance instanceof Attendance.Attended stay) {
            LocalTime arrived = stay.arrived().truncatedTo(ChronoUnit.SECONDS);
            Optional<LocalTime> second = stay.secondCarerArrived()
                    .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                    .filter(time -> !time.equals(arrived));
            return new Attendance.Attended(arrived, stay.minutes(), stay.secondCarerMinutes(), second);
        }
        return attendance;
    }

    private static References references(List<VisitRecord> reports) throws IOException {
        ImmutableMap.Builder<String, String> codes = ImmutableMap.builder();
        codes.put("missed", "M").put("no-access", "N").put("no-log-out", "L").put("no-log-out verified", "V");
        reports.stream()
                .map(VisitRecord::attendance)
                .filter(Attendance.Cancelled.class::isInstance)
                .map(attendance -> ((Attendance.Cancelled) attendance).noticeHours())
                .distinct()
                .forEach(hours -> codes.put("cancelled " + hours, "X" + hours));
        StringBuilder table = new StringBuilder("kind,theirs,ours\nprovider,BRIGHT,P-1\n");
        codes.buildOrThrow()
                .forEach((ours, theirs) -> table.append("visit-code,")
                        .append(theirs)
                        .append(',')
                        .append(ours)
                        .append('\n'));
        return References.read(bytes(table.toString()));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
