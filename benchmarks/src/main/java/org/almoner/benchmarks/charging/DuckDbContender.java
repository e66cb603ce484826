package org.almoner.benchmarks.charging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory: the same facts in tables, the same sums in SQL, in whole numbers. */
final class DuckDbContender implements Contender {

    private final DuckDBConnection database;
    private final int lines;

    DuckDbContender(VisitColumns from, int threads) {
        this.lines = from.lines();
        try {
            this.database = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            execute("set threads = " + threads);
            execute(Sql.TABLES);
            load(from);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void load(VisitColumns from) throws SQLException {
        try (DuckDBAppender visits = appender("visits");
                DuckDBAppender stretches = appender("stretches");
                DuckDBAppender weeks = appender("weeks");
                DuckDBAppender lineRows = appender("lines");
                DuckDBAppender rates = appender("rates")) {
            for (int tariff = 0; tariff < from.pencePerHour.length; tariff++) {
                rates.beginRow()
                        .append((byte) tariff)
                        .append(from.pencePerHour[tariff])
                        .endRow();
            }
            for (int week = 0; week < from.weeks(); week++) {
                weeks.beginRow().append(week).append(from.contribution[week]).endRow();
                for (int line = from.lineFrom[week]; line < from.lineFrom[week + 1]; line++) {
                    lineRows.beginRow().append(line).append(week).endRow();
                    for (int stretch = from.stretchFrom[line]; stretch < from.stretchFrom[line + 1]; stretch++) {
                        appendStretch(stretches, from, line, stretch);
                        for (int visit = from.visitFrom[stretch]; visit < from.visitFrom[stretch + 1]; visit++) {
                            appendVisit(visits, from, stretch, visit);
                        }
                    }
                }
            }
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    private static void appendStretch(DuckDBAppender stretches, VisitColumns from, int line, int stretch)
            throws SQLException {
        stretches
                .beginRow()
                .append(stretch)
                .append(line)
                .append(from.tariff[stretch])
                .append(from.share[stretch])
                .append(from.charged[stretch])
                .append(from.fullCost[stretch])
                .endRow();
    }

    private static void appendVisit(DuckDBAppender visits, VisitColumns from, int stretch, int visit)
            throws SQLException {
        visits.beginRow()
                .append(stretch)
                .append(from.kind[visit])
                .append(from.planned[visit])
                .append(from.planned2[visit])
                .append(from.actual[visit])
                .append(from.actual2[visit])
                .append(from.notice[visit])
                .endRow();
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public void run() {
        execute(Sql.CHARGE);
    }

    private void execute(String sql) {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Result result() {
        Result result = new Result(Result.NOT_WORKED_OUT, new long[lines], new long[lines], new long[lines]);
        try (Connection connection = database.duplicate();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select line, gross, health, person from result")) {
            while (rows.next()) {
                int line = rows.getInt(1);
                result.gross()[line] = rows.getLong(2);
                result.health()[line] = rows.getLong(3);
                result.person()[line] = rows.getLong(4);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return result;
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
