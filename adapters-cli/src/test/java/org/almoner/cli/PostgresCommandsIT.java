package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands over a PostgreSQL server that asks for passwords. */
@Tag("long")
class PostgresCommandsIT {

    private static final String SCENARIO = "../docs/examples/replay/waiver.yaml";
    private static final Map<String, String> PASSWORD = Map.of("PGPASSWORD", "kestrel");

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;
    private static int databases;

    private String url;

    @BeforeAll
    static void startServer() throws SQLException, IOException {
        Path data = folder.resolve("data");
        try {
            server = EmbeddedPostgres.builder().setDataDirectory(data).start();
        } catch (IOException | RuntimeException e) {
            abort("not tested: PostgreSQL does not start here (" + e + "); root needs unshare of util-linux");
        }
        execute("CREATE ROLE keeper LOGIN SUPERUSER PASSWORD 'kestrel'");
        Path rules = data.resolve("pg_hba.conf");
        Files.writeString(rules, "host all keeper all scram-sha-256\n" + Files.readString(rules));
        execute("SELECT pg_reload_conf()");
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void makeDatabase() throws SQLException {
        databases++;
        execute("CREATE DATABASE db" + databases);
        url = "jdbc:postgresql://localhost:" + server.getPort() + "/db" + databases + "?user=keeper";
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatIsPlayedIntoADatabaseIsAnsweredAsFromADirectory() {
        String directory = folder.resolve("played").toString();
        Cli played = run("replay", SCENARIO, "--db", url);
        assertThat(played.exit()).as(played.err()).isZero();
        assertThat(played).isEqualTo(run("replay", SCENARIO, "--keep", directory));

        for (List<String> command : List.of(
                List.of("balance"),
                List.of("run", "list"),
                List.of("run", "show", "1"),
                List.of("package", "list"),
                List.of("provider", "list"))) {
            Cli answered = run(with(command, "--db", url));
            assertThat(answered.exit()).as(answered.err()).isZero();
            assertThat(answered).isEqualTo(run(with(command, "--dir", directory)));
        }
    }

    @Test
    void databaseThatHoldsSomethingIsNotPlayedInto() {
        run("replay", SCENARIO, "--db", url);
        Cli again = run("replay", SCENARIO, "--db", url);
        assertThat(again.exit()).isEqualTo(5);
        assertThat(again.err()).contains("/db" + databases + " holds something already; choose another database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sparrow", ""})
    void wrongOrMissingPasswordIsToldAndNotShown(String password) {
        Cli cli = Cli.run(new JdbcDatabases(Map.of("PGPASSWORD", password)), "balance", "--db", url);
        assertThat(cli.exit()).isEqualTo(5);
        assertThat(cli.err()).contains("does not let the user in; give the right user and password");
        assertThat(cli.err() + cli.out()).doesNotContain("sparrow", "Exception");
    }

    /** As the guide has it: copied, restored into a new database, and a run drafted again. */
    @Test
    void restoredCopyHasTheSameBalancesAndNothingIsDue() throws SQLException, IOException, InterruptedException {
        requirePgDump();
        run("replay", SCENARIO, "--db", url);
        String copy = "db" + databases + "_again";
        String file = folder.resolve("almoner.dump").toString();
        execute("CREATE DATABASE " + copy);
        client("pg_dump", "--format=custom", "--file=" + file, "db" + databases);
        client("pg_restore", "--dbname=" + copy, file);
        String restored = "jdbc:postgresql://localhost:" + server.getPort() + "/" + copy + "?user=keeper";

        for (List<String> command : List.of(List.of("balance"), List.of("run", "list"))) {
            Cli answered = run(with(command, "--db", restored));
            assertThat(answered.exit()).as(answered.err()).isZero();
            assertThat(answered).isEqualTo(run(with(command, "--db", url)));
        }
        assertThat(run("run", "draft", "--to", "2020-10-12", "--by", "me", "--db", restored)
                        .out())
                .contains("nothing is posted, for the ledger holds what is due");
    }

    private static void requirePgDump() {
        try {
            Process version = new ProcessBuilder("pg_dump", "--version").start();
            String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int major = Integer.parseInt(said.replaceAll("\\D*(\\d+)[\\s\\S]*", "$1"));
            assumeTrue(major >= 15, () -> "not tested: pg_dump cannot copy a newer server: " + said);
        } catch (IOException e) {
            abort("not tested: there is no pg_dump, of Debian's package postgresql-client");
        }
    }

    /** A newer pg_restore than the server sets what that does not know, goes on, and ends with 1. */
    private static void client(String program, String... words) throws IOException, InterruptedException {
        List<String> command = ImmutableList.<String>builder()
                .add(program, "--host=localhost", "--port=" + server.getPort(), "--username=keeper")
                .add(words)
                .build();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(PASSWORD);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isBetween(0, 1);
    }

    private static String[] with(List<String> command, String... place) {
        return ImmutableList.<String>builder()
                .addAll(command)
                .add(place)
                .build()
                .toArray(new String[0]);
    }

    private static Cli run(String... words) {
        return Cli.run(new JdbcDatabases(PASSWORD), words);
    }
}
