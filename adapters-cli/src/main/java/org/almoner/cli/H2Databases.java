package org.almoner.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Databases;
import org.almoner.cli.shell.Failure;
import org.almoner.persistence.jdbc.JdbcStore;

/** Databases of H2, one in a directory. */
final class H2Databases implements Databases {

    private static final String FILE = "almoner.mv.db";

    @Override
    public String fileName() {
        return FILE;
    }

    @Override
    public boolean exists(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    @Override
    public Opened open(Path directory) {
        if (!exists(directory)) {
            throw Failure.store("there is no almoner database in " + directory + "; make one with: almoner demo --out "
                    + directory);
        }
        return create(directory);
    }

    @Override
    public Opened create(Path directory) {
        return new OpenFile(JdbcStore.inFolder(directory));
    }

    private record OpenFile(JdbcStore file) implements Opened {

        @Override
        public Store store() {
            return file;
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
