package org.almoner.rest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.visits.files.VisitFile;
import org.almoner.rest.visits.files.VisitFile.State;
import org.almoner.rest.visits.files.VisitFiles;
import org.almoner.testkit.memory.InMemoryStore;

/** Takes a long file of visits that are all new, checks it, and says how many it found; in a program with little memory. */
final class LongFile {

    static final int ROWS = 200_000;

    private static final String HEADER = "package,date,start,attendance\n";
    private static final int PACKAGES = 20;
    private static final int DAY_MINUTES = 24 * 60;
    private static final int WAIT_MILLIS = 50;

    private LongFile() {}

    /** {@return what the program says when it has so many MiB of memory} */
    static String checkedWithin(int mebibytes) throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + mebibytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongFile.class.getName())
                .redirectErrorStream(true)
                .start();
        return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Store store = InMemoryStore.empty();
        Almoner almoner = SmallCouncil.in(store);
        for (int i = 0; i < PACKAGES; i++) {
            PackageId pack = pack(i);
            almoner.records().openPackage(pack, new PersonId("C-1"), SmallCouncil.CLERK);
            almoner.records()
                    .record(
                            pack,
                            PackageFacts.PROVIDER,
                            SmallCouncil.PROVIDER,
                            DateRange.from(SmallCouncil.MONDAY.minusDays(7)),
                            SmallCouncil.CLERK);
        }
        Path rows = written();
        try (VisitFiles files = new VisitFiles(almoner, store, SmallCouncil.CLOCK, rows.getParent());
                InputStream in = Files.newInputStream(rows)) {
            VisitFile file = files.take(SmallCouncil.PROVIDER, in).orElseThrow();
            while (file.state() instanceof State.Checking) {
                Thread.sleep(WAIT_MILLIS);
            }
            System.out.println(
                    file.state() instanceof State.Checked checked
                            ? checked.findings().counts().fresh() + " new"
                            : file.state().toString());
        } finally {
            Files.delete(rows);
        }
    }

    private static PackageId pack(int number) {
        return new PackageId("K-" + (100 + number));
    }

    /** Each package's visits of each minute, day after day. */
    private static Path written() throws IOException {
        Path path = Files.createTempFile("long-file", ".csv");
        try (BufferedWriter rows = Files.newBufferedWriter(path)) {
            rows.write(HEADER);
            for (int i = 0; i < ROWS; i++) {
                rows.write(row(i));
            }
        }
        return path;
    }

    private static String row(int number) {
        int minute = number / PACKAGES;
        LocalDate day = SmallCouncil.MONDAY.minusDays(7).plusDays(minute / DAY_MINUTES);
        LocalTime start = LocalTime.MIN.plusMinutes(minute % DAY_MINUTES);
        return pack(number % PACKAGES) + "," + day + "," + start + ",missed\n";
    }
}
