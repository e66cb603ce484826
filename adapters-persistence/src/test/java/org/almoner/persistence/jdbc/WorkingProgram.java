package org.almoner.persistence.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Does a council's work on a store without end, and says each step that is done. It halts where it is when its input ends, so
 * that it never outlives the test that started it.
 */
final class WorkingProgram {

    /** What it says of the step whose number follows. */
    static final String DONE = "done ";

    /** The number of no step. */
    static final long NONE = -1;

    private WorkingProgram() {}

    /**
     * Starts the program.
     *
     * @param store a folder, or a JDBC URL
     * @param first the number of the first step
     * @param unsaid the number of the step after which it halts instead of saying that it is done, or {@link #NONE}
     * @param before words before those that start Java, such as of a shell that sets limits
     */
    static Process start(String store, long first, long unsaid, List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WorkingProgram.class.getName(),
                store,
                String.valueOf(first),
                String.valueOf(unsaid)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** {@return the store in a folder or at a JDBC URL} */
    static JdbcStore open(String place) {
        return place.startsWith("jdbc:") ? JdbcStore.open(place) : JdbcStore.inFolder(Path.of(place));
    }

    public static void main(String[] arguments) {
        haltWhenInputEnds();
        try (JdbcStore store = open(arguments[0])) {
            System.out.println(OtherProgram.OPEN);
            long unsaid = Long.parseLong(arguments[2]);
            for (long number = Long.parseLong(arguments[1]); ; number++) {
                CouncilsWork.doStep(store, number);
                if (number == unsaid) {
                    Runtime.getRuntime().halt(1);
                }
                System.out.println(DONE + number);
            }
        }
    }

    private static void haltWhenInputEnds() {
        Thread listening = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is asked of it.
                }
            } catch (IOException e) {
                // The input has ended, too.
            }
            Runtime.getRuntime().halt(0);
        });
        listening.setDaemon(true);
        listening.start();
    }
}
