package org.almoner.persistence.jdbc;

import java.io.IOException;
import java.nio.file.Path;

/** Opens a store, records, says so, and closes the store when its input ends. */
final class OtherProgram {

    static final String OPEN = "open";

    private OtherProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (JdbcStore store = JdbcStore.inFolder(Path.of(arguments[0]))) {
            Everything.record(store);
            System.out.println(OPEN);
            int ended = System.in.read();
            assert ended < 0;
        }
    }
}
