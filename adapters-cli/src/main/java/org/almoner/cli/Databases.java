package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.application.port.out.Store;

/** Opens the database of a directory. */
public interface Databases {

    /** {@return the database that is in the directory already} */
    Opened open(Path directory);

    /** {@return a new database in a directory that holds none} */
    Opened create(Path directory);

    /** A store that is open until it is closed. */
    interface Opened extends AutoCloseable {

        /** {@return the store} */
        Store store();

        @Override
        void close();
    }
}
