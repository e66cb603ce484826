package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Throwables;
import java.io.EOFException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    private final Failures failures = new Failures("/var/almoner", new H2());

    @Test
    void saysNothingOfWhatWasToBeRecorded() {
        StoreException told = tell("Value too long for column POSTCODE: 'LE67 3FN'", "22001", 22001);
        assertThat(told)
                .hasMessage("the store /var/almoner cannot hold what was to be recorded (error 22001);"
                        + " nothing of it is recorded")
                .hasNoCause();
    }

    @Test
    void tellsTheSameRecordedByAnotherProgramAsConflict() {
        assertThat(tell("Unique index or primary key violation: C-00001", "23505", 23505))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("/var/almoner")
                .hasNoCause();
    }

    @Test
    void tellsWhatToDoWhenTheStoreIsBusy() {
        assertThat(tell("Timeout trying to lock table", "HYT00", 50200))
                .hasMessageContaining("try again when it is done");
    }

    @Test
    void tellsOtherFailuresInTheirFirstLine() {
        assertThat(tell("IO Exception: disk full; SQL statement:\nINSERT INTO person_fact", "90031", 90031))
                .hasMessage("the store /var/almoner cannot be written: IO Exception: disk full;"
                        + " check the folder, its permissions and the space left, then try again");
        assertThat(tell(null, null, 7)).hasMessage("the store /var/almoner failed: no reason given (error 7)");
        assertThat(failures.tell(new IllegalStateException("pool is empty")))
                .hasMessage("the store /var/almoner failed: pool is empty");
    }

    @Test
    void tellsAFullDiskThoughTheDatabaseOnlySaysThatSomethingFailed() {
        SQLException failure = new SQLException(
                "General error: Writing failed", "HY000", 50000, new IOException("No space left on device"));
        assertThat(failures.tell(new IllegalStateException("wrapped", failure)))
                .hasMessage("the store /var/almoner cannot be written: No space left on device;"
                        + " check the folder, its permissions and the space left, then try again");
    }

    @Test
    void tellsAFileThatEndsTooSoonAsDamaged() {
        SQLException failure = new SQLException("IO Exception: reading failed", "90028", 90028, new EOFException());
        assertThat(failures.tell(new IllegalStateException("wrapped", failure)))
                .hasMessage("the store /var/almoner is damaged or empty (error 90028);"
                        + " restore a copy of its file almoner.mv.db, or choose another folder");
    }

    @ParameterizedTest
    @CsvSource({
        "08001, cannot be reached; see that its server runs",
        "08004, does not let the user in; give the right user and password",
        "28P01, does not let the user in; give the right user and password",
        "3D000, is not there",
        "57P01, is not open: its server is being stopped or started",
        "08006, lost the connection to its server",
        "55P03, is busy: another unit of work took longer than a minute",
        "25006, can be read but not written: said by the server; use the server that takes writing",
        "42501, does not let this user do that: said by the server; use another",
        "53100, 'has a server short of space, memory or connections: said by the server'",
        "42P01, failed: said by the server (error 42P01)",
    })
    void tellsWhatToDoByTheStatesOfPostgresql(String state, String told) {
        RuntimeException failure =
                new IllegalStateException("wrapped", new SQLException("said by the server\n  Where: at a row", state));
        assertThat(new Failures("jdbc:postgresql://there/almoner", new PostgreSql()).tell(failure))
                .hasMessageStartingWith("the store jdbc:postgresql://there/almoner " + told)
                .hasMessageNotContaining("at a row");
    }

    @Test
    void tellsTheInnermostOfSeveralFailures() {
        SQLException batch = new BatchUpdateException("VALUES ('C-00001') was aborted", "53100", 0, new int[0]);
        batch.initCause(new SQLException("no space left", "53100"));
        assertThat(new Failures("there", new PostgreSql()).tell(new IllegalStateException("wrapped", batch)))
                .hasMessageContaining("no space left")
                .hasStackTraceContaining("no space left")
                .satisfies(e -> assertThat(Throwables.getStackTraceAsString(e)).doesNotContain("C-00001"));
    }

    @Test
    void tellsWhatIsNotKnownWhenTheConnectionIsLostWhileAUnitIsKept() {
        Failures postgresql = new Failures("there", new PostgreSql());
        assertThat(postgresql.tellOfKeeping(new IllegalStateException(new SQLException("broken", "08006"))))
                .hasMessage("the store there lost the connection to its server; try again when it can be reached;"
                        + " what was recorded last may be kept or not: look at it before recording it again");
        assertThat(postgresql.tellOfKeeping(new IllegalStateException(new SQLException("refused", "53100"))))
                .hasMessageNotContaining("may be kept");
    }

    @Test
    void tellsOfAPoolThatHasNoConnectionFree() {
        assertThat(failures.tell(new IllegalStateException(new SQLTransientConnectionException("timed out"))))
                .hasMessage("the store /var/almoner is busy: too much is asked of it at once; try again when less is");
    }

    private StoreException tell(String message, String state, int code) {
        return failures.tell(new IllegalStateException("wrapped", new SQLException(message, state, code)));
    }
}
