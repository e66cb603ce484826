package org.almoner.persistence.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server that all tests of this JVM share, and new databases in it. Where none starts, the tests that ask for one
 * are skipped and say so.
 */
final class PostgresServer {

    /** Whose members have to give their passwords; nobody else has. */
    static final String WITH_PASSWORD = "with_password";

    private static final String MODEL = "model";

    /** What keeps the server from starting here; null where it runs. */
    private static final @Nullable Exception MISSING;

    private static final @Nullable EmbeddedPostgres SERVER;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final String EMPTY = """
            DO $$ BEGIN EXECUTE (
                SELECT 'TRUNCATE ' || string_agg(tablename, ', ') || ' RESTART IDENTITY' FROM pg_tables
                WHERE schemaname = 'public' AND tablename NOT IN ('flyway_schema_history', 'unit_of_work')
            ); END $$
            """;

    static {
        EmbeddedPostgres server = null;
        Exception missing = null;
        try {
            Path data = Files.createTempDirectory("almoner-postgresql");
            server = EmbeddedPostgres.builder().setDataDirectory(data).start();
            askForPasswords(server, data);
        } catch (IOException | RuntimeException e) {
            missing = e;
        }
        SERVER = server;
        MISSING = missing;
        if (missing == null) {
            createModel();
        }
    }

    private PostgresServer() {}

    private static void askForPasswords(EmbeddedPostgres server, Path data) throws IOException {
        Path rules = data.resolve("pg_hba.conf");
        Files.writeString(rules, "host all +" + WITH_PASSWORD + " all scram-sha-256\n" + Files.readString(rules));
        execute(url(server, "postgres"), "CREATE ROLE " + WITH_PASSWORD);
        execute(url(server, "postgres"), "SELECT pg_reload_conf()");
    }

    /** A database that is a store already: copies of it are there sooner than new stores. */
    private static void createModel() {
        administer("CREATE DATABASE " + MODEL);
        JdbcStore.open(url(MODEL)).close();
    }

    /** {@return the name of a new database, which is a store that holds nothing} */
    static String newStore() {
        return create(" TEMPLATE " + MODEL);
    }

    /** Takes everything out of a store, which is done sooner than a new one is made. */
    static void empty(String store) {
        execute(url(store), EMPTY);
    }

    /** {@return the name of a new database, which is not a store yet} */
    static String newDatabase() {
        return create("");
    }

    private static String create(String how) {
        requireServer();
        String name = "db" + DATABASES.incrementAndGet();
        administer("CREATE DATABASE " + name + how);
        return name;
    }

    /** {@return the URL of the database for its administrator} */
    static String url(String database) {
        return url(requireServer(), database);
    }

    /** {@return the URL of the database for another user} */
    static String url(String database, String user) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database + "?user=" + user;
    }

    private static String url(EmbeddedPostgres server, String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database + "?user=postgres";
    }

    /** {@return where the server listens} */
    static int port() {
        return requireServer().getPort();
    }

    private static EmbeddedPostgres requireServer() {
        assumeTrue(
                SERVER != null && MISSING == null,
                () -> "not tested: PostgreSQL does not start here (" + MISSING + "); root needs unshare of util-linux");
        return SERVER;
    }

    /** Does what its administrator does. */
    static void administer(String sql) {
        execute(url("postgres"), sql);
    }

    /** Executes the statements. */
    static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
