package org.almoner.persistence.jdbc;

import com.google.common.base.Throwables;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.StoreException;

/**
 * Says of a store what went wrong and what to do. What was being recorded is left out: it may be about people.
 */
final class Failures {

    static final String BUSY = "is busy: another unit of work took longer than a minute; try again when it is done";

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> ABOUT_DATA = Set.of("22", "23");
    private static final Pattern CONNECTION_LOST = Pattern.compile("08...|57P..");

    private final String store;
    private final Product product;

    /**
     * Of the store.
     *
     * @param store how people know it: a path, or an address without password
     * @param product which database it is in
     */
    Failures(String store, Product product) {
        this.store = store;
        this.product = product;
    }

    StoreException tell(Exception failure) {
        return told(failure, "");
    }

    /** {@return the failure of a unit that was whole when it was to be kept} Where the connection was lost nobody knows. */
    StoreException tellOfKeeping(Exception failure) {
        boolean lost = sql(failure)
                .map(SQLException::getSQLState)
                .filter(state -> CONNECTION_LOST.matcher(state).matches())
                .isPresent();
        return told(
                failure,
                lost ? "; what was recorded last may be kept or not: look at it before recording it again" : "");
    }

    private StoreException told(Exception failure, String addition) {
        return sql(failure)
                .map(known -> ofSql(known, addition))
                .orElseGet(
                        () -> new StoreException("the store " + store + " failed: " + failure.getMessage(), failure));
    }

    /** The innermost failure: those around it may quote what was recorded. */
    private static Optional<SQLException> sql(Exception failure) {
        return Throwables.getCausalChain(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
    }

    /** {@return the failure of which nothing but this is known} */
    StoreException because(String reasonAndAdvice) {
        return because(store, reasonAndAdvice);
    }

    /** {@return the failure of a store of which nothing but this is known} */
    static StoreException because(String store, String reasonAndAdvice) {
        return new StoreException("the store " + store + " " + reasonAndAdvice);
    }

    private StoreException ofSql(SQLException failure, String addition) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.equals(UNIQUE_VIOLATION)) {
            return new ConflictException(
                    "somebody else has just recorded the same in the store " + store + "; look at it, and try again");
        }
        if (state.length() == 5 && ABOUT_DATA.contains(state.substring(0, 2))) {
            return because("cannot hold what was to be recorded (error " + state + "); nothing of it is recorded");
        }
        return new StoreException("the store " + store + " " + advice(failure) + addition, failure);
    }

    private String advice(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                ? "is busy: too much is asked of it at once; try again when less is"
                : product.advice(failure);
    }
}
