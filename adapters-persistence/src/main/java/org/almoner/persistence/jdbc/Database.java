package org.almoner.persistence.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.almoner.application.port.out.StoreException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** A pool of connections to a database, and the migrations that bring it to the latest schema. */
final class Database implements AutoCloseable {

    private static final String MIGRATIONS = "classpath:org/almoner/persistence/jdbc/migrations";
    private static final int CONNECTIONS = 8;

    /** Dates and times go to the driver as they are; by way of java.sql they would depend on the machine's time zone. */
    private static final ArgumentFactory TEMPORALS = (type, value, config) -> value instanceof Temporal
                    && Set.of(LocalDate.class, LocalTime.class, LocalDateTime.class)
                            .contains(value.getClass())
            ? Optional.of((position, statement, context) -> statement.setObject(position, value))
            : Optional.empty();

    private final HikariDataSource connections;
    private final Product product;
    private final Failures failures;
    private final AtomicBoolean erased = new AtomicBoolean();

    private Database(HikariDataSource connections, Product product, Failures failures) {
        this.connections = connections;
        this.product = product;
        this.failures = failures;
    }

    /** Opens the database, creates it if it is not there and may be, and migrates it. */
    static Database open(Address address, Failures failures) {
        return open(address, failures, Database::migrate).orElseThrow();
    }

    /** {@return the open database, or empty where it would have to be migrated first} */
    static Optional<Database> openIfCurrent(Address address, Failures failures) {
        return open(address, failures, flyway -> flyway.info().pending().length == 0 && migrate(flyway));
    }

    private static Optional<Database> open(Address address, Failures failures, Predicate<Flyway> isReady) {
        HikariDataSource connections = connect(address, failures);
        boolean ready = false;
        try {
            ready = isReady(connections, failures, isReady);
            return ready ? Optional.of(new Database(connections, address.product(), failures)) : Optional.empty();
        } finally {
            if (!ready) {
                connections.close();
            }
        }
    }

    private static HikariDataSource connect(Address address, Failures failures) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("almoner");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        address.product().configure(config, address.url());
        address.password().ifPresent(config::setPassword);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw failures.tell(e);
        }
    }

    private static boolean isReady(DataSource connections, Failures failures, Predicate<Flyway> isReady) {
        try {
            Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(connections)
                    .locations(MIGRATIONS)
                    .javaMigrations(new SealEarlierRows())
                    .loggers("slf4j")
                    .load();
            if (Stream.of(flyway.info().applied()).anyMatch(Database::isOfTheFuture)) {
                throw failures.because(
                        "was written by a newer Almoner than this one; use that version, or a newer one");
            }
            return isReady.test(flyway);
        } catch (FlywayException e) {
            throw refused(e, failures);
        }
    }

    private static boolean migrate(Flyway flyway) {
        return flyway.migrate().success;
    }

    private static StoreException refused(FlywayException failure, Failures failures) {
        if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return failures.because("holds something else already; choose another");
        }
        if (failure instanceof FlywayValidateException) {
            return failures.because("cannot be used: its schema was made otherwise than by a release of Almoner;"
                    + " bring it back from a copy, or use the build that made it");
        }
        return failures.tell(failure);
    }

    private static boolean isOfTheFuture(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS;
    }

    /** {@return access to the database, which writes no values into its messages} */
    Jdbi jdbi() {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.registerArgument(TEMPORALS);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    Product product() {
        return product;
    }

    boolean isClosed() {
        return connections.isClosed();
    }

    /** Somebody was erased, which must leave nothing in the files when they are closed. */
    void erased() {
        erased.set(true);
    }

    @Override
    public void close() {
        try {
            if (erased.getAndSet(false)) {
                forget();
            }
        } finally {
            connections.close();
        }
    }

    private void forget() {
        try {
            product.forget(connections);
        } catch (SQLException e) {
            throw failures.tell(e);
        }
    }
}
