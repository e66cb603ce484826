package org.almoner.benchmarks.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.almoner.persistence.jdbc.JdbcStore;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A council's pay run written to PostgreSQL, against COPY of the same rows, and to H2, against batches of the same rows; and one
 * person's year read among many visits.
 */
public final class StoreComparison {

    private static final ImmutableList<String> TABLES =
            ImmutableList.of("visit_report", "run", "posted_run", "ledger_transaction", "posting");
    private static final int AT_ONCE = 5000;

    /** A server keeps what it is told as in production. */
    private static final ImmutableList<String> SAFE =
            ImmutableList.of("fsync", "synchronous_commit", "full_page_writes");

    private StoreComparison() {}

    /**
     * Compares.
     *
     * @param args how many visits the run has, how many rounds, and how many visits are stored when a year is read; 60,000, 7
     *     and 5,000,000 without them
     */
    public static void main(String[] args) throws IOException, SQLException {
        PayRun week = PayRun.of(number(args, 0, 60_000));
        int rounds = number(args, 1, 7);
        int stored = number(args, 2, 5_000_000);
        print(
                "load before: %.2f, JDK %s, %d processors",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        print(
                "%,d visits, %,d transactions of three postings; medians of %d rounds in turn",
                week.visits().size(), week.transactions().size(), rounds);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        SAFE.forEach(setting -> builder.setServerConfig(setting, "on"));
        try (EmbeddedPostgres server = builder.start()) {
            writeToPostgres(server, week, rounds);
            new StoreGrowth("PostgreSQL", week, "generate_series", "generate_series").measure(stored, visits -> {
                execute(server.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE years" + visits);
                return server.getJdbcUrl("postgres", "years" + visits);
            });
        }
        Path folder = Files.createTempDirectory("almoner-store-comparison");
        writeToH2(folder, week, rounds);
        new StoreGrowth("H2", week, "SYSTEM_RANGE", "x")
                .measure(stored, visits -> "jdbc:h2:file:" + folder.resolve("years" + visits));
    }

    private static void writeToPostgres(EmbeddedPostgres server, PayRun week, int rounds)
            throws IOException, SQLException {
        List<Double> ours = new ArrayList<>();
        List<Double> copied = new ArrayList<>();
        String administrator = server.getJdbcUrl("postgres", "postgres");
        for (int i = 0; i < rounds; i++) {
            String database = server.getJdbcUrl("postgres", "ours");
            execute(administrator, "CREATE DATABASE ours", "CREATE DATABASE copied");
            ImmutableMap<String, byte[]> rows;
            try (JdbcStore store = JdbcStore.open(database)) {
                week.open(store);
                execute(administrator, "CHECKPOINT");
                ours.add(millis(() -> week.record(store)));
                rows = copyOut(database);
            }
            String other = server.getJdbcUrl("postgres", "copied");
            try (JdbcStore store = JdbcStore.open(other)) {
                week.open(store);
            }
            execute(administrator, "CHECKPOINT");
            copied.add(millis(() -> copyIn(other, rows)));
            execute(administrator, "DROP DATABASE ours", "DROP DATABASE copied");
        }
        report("PostgreSQL", ours, "COPY", copied);
    }

    private static ImmutableMap<String, byte[]> copyOut(String url) throws SQLException, IOException {
        ImmutableMap.Builder<String, byte[]> rows = ImmutableMap.builder();
        try (Connection connection = DriverManager.getConnection(url)) {
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                copying.copyOut("COPY " + table + " TO STDOUT", bytes);
                rows.put(table, bytes.toByteArray());
            }
        }
        return rows.buildOrThrow();
    }

    private static void copyIn(String url, ImmutableMap<String, byte[]> rows) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                copying.copyIn(
                        "COPY " + table + " FROM STDIN",
                        new ByteArrayInputStream(rows.getOrDefault(table, new byte[0])));
            }
            connection.commit();
        }
    }

    private static void writeToH2(Path folder, PayRun week, int rounds) throws IOException, SQLException {
        List<Double> ours = new ArrayList<>();
        List<Double> batches = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            String url = "jdbc:h2:file:" + folder.resolve("ours" + i);
            try (JdbcStore store = JdbcStore.open(url)) {
                week.open(store);
                ours.add(millis(() -> week.record(store)));
            }
            ImmutableMap<String, List<Object[]>> rows = read(url);
            String other = "jdbc:h2:file:" + folder.resolve("batches" + i);
            try (JdbcStore store = JdbcStore.open(other)) {
                week.open(store);
            }
            try (Connection connection = DriverManager.getConnection(other + ";WRITE_DELAY=0", "sa", "")) {
                batches.add(millis(() -> insert(connection, rows)));
            }
        }
        report("H2", ours, "bare batches", batches);
    }

    private static ImmutableMap<String, List<Object[]>> read(String url) throws SQLException {
        ImmutableMap.Builder<String, List<Object[]>> tables = ImmutableMap.builder();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                List<Object[]> rows = new ArrayList<>();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table);
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(row);
                }
                tables.put(table, rows);
            }
        }
        return tables.buildOrThrow();
    }

    /** Inserts the rows, and sees to it that they are on the disk, as PostgreSQL does when it commits. */
    private static void insert(Connection connection, ImmutableMap<String, List<Object[]>> rows) throws SQLException {
        connection.setAutoCommit(false);
        for (String table : TABLES) {
            List<Object[]> some = rows.getOrDefault(table, List.of());
            String marks = String.join(", ", Collections.nCopies(some.get(0).length, "?"));
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
                for (int i = 0; i < some.size(); i++) {
                    Object[] row = some.get(i);
                    for (int column = 0; column < row.length; column++) {
                        insert.setObject(column + 1, row[column]);
                    }
                    insert.addBatch();
                    if (i % AT_ONCE == AT_ONCE - 1) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
        connection.commit();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = url.startsWith("jdbc:h2:")
                        ? DriverManager.getConnection(url, "sa", "")
                        : DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static double millis(Work work) {
        long begun = System.nanoTime();
        try {
            work.run();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void report(String product, List<Double> ours, String shortest, List<Double> theirs) {
        List<Double> ratios = IntStream.range(0, ours.size())
                .mapToObj(i -> ours.get(i) / theirs.get(i))
                .toList();
        print(
                "%s: ours %.0f ms, %s %.0f ms, ratio %.2f (of single rounds %.2f to %.2f)",
                product,
                median(ours),
                shortest,
                median(theirs),
                median(ours) / median(theirs),
                Collections.min(ratios),
                Collections.max(ratios));
    }

    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** Something that takes time. */
    @FunctionalInterface
    interface Work {

        void run() throws SQLException, IOException;
    }
}
