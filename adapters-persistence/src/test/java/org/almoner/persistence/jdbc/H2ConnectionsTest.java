package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A server that has been idle records as before. */
class H2ConnectionsTest {

    private static final String URL = "jdbc:h2:mem:connections";

    @Test
    void noConnectionIsClosedForItsAgeOrBecauseItIsIdle() {
        HikariConfig pool = new HikariConfig();

        new H2().configure(pool, URL);

        assertThat(pool.getIdleTimeout()).isZero();
        assertThat(pool.getMaxLifetime()).isZero();
    }

    /** Why none may be closed; once this fails, H2 has mended it, and the pool may do as it likes. */
    @Test
    void whatIsCheckedAgainstAListCannotBeWrittenOnceItsCreatorIsClosed() throws SQLException {
        try (Connection other = DriverManager.getConnection(URL);
                Statement insert = other.createStatement()) {
            try (Connection creator = DriverManager.getConnection(URL);
                    Statement create = creator.createStatement()) {
                create.execute("CREATE TABLE step (name VARCHAR(9) CHECK (name IN ('DRAFT', 'PAID')))");
                assertThat(insert.executeUpdate("INSERT INTO step VALUES ('PAID')"))
                        .isOne();
            }
            assertThatThrownBy(() -> insert.executeUpdate("INSERT INTO step VALUES ('PAID')"))
                    .isInstanceOf(SQLException.class);
        }
    }
}
