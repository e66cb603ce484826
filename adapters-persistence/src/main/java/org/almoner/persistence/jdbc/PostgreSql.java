package org.almoner.persistence.jdbc;

import com.zaxxer.hikari.HikariConfig;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL, which tells its errors apart by their SQL states. */
final class PostgreSql implements Product {

    static final String PREFIX = "jdbc:postgresql:";

    /**
     * A unit of work waits a minute for its turn; and the server ends within two minutes the unit of a machine that has gone,
     * which would hold up every other one.
     */
    private static final String SETTINGS = "SET lock_timeout = '1min'; SET tcp_keepalives_idle = 60;"
            + " SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 6";

    private static final int AT_ONCE = 60_000;
    private static final Set<String> PASSWORD = Set.of("08004", "28000", "28P01");
    private static final Set<String> STOPPED = Set.of("57P01", "57P02", "57P03");
    private static final String NO_DATABASE = "3D000";
    private static final String NOT_REACHED = "08001";
    private static final String LOCKED_TOO_LONG = "55P03";
    private static final String READ_ONLY = "25006";
    private static final String NOT_ALLOWED = "42501";
    private static final String CONNECTION = "08";
    private static final String SHORT_OF_MEANS = "53";

    @Override
    public void configure(HikariConfig pool, String url) {
        pool.setJdbcUrl(url);
        pool.setConnectionInitSql(SETTINGS);
        pool.addDataSourceProperty("ApplicationName", "almoner");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // Or else messages of the driver would hold what was being recorded.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
    }

    /** By COPY: as batches of INSERT a council's week takes four times as long. */
    @Override
    public void insert(Connection connection, String table, List<String> columns, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN");
        try {
            CopyText text = new CopyText();
            for (@Nullable Object[] row : rows) {
                text.add(row);
                if (text.length() > AT_ONCE) {
                    write(copy, text);
                }
            }
            write(copy, text);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** The server has done so when it says that it committed. */
    @Override
    public void keep(Connection connection) {}

    /** That locks whole tables of a server that others use: whoever runs it chooses when. */
    @Override
    public void forget(DataSource connections) {}

    private static void write(CopyIn copy, CopyText text) throws SQLException {
        byte[] bytes = text.take().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    @Override
    public String advice(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.equals(NOT_REACHED)) {
            return "cannot be reached; see that its server runs, and that host and port are right";
        }
        if (PASSWORD.contains(state)) {
            return "does not let the user in; give the right user and password, and see that the server's pg_hba.conf"
                    + " lets this machine in (error " + state + ")";
        }
        if (state.equals(NO_DATABASE)) {
            return "is not there, though its server is; create the database, or give the right name";
        }
        if (STOPPED.contains(state)) {
            return "is not open: its server is being stopped or started; try again when it runs";
        }
        if (state.startsWith(CONNECTION)) {
            return "lost the connection to its server; try again when it can be reached";
        }
        if (state.equals(LOCKED_TOO_LONG)) {
            return Failures.BUSY;
        }
        if (state.equals(READ_ONLY)) {
            return "can be read but not written: " + Product.firstLine(failure)
                    + "; use the server that takes writing, and a user that may write";
        }
        if (state.equals(NOT_ALLOWED)) {
            return "does not let this user do that: " + Product.firstLine(failure) + "; use another, or give it the"
                    + " right; a store that is new or of an older Almoner has to be opened by its owner first, and only the"
                    + " owner can erase people";
        }
        if (state.startsWith(SHORT_OF_MEANS)) {
            return "has a server short of space, memory or connections: " + Product.firstLine(failure)
                    + "; give it more, then try again";
        }
        return "failed: " + Product.firstLine(failure) + " (error " + state + ")";
    }
}
