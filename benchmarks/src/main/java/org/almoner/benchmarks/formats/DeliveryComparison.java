package org.almoner.benchmarks.formats;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.delivery.DeliveredVisit;
import org.almoner.formats.delivery.Heading;
import org.almoner.formats.delivery.References;
import org.almoner.formats.delivery.ServiceDeliveryFile;
import org.almoner.formats.delivery.ServiceDeliveryWriter;

/**
 * A service delivery file of many rows: read into reports, against the CSV library giving its texts and nothing else. Arguments: rows, and rounds. Small
 * memory is given to the machine, so that it would fail if rows were held.
 */
public final class DeliveryComparison {

    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final int DAYS = 7;
    private static final int VISITS_OF_A_DAY = 3;
    private static final double NANOS = 1e9;
    private static final ProviderId PROVIDER = new ProviderId("P-1");
    private static final Heading HEADING =
            new Heading("F-1", "A long year", LocalDateTime.of(2020, 11, 9, 8, 0), "P-1");

    private DeliveryComparison() {}

    /**
     * Prints a line for each round.
     *
     * @param args rows (1,000,000 without) and rounds (5 without)
     * @throws IOException if the temporary file cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        References references = References.read(
                new ByteArrayInputStream("kind,theirs,ours\nvisit-code,NS,missed\n".getBytes(StandardCharsets.UTF_8)));
        Path file = Files.createTempFile("almoner-delivery", ".csv");
        try {
            write(file, rows, references);
            print("%,d rows, %,d MiB; the machine may take %,d MiB%n", rows, Files.size(file) >> 20, most());
            for (int round = 1; round <= rounds; round++) {
                double ours = seconds(
                        file,
                        in -> ServiceDeliveryFile.read(
                                in,
                                HEADING,
                                references,
                                (person, provider, day) -> ImmutableSet.of(packageOf(person)),
                                row -> {}));
                double bare = seconds(file, DeliveryComparison::texts);
                print("round %d: ours %.2f s, texts alone %.2f s, ratio %.2f%n", round, ours, bare, ours / bare);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long most() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    private static void write(Path file, int rows, References references) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file);
                ServiceDeliveryWriter writer = new ServiceDeliveryWriter(out, HEADING, references)) {
            for (int i = 0; i < rows; i++) {
                writer.write(visit(i));
            }
        }
    }

    /** A person's week after the other; each tenth visit is missed. */
    private static DeliveredVisit visit(int number) {
        int week = number / (DAYS * VISITS_OF_A_DAY);
        int ofWeek = number % (DAYS * VISITS_OF_A_DAY);
        PersonId person = new PersonId("C-" + week);
        LocalTime start = LocalTime.of(8 + 5 * (ofWeek % VISITS_OF_A_DAY), 0);
        Attendance attendance = number % 10 == 9
                ? new Attendance.Missed()
                : new Attendance.Attended(start.plusMinutes(number % 7), 30 + number % 16, 0);
        VisitRecord report = new VisitRecord(
                new VisitId(packageOf(person), MONDAY.plusDays(ofWeek / VISITS_OF_A_DAY), start),
                PROVIDER,
                attendance,
                Optional.of(new CarerId("W-" + number % 500)));
        return new DeliveredVisit(report, person, "HC/17", "HOME CARE", Duration.ofMinutes(45));
    }

    private static PackageId packageOf(PersonId person) {
        return new PackageId("K" + person.toString().substring(1));
    }

    private static double seconds(Path file, Reading reading) throws IOException {
        long start = System.nanoTime();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            reading.read(in);
        }
        return (System.nanoTime() - start) / NANOS;
    }

    private static void texts(InputStream in) throws IOException {
        long characters = 0;
        try (CsvParser parser = CsvFactory.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build()
                .createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    characters += parser.getText().length();
                }
            }
        }
        if (characters == 0) {
            throw new IllegalStateException("the file is empty");
        }
    }

    /** Reads a file. */
    @FunctionalInterface
    private interface Reading {

        void read(InputStream in) throws IOException;
    }
}
