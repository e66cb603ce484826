package org.almoner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Databases;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.shell.ShellWord;
import org.almoner.persistence.jdbc.JdbcStore;

/** Databases of H2, one in a directory, and of PostgreSQL at URLs. */
final class JdbcDatabases implements Databases {

    private static final String FILE = "almoner.mv.db";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** Where PostgreSQL's own programs look for it, too. */
    private static final String PASSWORD = "PGPASSWORD";

    private final Map<String, String> environment;

    /**
     * In the environment.
     *
     * @param environment may hold the password for a server
     */
    JdbcDatabases(Map<String, String> environment) {
        this.environment = environment;
    }

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
            throw Failure.store("there is no almoner database in " + directory + "; " + advice(directory));
        }
        return create(directory);
    }

    /** The demonstration writes only into a directory that is new or empty. */
    private static String advice(Path directory) {
        return isNewOrEmpty(directory)
                ? "make one with: " + ShellWord.PROGRAM + " demo --out " + ShellWord.of(directory)
                : "name another directory with --dir, or make a database in a new directory with " + ShellWord.PROGRAM
                        + " demo --out";
    }

    private static boolean isNewOrEmpty(Path directory) {
        if (!Files.exists(directory)) {
            return true;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            // A file, or a directory that may not be read: the demonstration cannot use it, either.
            return false;
        }
    }

    @Override
    public Opened create(Path directory) {
        return new OpenStore(JdbcStore.inFolder(directory));
    }

    @Override
    public Opened connect(String url) {
        String password = url.startsWith(POSTGRESQL) ? environment.getOrDefault(PASSWORD, "") : "";
        return new OpenStore(password.isEmpty() ? JdbcStore.open(url) : JdbcStore.open(url, password));
    }

    @Override
    public Opened inMemory() {
        return new OpenStore(JdbcStore.open("jdbc:h2:mem:" + UUID.randomUUID()));
    }

    private record OpenStore(JdbcStore jdbc) implements Opened {

        @Override
        public Store store() {
            return jdbc;
        }

        @Override
        public void close() {
            jdbc.close();
        }
    }
}
