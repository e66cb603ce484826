package org.almoner.cli;

import java.nio.file.Path;

/** Databases of H2, one in a directory. */
final class H2Databases implements Databases {

    @Override
    public Opened open(Path directory) {
        throw Failure.store("there is no database in " + directory + " yet");
    }

    @Override
    public Opened create(Path directory) {
        throw Failure.store("no database can be made in " + directory + " yet");
    }
}
