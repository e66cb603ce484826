package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLException;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.StoreException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final Failures failures = new Failures("/var/almoner");

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
                        + " check the folder, its permissions and the space left");
        assertThat(tell(null, null, 7)).hasMessage("the store /var/almoner failed: no reason given (error 7)");
        assertThat(failures.tell(new IllegalStateException("pool is empty")))
                .hasMessage("the store /var/almoner failed: pool is empty");
    }

    @Test
    void tellsAFileThatEndsTooSoonAsDamaged() {
        SQLException failure = new SQLException("IO Exception: reading failed", "90028", 90028, new EOFException());
        assertThat(failures.tell(new IllegalStateException("wrapped", failure)))
                .hasMessage("the store /var/almoner is damaged or empty (error 90028);"
                        + " restore a copy of its file almoner.mv.db, or choose another folder");
    }

    private StoreException tell(String message, String state, int code) {
        return failures.tell(new IllegalStateException("wrapped", new SQLException(message, state, code)));
    }
}
