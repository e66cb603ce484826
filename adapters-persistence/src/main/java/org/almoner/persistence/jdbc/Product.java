package org.almoner.persistence.jdbc;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is particular to a product: how its connections are set up, and what its errors mean. */
interface Product {

    /** Sets up the pool, but for user and password. */
    void configure(HikariConfig pool, String url);

    /** Inserts many rows, as fast as the product can. */
    void insert(Connection connection, String table, List<String> columns, Iterable<@Nullable Object[]> rows)
            throws SQLException;

    /** Sees to it that what was committed is on the disk, where the product does not do so by itself. */
    void keep(Connection connection) throws SQLException;

    /** Takes what was removed out of the files of the product, where it does not do so by itself, and ends the work with them. */
    void forget(DataSource connections) throws SQLException;

    /** {@return what went wrong and what to do, to be read after the name of the store} */
    String advice(SQLException failure);

    /** {@return what the failure says of itself} */
    static String firstLine(SQLException failure) {
        String message = failure.getMessage() == null ? "no reason given" : failure.getMessage();
        return message.lines().findFirst().orElse("no reason given");
    }
}
