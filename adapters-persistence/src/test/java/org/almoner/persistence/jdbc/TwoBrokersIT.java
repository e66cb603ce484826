package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almoner.domain.brokerage.NeedId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two brokers who award the same need at the same time one does, and the other is told. */
class TwoBrokersIT {

    private static final int NEEDS = 100;

    @Test
    void inTwoProgramsOverPostgresql() throws Exception {
        String url = PostgresServer.url(PostgresServer.newStore());
        try (JdbcStore store = JdbcStore.open(url)) {
            List<NeedId> needs = Brokers.publish(store, NEEDS);
            Process other = OtherProgram.start(url, OtherProgram.Does.AWARD);
            try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8);
                    OutputStream asked = other.getOutputStream()) {
                assertThat(said.readLine()).isEqualTo(OtherProgram.OPEN);
                for (NeedId need : needs) {
                    asked.write('!');
                    asked.flush();
                    boolean awarded = Brokers.award(store, need, Brokers.ONE);
                    assertThat(said.readLine()).isEqualTo(String.valueOf(!awarded));
                }
            } finally {
                other.waitFor();
            }
            Brokers.assertAwardedOnce(store, NEEDS);
        }
    }

    @Test
    void inTwoThreadsOverH2(@TempDir Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (JdbcStore store = JdbcStore.inFolder(folder)) {
            for (NeedId need : Brokers.publish(store, NEEDS)) {
                List<Future<Boolean>> awarded = threads.invokeAll(List.of(
                        () -> Brokers.award(store, need, Brokers.ONE),
                        () -> Brokers.award(store, need, Brokers.OTHER)));
                assertThat(awarded.get(0).get()).isNotEqualTo(awarded.get(1).get());
            }
            Brokers.assertAwardedOnce(store, NEEDS);
        } finally {
            threads.shutdown();
        }
    }
}
