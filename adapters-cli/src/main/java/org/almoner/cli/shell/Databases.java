package org.almoner.cli.shell;

import java.nio.file.Path;
import org.almoner.application.port.out.Store;

/** Opens the database of a directory, or one on a server. */
public interface Databases {

    /** {@return the name of the file in which a directory's database is} */
    String fileName();

    /** {@return whether there is a database in the directory} */
    boolean exists(Path directory);

    /**
     * {@return the database that is in the directory already}
     *
     * @throws Failure if there is none
     */
    Opened open(Path directory);

    /** {@return the database of a directory, made if it holds none} */
    Opened create(Path directory);

    /** {@return the database at a JDBC URL} */
    Opened connect(String url);

    /** {@return an empty database in memory, which is gone when it is closed} */
    Opened inMemory();

    /** A store that is open until it is closed. */
    interface Opened extends AutoCloseable {

        /** {@return the store} */
        Store store();

        @Override
        void close();
    }
}
