package org.almoner.persistence.jdbc;

import com.google.common.base.Throwables;
import java.io.EOFException;
import java.sql.SQLException;
import java.util.Set;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.StoreException;

/**
 * Says of a store what went wrong and what to do. What was being recorded is left out: it may be about people.
 */
final class Failures {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> ABOUT_DATA = Set.of("22", "23");

    /** Error codes of H2, which are also the last part of its SQL states. */
    private static final int IN_USE = 90020;

    private static final int LOCKED_TOO_LONG = 50200;
    private static final int READ_ONLY = 90097;
    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 50000, 90070, 90106);
    private static final Set<Integer> NOT_WRITTEN = Set.of(90028, 90031, 90062, 90124);

    private final String store;

    /**
     * Of the store.
     *
     * @param store how people know it: a path, or an address without password
     */
    Failures(String store) {
        this.store = store;
    }

    StoreException tell(RuntimeException failure) {
        return Throwables.getCausalChain(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(this::tell)
                .orElseGet(
                        () -> new StoreException("the store " + store + " failed: " + failure.getMessage(), failure));
    }

    /** {@return the failure of which nothing but this is known} */
    StoreException because(String reasonAndAdvice) {
        return new StoreException("the store " + store + " " + reasonAndAdvice);
    }

    /** {@return that the store's file is no longer, or never was, a store} */
    StoreException damaged(String error) {
        return because(damage(error));
    }

    private static String damage(String error) {
        return "is damaged or empty" + error + "; restore a copy of its file almoner.mv.db, or choose another folder";
    }

    private StoreException tell(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.equals(UNIQUE_VIOLATION)) {
            return new ConflictException(
                    "somebody else has just recorded the same in the store " + store + "; look at it, and try again");
        }
        if (state.length() == 5 && ABOUT_DATA.contains(state.substring(0, 2))) {
            return because("cannot hold what was to be recorded (error " + state + "); nothing of it is recorded");
        }
        return new StoreException("the store " + store + " " + advice(failure), failure);
    }

    private static String advice(SQLException failure) {
        int code = failure.getErrorCode();
        if (code == IN_USE) {
            return "is in use by another program; close that one, then try again";
        }
        if (code == LOCKED_TOO_LONG) {
            return "is busy: another unit of work took longer than a minute; try again when it is done";
        }
        if (code == READ_ONLY) {
            return "can be read but not written; allow writing to its files, or choose another folder";
        }
        if (DAMAGED.contains(code) || endsTooSoon(failure)) {
            return damage(" (error " + code + ")");
        }
        if (NOT_WRITTEN.contains(code)) {
            return "cannot be written: " + firstLine(failure)
                    + "; check the folder, its permissions and the space left";
        }
        return "failed: " + firstLine(failure) + " (error " + code + ")";
    }

    private static boolean endsTooSoon(SQLException failure) {
        return Throwables.getCausalChain(failure).stream().anyMatch(EOFException.class::isInstance);
    }

    private static String firstLine(SQLException failure) {
        String message = failure.getMessage() == null ? "no reason given" : failure.getMessage();
        return message.lines().findFirst().orElse("no reason given").replaceFirst("; SQL statement:$", "");
    }
}
