package org.almoner.persistence.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.time.CareWeek;

/** Opens a store, does something, says so, and closes the store when its input ends. */
final class OtherProgram {

    /** What it says when it has done so. */
    static final String OPEN = "open";

    private OtherProgram() {}

    /** What the program does. */
    enum Does {
        /** Records everything, which is kept. */
        RECORD,
        /** Records everything in a unit of work that does not end. */
        RECORD_WITHOUT_END,
        /** Drafts twenty runs one by one once its input begins. */
        DRAFT
    }

    /** Starts the program on the store in a folder, or at a JDBC URL. */
    static Process start(String store, Does does) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        store,
                        does.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Drafts twenty runs, each of the next number. */
    static void draftRuns(Store store) {
        for (int i = 0; i < 20; i++) {
            store.inOneUnit(() -> {
                int next = store.ledger().runs().size() + 1;
                store.ledger().draft(Everything.run(new RunId(next), new CareWeek(Everything.MONDAY)));
                return next;
            });
        }
    }

    public static void main(String[] arguments) throws IOException {
        String place = arguments[0];
        try (JdbcStore store = place.startsWith("jdbc:") ? JdbcStore.open(place) : JdbcStore.inFolder(Path.of(place))) {
            switch (Does.valueOf(arguments[1])) {
                case RECORD -> {
                    Everything.record(store);
                    say();
                }
                case RECORD_WITHOUT_END ->
                    store.inOneUnit(() -> {
                        Everything.record(store);
                        say();
                        return read();
                    });
                case DRAFT -> {
                    say();
                    read();
                    draftRuns(store);
                    say();
                }
            }
            int ended = read();
            assert ended < 0;
        }
    }

    private static void say() {
        System.out.println(OPEN);
    }

    private static int read() {
        try {
            return System.in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
