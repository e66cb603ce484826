package org.almoner.persistence.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class PostgresReportingViewsIT extends ReportingViews {

    private final String url = PostgresServer.url(PostgresServer.newStore());

    @Override
    JdbcStore open() {
        return JdbcStore.open(url);
    }

    @Override
    Connection analyst() throws SQLException {
        return DriverManager.getConnection(url + "&options=-c%20default_transaction_read_only=on");
    }
}
