package org.almoner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.cli.shell.Databases;
import org.almoner.cli.shell.Failure;

/**
 * Where a database is: in a directory, or at a URL.
 *
 * @param directory unless there is a URL
 * @param url of a database on a server
 */
record StorePlace(Path directory, Optional<String> url) {

    /** What is said of the option that names a URL. */
    static final String URL = "The database at a JDBC URL, such as jdbc:postgresql://HOST/NAME?user=USER, in place of a"
            + " directory. Its password is that of the environment variable PGPASSWORD, or of ~/.pgpass.";

    private static final Pattern PASSWORD = Pattern.compile("[?&;]\\w*password=", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTINGS = Pattern.compile("[?;].*");

    StorePlace {
        if (url.filter(address -> PASSWORD.matcher(address).find()).isPresent()) {
            throw Failure.usage(
                    "everybody on this machine can read a password in a command; leave it out of the URL, and put"
                            + " it into the environment variable PGPASSWORD or into ~/.pgpass");
        }
    }

    /**
     * {@return the database, open}
     *
     * @throws Failure if the directory holds none
     */
    Databases.Opened open(Databases databases) {
        return url.map(databases::connect).orElseGet(() -> databases.open(directory));
    }

    /** {@return the directory, or the URL without its settings} */
    @Override
    public String toString() {
        return url.map(address -> SETTINGS.matcher(address).replaceFirst("")).orElseGet(directory::toString);
    }
}
